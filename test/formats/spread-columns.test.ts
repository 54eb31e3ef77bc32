import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { FileToRead } from '../../src/formats/containers/file.ts'
import { cleanCell } from '../../src/formats/flattened-cell.ts'
import { recogniseFile } from '../../src/tables/read.ts'
import { codesOf, draftAt, draftsOf, fileOf, fixture, refusalOf } from './read-fixture.ts'
import { rowOf, workbookOf } from './workbook-of.ts'

const text = (name: string) => readFileSync(fixtureOf(name), 'utf8').replace(/^\uFEFF/, '')
const fixtureOf = (name: string) => new URL(`../fixtures/${name}`, import.meta.url)
const AUGMENTED = 'decp-augmente-quirks.csv'
const CONSOLIDATED = 'decp-consolide-quirks.csv'

const first = async (file: FileToRead) => draftAt(await draftsOf(file), 1)

describe('the State’s set (decp-v3)', () => {
  it('is read: marks before codes, numbers that were texts, lists of Python, True and False', async () => {
    const draft = await first(fixture(AUGMENTED))
    expect(draft).toMatchObject({
      format: { id: 'decp-augmente' },
      localId: '202400017',
      buyerId: '20009320100016',
      cpv: '77310000',
      durationMonths: 48,
      amount: 12_500_050n,
      bidsReceived: 3,
      advanceGranted: true,
      innovative: false,
      subcontractingDeclared: true,
      frameworkId: undefined,
      socialConsiderations: ['contractPerformanceConditions', 'awardCriteria'],
      environmentalConsiderations: ['awardCriteria'],
      executionModes: ['Bons de commande'],
      suppliers: [
        { siret: '31990000700018', name: 'FICTIVE ALPHA' },
        { siret: '09990000300015', name: 'FICTIVE BETA' },
      ],
      amendments: [{ id: '1', date: '2024-06-01', amount: 13_000_000n }],
      subcontracts: [{ id: '1', subcontractor: { siret: '00980000400013' }, amount: 100_000n }],
    })
    expect(codesOf(draft)).toEqual([])
  })

  it('says nothing where it says CDL or MQ: unknown, never a word or a modification', async () => {
    const draft = draftAt(await draftsOf(fixture(AUGMENTED)), 2)
    expect(draft).toMatchObject({
      suppliers: [{ siret: '57172266900264' }],
      socialConsiderations: [],
      environmentalConsiderations: undefined,
      techniques: [],
      executionModes: [],
      procedure: undefined,
      amount: undefined,
      publishedDate: undefined,
      placeOfPerformance: undefined,
      amendments: [],
      subcontracts: [],
    })
    expect(codesOf(draft)).toEqual(['amount-missing', 'duration-missing'])
  })

  it('lacks the fields whose columns a file leaves out', async () => {
    const without = text(AUGMENTED).replace(/considerationsSociales/, 'colonne')
    const { fields } = (await recogniseFile(fileOf(without))).format
    expect(fields).not.toContain('socialConsiderations')
    expect(fields).toContain('environmentalConsiderations')
  })

  it.each([
    ['small letters', (header: string) => header.toLowerCase()],
    ['underscores', (header: string) => header.replaceAll('.', '_')],
    ['both', (header: string) => header.toLowerCase().replaceAll('.', '_')],
  ])('is read where a portal writes its columns with %s', async (_name, write) => {
    const [header = '', ...rows] = text(AUGMENTED).split('\n')
    const file = fileOf([write(header), ...rows].join('\n'))
    expect((await recogniseFile(file)).format.id).toBe('decp-augmente')
    expect(await first(file)).toEqual(await first(fixture(AUGMENTED)))
  })
})

describe('the consolidated set with suppliers in columns', () => {
  it('is read, up to the fifteenth supplier, gaps included', async () => {
    const drafts = await draftsOf(fixture(CONSOLIDATED))
    expect(draftAt(drafts, 1)).toMatchObject({
      format: { id: 'decp-consolide', fields: [] },
      buyerName: 'FICTIVE METROPOLE',
      placeOfPerformance: { code: '59', name: 'Nord' },
      suppliers: [
        { siret: '31990000700018', name: 'FICTIVE ALPHA' },
        { siret: '09990000300015', name: 'FICTIVE BETA' },
      ],
    })
    expect(draftAt(drafts, 2).suppliers).toEqual([
      { siret: '00980000400013', idType: 'SIRET', name: 'FICTIVE QUINZIEME' },
    ])
    expect(codesOf(draftAt(drafts, 1))).toEqual([])
  })

  it('has clauses where it has their columns: what a file has no column for is a field that it lacks', async () => {
    const [header = '', ...rows] = text(CONSOLIDATED).trimEnd().split('\n')
    const fieldsOf = async (file: FileToRead) => (await recogniseFile(file)).format.fields
    expect(await fieldsOf(fixture(CONSOLIDATED))).toEqual([])
    const added = [`${header},considerationsSociales`, ...rows.map((row) => `${row},Clause sociale`)]
    const file = fileOf(added.join('\n'))
    expect(await fieldsOf(file)).toEqual(['socialConsiderations'])
    expect((await first(file)).socialConsiderations).toEqual(['contractPerformanceConditions'])
  })

  it('is read with underscores', async () => {
    const [header = '', ...rows] = text(CONSOLIDATED).split('\n')
    const file = fileOf([header.replaceAll('.', '_'), ...rows].join('\n'))
    expect(await first(file)).toEqual(await first(fixture(CONSOLIDATED)))
  })
})

describe.each([AUGMENTED, CONSOLIDATED])('%s', (name) => {
  const separator = name === AUGMENTED ? ';' : ','
  const lines = text(name).trimEnd().split('\n')

  it('is read from a workbook as well', async () => {
    const rows = lines.map((line, index) => rowOf(index + 1, line.split(separator)))
    expect(await first(fileOf(workbookOf(rows.join(''))))).toEqual(await first(fixture(name)))
  })

  it('is refused in a sentence when empty below its header, or cut within quotes', async () => {
    expect((await refusalOf(fileOf(`${lines[0]}\n`))).problem).toBe('no-rows')
    expect((await refusalOf(fileOf(`${lines[0]}\n"${lines[1]}`))).problem).toBe('broken-csv')
  })

  it('sets aside a row that was cut, and keeps the others', async () => {
    const cut = lines[1]!.split(separator).slice(0, 5).join(separator)
    const drafts = await draftsOf(fileOf([lines[0], cut, lines[2]].join('\n')))
    expect([...drafts.keys()]).toEqual([2])
  })

  it('is read in cp1252', async () => {
    const bytes = Uint8Array.from(text(name), (char) => char.charCodeAt(0))
    expect(draftAt(await draftsOf(fileOf(bytes)), 2).title).toBe('Sel de déneigement')
  })
})

it.each([
  ["['a', \"l'eau\"]", "a|l'eau"],
  ["{'x': ['a']}", "{'x': ['a']}"],
  ["[{'considerationSociale': ['Clause sociale']}]", 'Clause sociale'],
  ["['CDL']", ''],
  ['[]', ''],
  ['[Lot 1]', '[Lot 1]'],
  ['INX  28213700-5', '28213700-5'],
])('a cell %s is %s', (cell, plain) => {
  expect(cleanCell(cell)).toBe(plain)
})
