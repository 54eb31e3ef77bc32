import { SUPPORT_KINDS } from '../domain/contract/inclusion-record.ts'
import type { InclusionRecord, SupportKind } from '../domain/contract/inclusion-record.ts'
import type { ValueSynonyms } from '../domain/reference/synonym.ts'
import { fold } from '../text/language/fold.ts'

/** The column of `insertion.csv` that says it, and the field of `synonymes-valeurs.csv` that explains other words. */
export const SUPPORT_COLUMN = 'type_modalite'

export const SUPPORT_WORDS: Record<SupportKind, string> = {
  directHire: 'embauche directe',
  secondment: 'mise à disposition',
  subcontracting: 'sous-traitance',
  reserved: 'marché réservé',
}

/** The same records, each with the kind of support that its published word means; a word of none stays as it is. */
export function withSupport(
  records: readonly InclusionRecord[],
  synonyms: readonly ValueSynonyms[],
): readonly InclusionRecord[] {
  const kinds = new Map(
    SUPPORT_KINDS.flatMap((kind) => {
      const word = SUPPORT_WORDS[kind]
      const others = synonyms.filter(
        ({ table, field, code }) => table === 'insertion' && field === SUPPORT_COLUMN && code === word,
      )
      return [word, ...others.flatMap(({ names }) => names)].map((name) => [fold(name), kind] as const)
    }),
  )
  return records.map((record) => {
    const support = record.modality === undefined ? undefined : kinds.get(fold(record.modality))
    return support === undefined ? record : { ...record, support }
  })
}
