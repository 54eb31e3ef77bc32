import type { DecpRecord } from './marche.ts'

/** Written as a bare `NaN`, which is no JSON: some publishers do. */
export const BARE_NAN = '@@NaN@@'

interface Quirk {
  /** How many records it happens to. */
  readonly records: number
  readonly where?: (record: DecpRecord) => boolean
  readonly spoil: (record: DecpRecord, index: number) => DecpRecord
}

interface Wrapped {
  readonly titulaire: DecpRecord
}

const hasAmendments = (count: number) => (record: DecpRecord) =>
  Array.isArray(record['modifications']) && record['modifications'].length >= count
const suppliersOf = (record: DecpRecord) => record['titulaires'] as readonly Wrapped[]
const isAlone = (record: DecpRecord) => suppliersOf(record).length === 1
const isWorks = (record: DecpRecord) => String(record['codeCPV']).startsWith('45')
const hasSocial = (record: DecpRecord) =>
  !JSON.stringify(record['considerationsSociales'] ?? 'Pas').includes('Pas')
const hasNoSocial = (record: DecpRecord) =>
  JSON.stringify(record['considerationsSociales'] ?? '').includes('Pas')

function withSupplier(record: DecpRecord, changes: DecpRecord): DecpRecord {
  return {
    titulaires: suppliersOf(record).map(({ titulaire }) => ({ titulaire: { ...titulaire, ...changes } })),
  }
}

/** What real publishers write in DECP 2022, on a few records each (metier.md § 2). A record has one at most. */
export const DECP_QUIRKS: readonly Quirk[] = [
  { records: 3, spoil: () => ({ dureeMois: 'NC' }) },
  { records: 4, spoil: (_, index) => ({ dureeMois: [0, 1095, 730, 365][index] }) },
  { records: 4, spoil: (_, index) => (index % 2 ? { tauxAvance: BARE_NAN } : { origineFrance: BARE_NAN }) },
  { records: 30, spoil: (record, index) => ({ codeCPV: `${String(record['codeCPV'])}-${index % 10}` }) },
  {
    records: 3,
    where: ({ codeCPV }) => /^0/.test(String(codeCPV)),
    spoil: ({ codeCPV }) => ({ codeCPV: String(codeCPV).slice(1) }),
  },
  { records: 14, spoil: () => ({ offresRecues: 0 }) },
  { records: 4, spoil: () => ({ considerationsSociales: null, considerationsEnvironnementales: null }) },
  {
    records: 4,
    where: hasNoSocial,
    spoil: () => ({ considerationsSociales: ['Pas de considération sociale'] }),
  },
  { records: 5, where: hasSocial, spoil: contradictory },
  {
    records: 2,
    where: hasSocial,
    spoil: () => ({ considerationsSociales: 'Clause sociale, Critère social' }),
  },
  {
    records: 1,
    spoil: () => ({ considerationsEnvironnementales: { considerationEnvironnementale: ['NC'] } }),
  },
  { records: 2, spoil: () => ({ considerationsEnvironnementales: { considerationEnvironnementale: [] } }) },
  { records: 8, where: isWorks, spoil: (_, index) => ({ marcheInnovant: index % 2 ? 'non' : 'oui' }) },
  {
    records: 2,
    where: isAlone,
    spoil: (record) => ({ titulaires: suppliersOf(record).map(({ titulaire }) => titulaire) }),
  },
  {
    records: 5,
    where: isAlone,
    spoil: (record, index) => withSupplier(record, { typeIdentifiant: SPELLINGS[index] }),
  },
  { records: 7, where: isAlone, spoil: (record) => withSupplier(record, { id: broken(record) }) },
  {
    records: 24,
    where: isAlone,
    spoil: (record) => withSupplier(record, { denominationSociale: undefined }),
  },
  {
    records: 2,
    spoil: ({ dateNotification: day }, index) => ({
      dateNotification: [`29${String(day).slice(2)}`, `${String(day)}T00:00:00`][index],
    }),
  },
  { records: 2, spoil: ({ montant }) => ({ montant: String(montant) }) },
  { records: 2, where: hasAmendments(1), spoil: bareAmendment },
  {
    records: 9,
    where: hasAmendments(2),
    spoil: ({ modifications }) => ({ modifications: (modifications as unknown[]).toReversed() }),
  },
  { records: 2, where: hasAmendments(1), spoil: undated },
  { records: 1, where: hasAmendments(1), spoil: withoutSupplierNames },
]

const SPELLINGS = ['Siret', 'siret', '', 'TVA', 'SIRET ']

function broken(record: DecpRecord): string {
  const id = String(suppliersOf(record)[0]!.titulaire['id'])
  return id.slice(0, -1) + String((Number(id.at(-1)) + 3) % 10)
}

function contradictory(record: DecpRecord): DecpRecord {
  const { considerationSociale: values } = record['considerationsSociales'] as {
    considerationSociale: string[]
  }
  return { considerationsSociales: { considerationSociale: [...values, 'Pas de considération sociale'] } }
}

/** Keys of a supplier in place of suppliers, as one platform writes them. */
function withoutSupplierNames(record: DecpRecord): DecpRecord {
  const [first] = record['modifications'] as { modification: DecpRecord }[]
  const titulaires = [{ titulaire: 'typeIdentifiant' }, { titulaire: 'id' }]
  return { modifications: [{ modification: { ...first!.modification, titulaires } }] }
}

/** An object where the format asks for a list. */
function bareAmendment(record: DecpRecord): DecpRecord {
  return { modifications: (record['modifications'] as unknown[])[0] }
}

function undated(record: DecpRecord): DecpRecord {
  const [first, ...others] = record['modifications'] as { modification: DecpRecord }[]
  const { dateNotificationModification: _, ...rest } = first!.modification
  return { modifications: [{ modification: rest }, ...others] }
}
