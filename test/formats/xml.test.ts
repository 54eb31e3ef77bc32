import { describe, expect, it } from 'vitest'
import { BrokenXmlError, readXmlElements } from '../../src/formats/containers/xml.ts'
import { fileOf } from './read-fixture.ts'

/** A few bytes: every token is cut somewhere. */
const PIECE = 3

async function elementsOf(text: string, ...paths: readonly string[]): Promise<unknown[]> {
  const found: unknown[] = []
  for await (const { path, value } of readXmlElements(fileOf(text, PIECE), 'utf-8', paths))
    found.push([path, value])
  return JSON.parse(JSON.stringify(found)) as unknown[]
}

describe('the elements of an XML file', () => {
  it('come in file order, whatever is around them', async () => {
    const text = '<?xml version="1.0"?><m><a><id>1</id></a><x>no</x><b><id>2</id></b><a><id>3</id></a></m>'
    expect(await elementsOf(text, 'm.a', 'm.b')).toEqual([
      ['m.a', { id: '1' }],
      ['m.b', { id: '2' }],
      ['m.a', { id: '3' }],
    ])
  })

  it('hold texts, objects, and a list where a name comes again', async () => {
    const text = '<m><a><nom> É &amp; co </nom><t><id>1</id></t><t><id>2</id></t><vide/></a></m>'
    expect(await elementsOf(text, 'm.a')).toEqual([
      ['m.a', { nom: 'É & co', t: [{ id: '1' }, { id: '2' }], vide: '' }],
    ])
  })

  it('hold what a CDATA says, and nothing of attributes, comments and instructions', async () => {
    const text = '<m><a type="x"><!-- c --><o><![CDATA[<b> & c]]></o><?p q?></a></m>'
    expect(await elementsOf(text, 'm.a')).toEqual([['m.a', { o: '<b> & c' }]])
  })

  it('are read whatever encoding the file declares: real ones declare names that do not exist', async () => {
    const text = "<?xml version='1.0' encoding='utf8'?><m><a>é</a></m>"
    expect(await elementsOf(text, 'm.a')).toEqual([['m.a', 'é']])
  })

  it.each([
    ['is cut', '<m><a><id>1</id></a><a><id>2', 1],
    ['closes another element', '<m><a><id>1</id></a><a></b></m>', 1],
    ['has a bare &', '<m><a>A & B</a></m>', 0],
    ['names an entity of its own', '<!DOCTYPE m [<!ENTITY e "x">]><m><a>&e;</a></m>', 0],
    ['has two roots', '<m><a/></m><m></m>', 1],
  ])('stop where the file %s, after the rows before', async (_what, text, elements) => {
    const error = await elementsOf(text, 'm.a').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(BrokenXmlError)
    expect((error as BrokenXmlError).elements).toBe(elements)
  })

  it('names the line where it stops', async () => {
    const error = await elementsOf('<m>\n<a/>\n</b>\n</m>', 'm.a').catch((thrown: unknown) => thrown)
    expect((error as BrokenXmlError).line).toBe(3)
  })

  it('may be called like what every object has', async () => {
    expect(await elementsOf('<m><a><constructor>1</constructor></a></m>', 'm.a')).toEqual([
      ['m.a', { constructor: '1' }],
    ])
  })
})
