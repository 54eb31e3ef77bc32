import { describe, expect, it } from 'vitest'
import { createHash } from 'node:crypto'
import { formatSchema } from '../../src/domain/contract/format.ts'
import { FORMATS } from '../../src/formats/formats.ts'
import { recogniseFile } from '../../src/tables/read.ts'
import { draftAt, draftsOf, fileOf, fixture, readAll, refusalOf } from './read-fixture.ts'

const HEADER = FORMATS.flatMap((each) => (each.container === 'csv' ? each.required : []))
const CELLS: Readonly<Record<string, string>> = {
  ID: 'A1',
  'Objet du marché': 'Été à l’œuvre',
  'Montant du marché': '5',
}

function csv(separator: string, ending: string, header: readonly string[] = HEADER): string {
  const record = header.map((column) => CELLS[column] ?? '').join(separator)
  return [header.join(separator), record, ''].join(ending)
}

const CP1252: Readonly<Record<string, number>> = { '’': 0x92, œ: 0x9c }
const inCp1252 = (text: string) => Uint8Array.from([...text].map((c) => CP1252[c] ?? c.charCodeAt(0)))

describe('the list of formats', () => {
  it('names each format once, in words that a page can say', () => {
    const formats = FORMATS.map(({ format }) => format)
    expect(new Set(formats.map(({ id }) => id)).size).toBe(FORMATS.length)
    for (const format of formats) expect(() => formatSchema.parse(format)).not.toThrow()
  })
})

describe('recogniseFile', () => {
  it.each([
    [',', '\n'],
    [';', '\r\n'],
    ['\t', '\n'],
    ['|', '\r\n'],
    [';', '\r'],
  ])('reads a CSV with separator %j and line ending %j', async (separator, ending) => {
    const file = fileOf(csv(separator, ending))
    expect((await recogniseFile(file)).separator).toBe(separator)
    expect(draftAt(await draftsOf(file), 1)).toMatchObject({ title: 'Été à l’œuvre', amount: 500n })
  })

  it('reads Windows-1252, typographic apostrophe and ligature included', async () => {
    const file = fileOf(inCp1252(csv(';', '\r\n')))
    expect((await recogniseFile(file)).encoding).toBe('windows-1252')
    expect(draftAt(await draftsOf(file), 1).title).toBe('Été à l’œuvre')
  })

  it('judges the encoding on the whole file, not on its beginning', async () => {
    const ascii = csv(';', '\n', [...HEADER])
      .replace('Été à l’œuvre', 'x')
      .replaceAll('é', 'é')
    const late = fileOf(inCp1252(ascii + `${'x'.repeat(200_000)}é\n`))
    expect((await recogniseFile(late)).encoding).toBe('windows-1252')
  })

  it('drops a byte order mark', async () => {
    expect((await draftsOf(fileOf('\uFEFF' + csv(';', '\n')))).get(1)?.localId).toBe('A1')
  })

  it('reads JSON in Windows-1252, with or without line breaks', async () => {
    const json = JSON.stringify({ marches: [{ id: 'A', objet: 'Été à l’œuvre' }] })
    expect((await draftsOf(fileOf(inCp1252(json), 7))).get(1)?.title).toBe('Été à l’œuvre')
  })

  it('reads JSON after a byte order mark', async () => {
    expect((await draftsOf(fileOf('\uFEFF{"marches":[{"id":"A"}]}', 2))).get(1)?.localId).toBe('A')
  })

  it('gives the SHA-256 and the size of the bytes as they came', async () => {
    const content = csv(';', '\n')
    const { sha256, bytes } = await recogniseFile(fileOf(content, 3))
    expect(sha256).toBe(createHash('sha256').update(content).digest('hex'))
    expect(bytes).toBe(Buffer.byteLength(content))
  })

  it('gives the same rows when read twice', async () => {
    const file = await recogniseFile(fixture('mel-quirks.csv'))
    const count = async () => (await Array.fromAsync(file.rows())).length
    expect([await count(), await count()]).toEqual([48, 48])
  })

  it('skips blank lines without counting them', async () => {
    const rows = await readAll(fileOf(csv(';', '\n').replaceAll('\n', '\n\n')))
    expect(rows.map((row) => row.row)).toEqual([1])
  })

  it('accepts a typographic apostrophe in a column name', async () => {
    expect(await readAll(fileOf(csv(';', '\n').replace("d'achat", 'd’achat')))).toHaveLength(1)
  })
})

describe('a file that cannot be read', () => {
  it('is refused when empty, or blank', async () => {
    expect((await refusalOf(fileOf('', 5, 'vide.csv'))).problem).toBe('empty-file')
    expect((await refusalOf(fileOf('\uFEFF \r\n'))).place).toEqual({ file: 'essai.csv' })
  })

  it.each([
    ['image PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d]],
    ['document PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
    ['texte UTF-16', [0xff, 0xfe, 0x49, 0x00]],
  ])('is refused when it is no text: %s', async (value, bytes) => {
    for (const size of [1, 100]) {
      const refusal = await refusalOf(fileOf(Uint8Array.from(bytes), size))
      expect(refusal).toMatchObject({ problem: 'not-text', place: { file: 'essai.csv', value } })
    }
  })

  it('is refused with the place of a NUL byte', async () => {
    const refusal = await refusalOf(fileOf('ID;Acheteur\nA;\u0000', 4))
    expect(refusal).toMatchObject({ problem: 'not-text', place: { position: 14, value: 'octet nul' } })
  })

  it('is refused when its header has no row under it', async () => {
    expect((await refusalOf(fileOf(`${HEADER.join(';')}\r\n`))).problem).toBe('no-rows')
    expect((await refusalOf(fileOf('{"marches":[]}'))).problem).toBe('no-rows')
    expect((await refusalOf(fileOf('{"marches":{"marche":[],"contrat-concession":[]}}'))).problem).toBe(
      'no-rows',
    )
  })

  it('is refused with the name of a missing column', async () => {
    const header = HEADER.filter((column) => column !== 'Montant du marché')
    expect(await refusalOf(fileOf(csv(';', '\n', header)))).toMatchObject({
      problem: 'missing-column',
      place: { file: 'essai.csv', column: 'Montant du marché', expected: 'Montant du marché' },
    })
  })

  it.each([
    ['numero,libelle\n1,a\n', 'numero, libelle'],
    ['[{"id":"A"}]', 'une liste JSON à la racine'],
    ['{"contrats":[{"id":"A"}]}', 'clés contrats'],
    ['{"marches":{"lots":[]}}', 'clés marches, marches.lots'],
    ['<?xml version="1.0" encoding="utf8"?><lots><lot/></lots>', 'un document XML'],
    ['<!DOCTYPE html><title>Erreur</title>', 'une page web'],
  ])('is refused when its structure is unknown: %s', async (content, found) => {
    const { problem, place } = await refusalOf(fileOf(content))
    expect(problem).toBe('unknown-format')
    expect(place.value).toContain(found)
    expect(place.expected).toContain('le JSON ou XML national de 2019')
  })

  it('is refused with the position of broken JSON and the element it breaks in', async () => {
    const broken = '{"marches":[{"id":"A"},{"id":"B"},{"id":B}]}'
    expect(await refusalOf(fileOf(broken, 10))).toMatchObject({
      problem: 'broken-json',
      place: { file: 'essai.csv', position: broken.indexOf('B}'), row: 3 },
    })
  })

  it('is refused when JSON is cut short, even after complete elements', async () => {
    const { problem, place } = await refusalOf(fileOf('{"marches":[{"id":"A"},{"id":"B"'))
    expect(problem).toBe('broken-json')
    expect(place.row).toBe(2)
  })

  it('is refused when text follows the JSON', async () => {
    expect((await refusalOf(fileOf('{"marches":[{"id":"A"}]} et puis'))).problem).toBe('broken-json')
  })

  it('is refused with the record whose quote is never closed', async () => {
    const content = `${csv(';', '\n')}B2;"ouvert;${';'.repeat(9)}\nC3\nD4\n`
    expect(await refusalOf(fileOf(content))).toMatchObject({ problem: 'broken-csv', place: { row: 2 } })
  })

  it('never quotes what rule 11 protects', async () => {
    const { place } = await refusalOf(fileOf('nom,1 99 99 99 999 999 30\nx,jean@mel.example\n'))
    expect(place.value).toBeUndefined()
    const { message } = await refusalOf(fileOf('{"marches":[{"id":1999999999999X}]}'))
    expect(message).not.toContain('1999999999999')
  })
})
