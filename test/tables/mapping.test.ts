import { describe, expect, it } from 'vitest'
import type { ContractDraft } from '../../src/domain/contract/contract.ts'
import { InputError } from '../../src/domain/input-error.ts'
import type { Mapping } from '../../src/domain/territory/mapping.ts'
import { FORMATS } from '../../src/formats/formats.ts'
import { mappingMistakes } from '../../src/tables/mapping-mistakes.ts'
import { recogniseAnyFile } from '../../src/tables/read.ts'
import { describeInputError } from '../../src/text/data/errors.ts'
import { collect, fileOf } from '../formats/read-fixture.ts'
import { rowOf, workbookOf } from '../formats/workbook-of.ts'
import { recordOf } from './read-records.ts'

/** As a region publishes its contracts, misspelt headers included. */
const CONTRACTS = `SIRETacheteur;Intitulé;Liblellé CPV;CPV;Signé le;Montant HT;SIRET 1;Nom 1;SIRET 2;Nom 2;Clauses
20009320100016;Entretien des parcs;Espaces verts;77310000;03/04/2024;1.250.000,50;31990000700018;Alpha;09990000300015;Beta;S/E
20009320100016;Sel de déneigement;Sel;34927100;03/13/2024;12;;Gamma;;;aucune`

const CONTRACT_MAPPING: Mapping = {
  table: 'marches',
  columns: {
    SIRETacheteur: 'acheteur_id',
    Intitulé: 'objet',
    'Liblellé CPV': null,
    CPV: 'cpv',
    'Signé le': { field: 'date_notification', date: 'MM/JJ/AAAA' },
    'Montant HT': { field: 'montant_eur', decimal: ',' },
    'SIRET 1': 'titulaire_id',
    'Nom 1': 'titulaire_nom',
    'SIRET 2': 'titulaire_id',
    'Nom 2': 'titulaire_nom',
    Clauses: {
      field: 'considerations_sociales',
      separator: '/',
      values: { S: 'Clause sociale', E: 'Critère social', aucune: 'Non' },
    },
  },
}

const STRUCTURES = `siret,name,brand,kind,post_code,city
31990000700018,ASSOC,Les Tilleuls,ACI,59650,Villeneuve d'Ascq
09990000300015,ATELIER,,EA,59000,Nullepart`

const STRUCTURE_MAPPING: Mapping = {
  table: 'structures',
  columns: {
    siret: 'siret',
    brand: 'nom',
    name: 'nom',
    kind: { field: 'type', values: { aci: 'SIAE' } },
    post_code: 'code_postal',
    city: 'ville',
  },
}

const communeAt = (postcode: string, name: string) =>
  postcode === '59650' && name === "Villeneuve d'Ascq" ? '59009' : undefined

const open = (content: string | Uint8Array, mapping: Mapping) =>
  recogniseAnyFile(fileOf(content), FORMATS, {
    explanation: { mapping, file: 'mapping.json', communeAt },
  })

async function drafts(content: string | Uint8Array, mapping: Mapping): Promise<ContractDraft[]> {
  const file = await open(content, mapping)
  if (!('format' in file)) throw new Error('read as records')
  const rows = await collect(file.rows())
  return rows.flatMap(({ result }) => ('draft' in result ? [result.draft] : []))
}

async function records(content: string | Uint8Array, mapping: Mapping) {
  const file = await open(content, mapping)
  if (!('table' in file)) throw new Error('read as contracts')
  return collect(file.records('essai'))
}

const mistakes = (mapping: unknown) => mappingMistakes(mapping).map(({ field }) => field)

describe('a mapping', () => {
  it('makes contracts of a table with headers of its own', async () => {
    const [first, second] = await drafts(CONTRACTS, CONTRACT_MAPPING)
    expect(first).toMatchObject({
      buyerId: '20009320100016',
      title: 'Entretien des parcs',
      cpv: '77310000',
      notifiedOn: '2024-03-04',
      amount: 125_000_050n,
      socialConsiderations: ['contractPerformanceConditions', 'awardCriteria'],
      suppliers: [
        { siret: '31990000700018', name: 'Alpha' },
        { siret: '09990000300015', name: 'Beta' },
      ],
    })
    expect(second).toMatchObject({
      notifiedOn: '2024-03-13',
      suppliers: [{ name: 'Gamma' }],
      socialConsiderations: [],
    })
  })

  it('gives the format the fields that have a column, and no other', async () => {
    const { format } = (await drafts(CONTRACTS, CONTRACT_MAPPING))[0]!
    expect(format).toMatchObject({
      label: 'Tableau lu par une correspondance du territoire',
      fields: ['socialConsiderations'],
      concessionFields: ['socialConsiderations'],
      rowPerSupplier: false,
    })
    const { Clauses: _, ...columns } = CONTRACT_MAPPING.columns
    const without = (await drafts(CONTRACTS, { ...CONTRACT_MAPPING, columns, rowPerSupplier: true }))[0]!
    expect(without.format).toMatchObject({ fields: [], rowPerSupplier: true })
    expect(without.format.id).not.toBe(format.id)
  })

  it('lets flags name the columns of the file', async () => {
    const odd = CONTRACTS.replace('1.250.000,50', 'beaucoup').replace('77310000', 'parc')
    const { flags } = (await drafts(odd, CONTRACT_MAPPING))[0]!
    expect(flags).toContainEqual({ code: 'amount-unreadable', column: 'Montant HT', value: 'beaucoup' })
    expect(flags).toContainEqual({ code: 'cpv-unreadable', column: 'CPV', value: 'parc' })
  })

  it('says what holds of every row and no column tells', async () => {
    const [row] = await drafts('Titre;Euros;Le\nSel;12;2024-01-02\n', {
      table: 'marches',
      columns: { Titre: 'objet', Euros: 'montant_eur', Le: 'date_notification' },
      always: { acheteur_id: '20009320100016', considerations_sociales: 'Non' },
    })
    expect(row).toMatchObject({ buyerId: '20009320100016', socialConsiderations: [] })
  })

  it('makes a table of the portal’s own: kinds by their values, of two names the first that is filled in', async () => {
    const [first, second] = await records(STRUCTURES, STRUCTURE_MAPPING)
    expect(recordOf(first)).toMatchObject({ name: 'Les Tilleuls', kind: 'SIAE', commune: '59009' })
    expect(recordOf(second)).toMatchObject({ name: 'ATELIER', kind: 'EA', commune: undefined })
  })

  it('knows a commune by postcode and name where they are exactly one; else it is unknown, and flagged', async () => {
    const [first, second] = await records(STRUCTURES, STRUCTURE_MAPPING)
    expect(first?.flags).toEqual([])
    expect(second?.flags.map(({ flag }) => flag)).toEqual([
      { code: 'value-unreadable', column: 'commune', value: '59000 Nullepart' },
    ])
  })

  it('reads a workbook too, below its title', async () => {
    const lines = STRUCTURES.split('\n').map((line) => line.split(','))
    const sheet = [['Structures 2021'], ...lines].map((cells, index) => rowOf(index + 1, cells)).join('')
    const read = await records(workbookOf(sheet), STRUCTURE_MAPPING)
    expect(read.map(({ ref }) => ref.row)).toEqual([1, 2])
    expect(recordOf(read[0])).toMatchObject({ name: 'Les Tilleuls' })
  })

  it.each([
    ['45688', 'nombre', '2025-01-31'],
    ['31/01/25', 'JJ/MM/AA', '2025-01-31'],
    ['20250131', 'AAAAMMJJ', '2025-01-31'],
    ['2025/1/31', 'AAAA/MM/JJ', '2025-01-31'],
    ['31012025', 'JJMMAAAA', '2025-01-31'],
    ['31/02/2025', 'JJ/MM/AAAA', undefined],
  ] as const)('reads a day written %s as %s', async (text, date, day) => {
    const columns = { annee: 'annee', marche: 'marche_id', le: { field: 'mis_a_jour_le', date } }
    const [row] = await records(`annee;marche;le\n2025;M1;${text}\n`, { table: 'insertion', columns })
    expect(recordOf(row)).toMatchObject({ updatedOn: day })
  })
})

it('a cell of a mapped column that is made to cost time is left to its reader', async () => {
  const pile = 'e\u0301'.repeat(200_000)
  const [row] = await records(
    `siret,name,brand,kind,post_code,city\n31990000700018,A,,${pile},,\n`,
    STRUCTURE_MAPPING,
  )
  expect(row?.result).toMatchObject({ setAside: { reason: 'unreadable' } })
})

describe('what is wrong with a mapping', () => {
  it('is told all at once: a field, a value without code, a field that is missing', () => {
    expect(
      mistakes({
        table: 'structures',
        columns: { siret: 'siren', kind: { field: 'type', values: { ACI: 'SAIE', EA: 'EA' } } },
        always: { couleur: 'vert' },
      }),
    ).toEqual([
      'columns.siret',
      'columns.kind.values.ACI',
      'always.couleur',
      'columns (siret)',
      'columns (nom)',
    ])
  })

  it.each([
    ['another table', { table: 'factures', columns: {} }, ['table']],
    ['no columns', { table: 'marches' }, ['columns']],
    [
      'an empty code',
      { table: 'structures', columns: { a: { field: 'type', values: { ACI: '' } } } },
      /columns\.a/,
    ],
    [
      'an unknown writing of dates',
      { table: 'marches', columns: { a: { field: 'objet', date: 'J' } } },
      /columns\.a/,
    ],
    ['a name that nothing reads', { table: 'marches', columns: {}, colonnes: {} }, ['colonnes']],
  ])('is told of %s', (_name, mapping, fields) => {
    const told = mistakes(mapping)
    if (Array.isArray(fields)) expect(told).toEqual(fields)
    else expect(told.join()).toMatch(fields)
  })

  it('is told of columns that the file has not, with those that it has', async () => {
    const error = await open('siret;nom;type\n1;2;3\n', STRUCTURE_MAPPING).catch((thrown: unknown) => thrown)
    if (!(error instanceof InputError)) throw new Error('the file was read')
    expect(error.place.mistakes?.map(({ value }) => value)).toEqual([
      'brand',
      'name',
      'kind',
      'post_code',
      'city',
    ])
    const sentence = describeInputError(error)
    expect(sentence).toContain('mapping.json')
    expect(sentence).toContain('« siret », « nom », « type »')
  })
})
