/** The portal's own tables (/donnees/schemas/), beside the published formats of contracts. */
export const RECORD_KINDS = ['establishments', 'structures', 'inclusion', 'plan', 'corrections'] as const
export type RecordKind = (typeof RECORD_KINDS)[number]
