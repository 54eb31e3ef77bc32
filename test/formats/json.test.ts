import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { BrokenJsonError, readElements } from '../../src/formats/containers/json.ts'
import { lenientJson } from '../../src/formats/containers/lenient-json.ts'
import { collect, inChunks } from './read-fixture.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const lenient = (text: string, size: number) => lenientJson(inChunks(bytesOf(text), size))
const LISTS = ['marches.marche', 'marches.contrat-concession']
const elements = (text: string, size: number, lists = LISTS) =>
  collect(readElements(lenient(text, size), lists))

async function strict(text: string, size: number): Promise<string> {
  const chunks = await collect(lenient(text, size))
  return chunks.map(({ bytes }) => new TextDecoder().decode(bytes, { stream: true })).join('')
}

describe('lenientJson', () => {
  it('turns bare NaN and Infinity into null, wherever a chunk ends', async () => {
    const text = '{"a":NaN,"b":[-Infinity,Infinity , -1.5, 2],"c":true}'
    for (let size = 1; size <= text.length; size++) {
      expect(await strict(text, size)).toBe('{"a":null,"b":[null,null , -1.5, 2],"c":true}')
    }
  })

  it('leaves strings alone, escaped quotes included', async () => {
    const text = String.raw`{"NaN":"NaN \" NaN \\","x":"-Infinity"}`
    for (let size = 1; size <= text.length; size++) expect(await strict(text, size)).toBe(text)
  })

  it('leaves words that only look alike for the parser to refuse', async () => {
    expect(await strict('[NaNa, Nan, Infinit]', 3)).toBe('[NaNa, Nan, Infinit]')
  })

  it('changes nothing in any valid JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.integer({ min: 1, max: 30 }), async (text, size) => {
        const chunks = await collect(lenient(text, size))
        expect(Buffer.concat(chunks.map(({ bytes }) => bytes)).toString()).toBe(text)
      }),
      { seed: 20_261_122, numRuns: 200 },
    )
  })
})

describe('readElements', () => {
  const text =
    '{"x":[{"id":0}],"marches":{"contrat-concession":{"id":1,"o":{"p":[2]}},"marche":[{"id":2},3,null,[4]]}}'

  it('gives the elements of the lists asked for in file order, a bare object as the only element', async () => {
    for (let size = 1; size <= text.length; size++) {
      expect(await elements(text, size)).toEqual([
        { list: 'marches.contrat-concession', value: { id: 1, o: { p: [2] } } },
        { list: 'marches.marche', value: { id: 2 } },
        { list: 'marches.marche', value: 3 },
        { list: 'marches.marche', value: null },
        { list: 'marches.marche', value: [4] },
      ])
    }
  })

  it('gives nothing where the lists are empty, null or absent', async () => {
    expect(await elements('{"marches":{"marche":[],"contrat-concession":null}}', 5)).toEqual([])
    expect(await elements('{}', 1)).toEqual([])
  })

  it('tells where broken JSON breaks, in bytes of the file, whatever was replaced before', async () => {
    const broken = '{"marches":{"marche":[{"é":NaN},{"b":NaN},{"c":oups}]}}'
    for (const size of [1, 7, 100]) {
      const failure = await elements(broken, size).catch((error: unknown) => error)
      expect(failure).toBeInstanceOf(BrokenJsonError)
      expect((failure as BrokenJsonError).position).toBe(
        bytesOf(broken.slice(0, broken.indexOf('oups'))).length,
      )
    }
  })

  it('says how many elements were complete before the break', async () => {
    const failure = await elements('{"marches":{"marche":[{"a":1},{"b":2},,{"c":3}]}}', 1).catch(
      (e: unknown) => e,
    )
    expect((failure as BrokenJsonError).elements).toBe(2)
  })
})
