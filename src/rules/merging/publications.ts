import type {
  ContractDraft,
  Disagreement,
  EnvironmentalConsideration,
  SocialConsideration,
} from '../../domain/contract/contract.ts'
import { COMPARED_FIELDS } from '../../domain/contract/compared-field.ts'
import type { ComparedField } from '../../domain/contract/compared-field.ts'
import type { Flag } from '../../domain/contract/flag.ts'
import { decimalFromCents } from '../../domain/money.ts'
import { quotable } from '../../formats/fields/notes.ts'
import { environmentalValues, socialValues } from '../../text/codes.ts'
import { NO_ENVIRONMENTAL_CONSIDERATION, NO_SOCIAL_CONSIDERATION } from '../../text/contract.ts'
import { procurementWords } from '../../text/procurement.ts'
import { kindOf } from '../classify.ts'
import { normaliseText } from '../normalise.ts'
import { fullest } from '../row.ts'
import type { Part, Row } from '../row.ts'

type Publication = Pick<Part, 'ref' | 'draft'>

/**
 * The row that stands for all of them: the fuller one (rule 2), among those that declare considerations where any does,
 * since a format without a place for them would hide what another says.
 */
export function richest(rows: readonly Row[]): Row {
  const declaring = rows.filter(
    ({ draft }) =>
      draft.socialConsiderations !== undefined || draft.environmentalConsiderations !== undefined,
  )
  return fullest(declaring.length > 0 ? declaring : rows)
}

/** The retained row of a contract, and the same contract as other files and feeds publish it. */
export function publicationsOf({ ref, draft, parts }: Row): readonly Publication[] {
  return [{ ref, draft }, ...parts.filter(({ reason }) => reason === 'other-file' || reason === 'other-feed')]
}

/** Rule 2: "none" in one and a clause in another is the clause; unknown in all is unknown. */
function union<T>(lists: readonly (readonly T[] | undefined)[]): readonly T[] | undefined {
  const known = lists.filter((list) => list !== undefined)
  return known.length === 0 ? undefined : [...new Set(known.flat())]
}

/** What any publication of a contract declares. */
export function declaredConsiderations(publications: readonly Publication[]): {
  readonly socialConsiderations?: readonly SocialConsideration[]
  readonly environmentalConsiderations?: readonly EnvironmentalConsideration[]
} {
  const drafts = publications.map(({ draft }) => draft)
  return {
    socialConsiderations: union(drafts.map((draft) => draft.socialConsiderations)),
    environmentalConsiderations: union(drafts.map((draft) => draft.environmentalConsiderations)),
  }
}

function listText(words: readonly string[] | undefined, none: string): string | undefined {
  return words?.length === 0 ? none : words?.toSorted().join(' | ')
}

/** What a publication states of each compared field, as our files write it; absent = it does not say. */
function statementsOf(draft: ContractDraft): Readonly<Record<ComparedField, string | undefined>> {
  const { placeOfPerformance: place } = draft
  const words = (value: string | undefined) => (value === undefined ? undefined : procurementWords(value))
  return {
    objet: draft.title,
    nature: words(draft.nature),
    procedure: words(draft.procedure),
    cpv: draft.cpv,
    lieu_execution_code: place?.code,
    lieu_execution_nom: place?.code === undefined ? place?.name : undefined,
    montant_initial_eur: draft.amount === undefined ? undefined : decimalFromCents(draft.amount),
    date_notification: draft.notifiedOn,
    duree_initiale_mois: draft.durationMonths?.toString(),
    considerations_sociales: listText(
      socialValues({ ...draft, kind: kindOf(draft) }),
      NO_SOCIAL_CONSIDERATION,
    ),
    considerations_environnementales: listText(environmentalValues(draft), NO_ENVIRONMENTAL_CONSIDERATION),
    offres_recues: draft.bidsReceived?.toString(),
  }
}

/** Every field of which two publications state two different things, with what each says. */
export function disagreementsOf(publications: readonly Publication[]): readonly Disagreement[] {
  if (publications.length < 2) return []
  const stated = publications.map(({ ref, draft }) => ({ ref, statements: statementsOf(draft) }))
  return COMPARED_FIELDS.flatMap((field): Disagreement[] => {
    const values = stated.flatMap(({ ref, statements }) => {
      const value = statements[field]
      return value === undefined ? [] : [{ ref, value }]
    })
    const different = new Set(values.map(({ value }) => normaliseText(value)))
    return different.size > 1 ? [{ field, values }] : []
  })
}

/** For the list of anomalies: the first value that is not the retained one. */
export function disagreementFlag({ field, values }: Disagreement): Flag {
  const [retained] = values
  const other = values.find(({ value }) => normaliseText(value) !== normaliseText(retained!.value))
  return { code: 'sources-disagree', column: field, value: quotable(other!.value) }
}
