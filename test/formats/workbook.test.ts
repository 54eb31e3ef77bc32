import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { describeInputError } from '../../src/text/data/errors.ts'
import { InputError } from '../../src/domain/input-error.ts'
import { recogniseAnyFile } from '../../src/tables/read.ts'
import { FORMATS } from '../../src/formats/formats.ts'
import { recordOf } from '../tables/read-records.ts'
import { MEL_COLUMNS } from './mel-columns.ts'
import { collect, draftAt, draftsOf, fileOf } from './read-fixture.ts'
import { cell, rowOf, workbookOf, workbookParts } from './workbook-of.ts'

const COLUMNS = ['siret', 'type', 'nom', 'commune', 'metiers']

/** Columns of a year of insertion: numbers, a date. */
const HOURS = ['annee', 'marche_id', 'metier', 'type_structure', 'heures_realisees', 'mis_a_jour_le']

const CONTRACT: Readonly<Record<string, string>> = {
  ID: '2024-7',
  'Objet du marché': 'Entretien des parcs',
  'Code CPV': '77310000',
  'Date de notification': '2024-03-01',
  'Montant du marché': '12500',
}

const open = (bytes: Uint8Array, sheet?: string) =>
  recogniseAnyFile(fileOf(bytes, 65_536, 'essai.xlsx'), FORMATS, { sheet })

async function rows(bytes: Uint8Array, sheet?: string) {
  const file = await open(bytes, sheet)
  if (!('table' in file)) throw new Error('read as contracts')
  return collect(file.records('essai'))
}

const first = async (bytes: Uint8Array) => recordOf((await rows(bytes))[0])

async function refusal(bytes: Uint8Array, sheet?: string): Promise<InputError> {
  const error = await rows(bytes, sheet).catch((thrown: unknown) => thrown)
  if (error instanceof InputError) return error
  throw new Error('the file was read')
}

const structure = (siret: string | number, name = 'ESAT des Tilleuls') => [
  siret,
  'ESAT',
  name,
  '59350',
  'aucune',
]

describe('a workbook', () => {
  it('is read as the CSV of its sheet would be, by the tables of the portal', async () => {
    const bytes = workbookOf(rowOf(1, COLUMNS) + rowOf(2, structure('09990000300015')))
    expect(await first(bytes)).toEqual({
      siret: '09990000300015',
      kind: 'ESAT',
      name: 'ESAT des Tilleuls',
      commune: '59350',
      trades: [],
    })
  })

  it('is read by a published format of contracts, with no code of its own', async () => {
    const cells = MEL_COLUMNS.map((column) => CONTRACT[column] ?? '')
    const csv = [MEL_COLUMNS, cells].map((line) => line.join('\t')).join('\n')
    const bytes = workbookOf(rowOf(1, MEL_COLUMNS) + rowOf(2, cells))
    const draft = draftAt(await draftsOf(fileOf(bytes)), 1)
    expect(draft).toEqual(draftAt(await draftsOf(fileOf(csv)), 1))
    expect(draft).toMatchObject({ title: 'Entretien des parcs', amount: 1_250_000n })
  })

  it('has its header under a title, wherever in the first twenty rows', async () => {
    const title = rowOf(1, ['Structures du territoire']) + rowOf(3, ['au', 46_000])
    const read = await rows(workbookOf(title + rowOf(20, COLUMNS) + rowOf(21, structure('09990000300015'))))
    expect(read.map(({ ref }) => ref.row)).toEqual([1])
  })

  it('has its header under a title whose cells are merged, whatever they cover', async () => {
    const parts = unzipSync(
      workbookOf(
        rowOf(1, ['Structures', '', '', '', '']) + rowOf(2, COLUMNS) + rowOf(3, structure('09990000300015')),
      ),
    )
    const sheet = 'xl/worksheets/sheet1.xml'
    const merged = strFromU8(parts[sheet]!).replace(
      '</sheetData>',
      '</sheetData><mergeCells count="1"><mergeCell ref="A1:E1"/></mergeCells>',
    )
    const read = await rows(zipSync({ ...parts, [sheet]: strToU8(merged) }))
    expect(read.map(({ ref }) => ref.row)).toEqual([1])
    expect(recordOf(read[0])).toMatchObject({ kind: 'ESAT' })
  })

  it('whose header has two lines is read under the one that is known; the other is told as a row, not lost', async () => {
    const above = rowOf(1, ['Identité', '', '', 'Adresse', ''])
    const known = await rows(workbookOf(above + rowOf(2, COLUMNS) + rowOf(3, structure('09990000300015'))))
    expect(known).toHaveLength(1)
    const below = rowOf(2, ['(14 chiffres)', '', '', '(INSEE)', ''])
    const told = await rows(workbookOf(rowOf(1, COLUMNS) + below + rowOf(3, structure('09990000300015'))))
    expect(told.map(({ result }) => Object.keys(result)[0])).toEqual(['setAside', 'record'])
  })

  it('reads numbers that are texts in the French writing', async () => {
    const cells = MEL_COLUMNS.map((column) =>
      column === 'Montant du marché' ? '12\u202f500,00\u00a0€' : (CONTRACT[column] ?? ''),
    )
    const bytes = workbookOf(rowOf(1, MEL_COLUMNS) + rowOf(2, cells))
    expect(draftAt(await draftsOf(fileOf(bytes)), 1)).toMatchObject({ amount: 1_250_000n })
  })

  it('numbers its rows from the header as the spreadsheet does: a blank row counts, and is none', async () => {
    const read = await rows(
      workbookOf(
        rowOf(2, COLUMNS) +
          rowOf(3, structure('09990000300015')) +
          rowOf(5, structure('31990000700018')) +
          '<row r="6"/>' +
          rowOf(7, ['', ' ']),
      ),
    )
    expect(read.map(({ ref }) => ref.row)).toEqual([1, 3])
  })

  it('leaves out columns without a name, and notes beside the table', async () => {
    const read = await rows(
      workbookOf(
        rowOf(1, [...COLUMNS, ' ']) + rowOf(2, [...structure('09990000300015'), '', 'à relancer', 'note']),
      ),
    )
    expect(recordOf(read[0])).toMatchObject({ name: 'ESAT des Tilleuls' })
  })

  it.each([
    ['as a number, all fourteen digits', 31990000700018, '31990000700018'],
    ['without the zero that a number has lost', 9990000300015, '09990000300015'],
  ])('reads a SIRET %s', async (_name, typed, siret) => {
    const bytes = workbookOf(rowOf(1, COLUMNS) + rowOf(2, structure(typed)))
    expect(await first(bytes)).toMatchObject({ siret })
  })

  it('restores no zero that the key of the SIRET does not tell', async () => {
    const [read] = await rows(workbookOf(rowOf(1, COLUMNS) + rowOf(2, structure(9990000300016))))
    expect(read?.result).toMatchObject({ setAside: { reason: 'unreadable' } })
  })

  it.each([
    ['of 1900', 45_688, {}],
    ['of 1904', 44_226, { epoch1904: true }],
  ])('reads a date that is a number, in the calendar %s', async (_name, serial, options) => {
    const day = `<c r="F2" s="1"><v>${serial}</v></c>`
    const hours = rowOf(2, [2025, 'M1', 'nettoyage', 'EA', 0.1 + 0.2]).replace('</row>', `${day}</row>`)
    expect(await first(workbookOf(rowOf(1, HOURS) + hours, options))).toMatchObject({
      year: 2025,
      inclusionHours: 0.3,
      updatedOn: '2025-01-31',
    })
  })

  it('reads the last value of a formula, and a yes or no', async () => {
    const header = ['siret', 'denomination', 'commune', 'categorie', 'ess', 'diffusion']
    const row =
      '<row r="2"><c r="A2" t="str"><f>T(B9)</f><v>31990000700018</v></c>' +
      `${cell('B2', 'Atelier')}<c r="E2" t="b"><v>1</v></c></row>`
    expect(await first(workbookOf(rowOf(1, header) + row))).toMatchObject({
      siret: '31990000700018',
      ess: true,
    })
  })

  it('is read in its first sheet that is not hidden, or in the one named', async () => {
    const sheet = (name: string, siret: string, hidden = false) => ({
      name,
      rows: rowOf(1, COLUMNS) + rowOf(2, structure(siret, name)),
      hidden,
    })
    const bytes = zipSync(
      workbookParts([
        sheet('Listes', '31990000700018', true),
        sheet('2025', '31990000700018'),
        sheet('2026', '31990000700018'),
      ]),
    )
    expect(recordOf((await rows(bytes))[0])).toMatchObject({ name: '2025' })
    expect(recordOf((await rows(bytes, '2026'))[0])).toMatchObject({ name: '2026' })
    const error = await refusal(bytes, '2027')
    expect(error.problem).toBe('unknown-sheet')
    expect(describeInputError(error)).toContain('Listes, 2025, 2026')
  })

  it('has the hash and the size of its file', async () => {
    const bytes = workbookOf(rowOf(1, COLUMNS) + rowOf(2, structure('09990000300015')))
    const file = await open(bytes)
    expect(file.bytes).toBe(bytes.length)
    expect(file.encoding).toBeUndefined()
    expect(file.sha256).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('what is no workbook, or a damaged one', () => {
  const good = workbookOf(rowOf(1, COLUMNS) + rowOf(2, structure('09990000300015')))
  /** The same, its last entry said to unpack to as many bytes: nothing is unpacked to find out. */
  function claiming(size: number): Uint8Array {
    const bytes = Buffer.from(good)
    const entry = bytes.lastIndexOf(Uint8Array.of(0x50, 0x4b, 0x01, 0x02))
    bytes.writeUInt32LE(size, entry + 24)
    return new Uint8Array(bytes)
  }

  const SHEET = 'xl/worksheets/sheet1.xml'
  /** The same, its sheet's XML changed before it is packed. */
  function resheeted(change: (xml: string) => string): Uint8Array {
    const parts = unzipSync(good)
    return zipSync({ ...parts, [SHEET]: strToU8(change(strFromU8(parts[SHEET]!))) })
  }
  /** The same, kept without compression, one figure of its sheet changed on the way. */
  function altered(): Uint8Array {
    const bytes = Buffer.from(zipSync(unzipSync(good), { level: 0 }))
    bytes.write('59351', bytes.indexOf('59350'))
    return new Uint8Array(bytes)
  }

  it.each([
    [
      'cut within a sheet that is packed whole',
      resheeted((xml) => xml.slice(0, xml.indexOf('</row><row') + 8)),
      'broken-workbook',
      /coupé/,
    ],
    [
      'cut between two rows',
      resheeted((xml) => xml.slice(0, xml.lastIndexOf('</sheetData>'))),
      'broken-workbook',
      /coupé/,
    ],
    ['whose bytes are not those of its checksum', altered(), 'broken-workbook', /coupé/],
    ['cut', good.subarray(0, good.length - 100), 'broken-workbook', /coupé en chemin/],
    [
      'with a sheet that is none',
      zipSync({ ...workbookParts([]), 'xl/a.xml': strToU8('<a') }),
      'unknown-sheet',
      /./,
    ],
    ['that is a text document', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'not-workbook', /docx/],
    [
      'of OpenDocument',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
      'not-workbook',
      /ods/,
    ],
    [
      'before 2007, or locked',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1),
      'old-workbook',
      /\.xlsx ou en CSV/,
    ],
    ['that hides how large it is', claiming(0), 'large-workbook', /en CSV/],
    ['that unpacks beyond 200 MB', claiming(201e6), 'large-workbook', /200 Mo/],
    ['that unpacks to more than it says', claiming(100), 'broken-workbook', /coupé/],
    ['of an unknown table', workbookOf(rowOf(1, ['Nº', 'Libellé'])), 'unknown-format', /Nº, Libellé/],
    ['of a header alone', workbookOf(rowOf(1, COLUMNS)), 'no-rows', /aucune ligne/],
    ['with nothing in it', workbookOf(''), 'empty-file', /est vide/],
  ] as const)('%s: one sentence', async (_name, bytes, problem, words) => {
    const error = await refusal(bytes)
    expect(error.problem).toBe(problem)
    expect(describeInputError(error)).toMatch(words)
  })

  it('keeps no empty cells of rows as wide as a sheet can be', async () => {
    const wide = Array.from(
      { length: 200 },
      (_, index) => `<row r="${index + 2}"><c r="XFD${index + 2}"/></row>`,
    )
    const bytes = workbookOf(rowOf(1, COLUMNS) + wide.join('') + rowOf(5_000, structure('09990000300015')))
    expect((await rows(bytes)).map(({ ref }) => ref.row)).toEqual([4_999])
  })
})

describe('the name of a file', () => {
  it('does not decide what it is: a CSV called .xlsx is a CSV, a workbook called .csv a workbook', async () => {
    const csv = `${COLUMNS.join(';')}\n${structure('09990000300015').join(';')}\n`
    const named = (content: string | Uint8Array, name: string) => recogniseAnyFile(fileOf(content, 512, name))
    expect(await named(csv, 'liste.xlsx')).toMatchObject({ encoding: 'utf-8', separator: ';' })
    const bytes = workbookOf(rowOf(1, COLUMNS) + rowOf(2, structure('09990000300015')))
    expect((await named(bytes, 'liste.csv')).encoding).toBeUndefined()
  })
})
