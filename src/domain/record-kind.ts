/** The portal's own tables (/donnees/schemas/), beside the published formats of contracts. */
export const TABLE_KINDS = [
  'establishments',
  'structures',
  'inclusion',
  'plan',
  'corrections',
  'centralOffers',
  'centralMembers',
  'results',
  'ideas',
] as const
export type TableKind = (typeof TABLE_KINDS)[number]

/** What is read beside contracts: the portal's own tables, and notices, which have published formats of their own. */
export const RECORD_KINDS = [...TABLE_KINDS, 'notices'] as const
export type RecordKind = (typeof RECORD_KINDS)[number]
