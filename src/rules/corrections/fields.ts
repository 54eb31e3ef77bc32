import type { ContractDraft, PlaceOfPerformance } from '../../domain/contract/contract.ts'
import type { CorrectableField } from '../../domain/edition/correction.ts'
import type { FlagCode } from '../../domain/contract/flag.ts'
import { readCpv } from '../../formats/fields/cpv.ts'
import { createNotes } from '../../formats/fields/notes.ts'
import { codeOrWords } from '../../formats/fields/procurement.ts'
import { readBids } from '../../formats/fields/simple.ts'
import { cleanPublished } from '../../formats/fields/text.ts'
import type { CorrectableRule } from './field.ts'
import {
  amount,
  notifiedOn,
  duration,
  initialAmountRule,
  initialDurationRule,
  publishedDate,
} from './money-and-time.ts'
import { supplierNameRule, supplierNumberRule } from './suppliers.ts'
import { withoutGuard } from '../../text/language/formula.ts'
import { procurementWords } from '../../text/procurement.ts'

const readText = (text: string) => cleanPublished(withoutGuard(text)).text || undefined

type TextKey = 'title' | 'nature' | 'procedure' | 'cpv'

/** A field that a contract takes over from its row as it is. */
function plain(
  key: TextKey,
  answers: readonly FlagCode[] = [],
  read: CorrectableRule['read'] = readText,
  expected = 'un texte',
): CorrectableRule {
  return {
    expected,
    read,
    values: (contract) => [contract[key]],
    write: (draft, from, to) => (draft[key] === from ? { ...draft, [key]: to } : draft),
    answers,
  }
}

/** A field that `marches.csv`, and so a correction of it, writes in words where a contract has a code. */
function inWords(key: 'nature' | 'procedure'): CorrectableRule {
  const words = (value: string | undefined) => (value === undefined ? undefined : procurementWords(value))
  return {
    ...plain(key),
    values: (contract) => [words(contract[key])],
    write: (draft, from, to) =>
      words(draft[key]) === from
        ? { ...draft, [key]: to === undefined ? undefined : codeOrWords(to as string) }
        : draft,
  }
}

function place(key: keyof PlaceOfPerformance): CorrectableRule {
  return {
    expected: 'un texte',
    read: readText,
    values: ({ placeOfPerformance }) => [placeOfPerformance?.[key]],
    write: (draft, from, to): ContractDraft =>
      draft.placeOfPerformance?.[key] === from
        ? { ...draft, placeOfPerformance: { ...draft.placeOfPerformance, [key]: to } }
        : draft,
    answers: [],
  }
}

/** Every field that may be corrected: a new one is one entry here and its name in `CORRECTABLE_FIELDS`. */
export const CORRECTABLE_RULES: Readonly<Record<CorrectableField, CorrectableRule>> = {
  objet: plain('title', [
    'title-missing',
    'title-truncated',
    'title-decoded',
    'title-corrupted',
    'title-suggests-call-off',
    'title-says-concession',
  ]),
  nature: inWords('nature'),
  procedure: inWords('procedure'),
  cpv: plain(
    'cpv',
    ['cpv-missing', 'cpv-repaired', 'cpv-unreadable'],
    (text) => readCpv(text, 'cpv', createNotes()),
    'un code CPV de 8 chiffres',
  ),
  lieu_execution_code: place('code'),
  lieu_execution_nom: place('name'),
  montant_eur: amount,
  montant_initial_eur: initialAmountRule,
  date_notification: notifiedOn,
  date_publication: publishedDate,
  duree_mois: duration,
  duree_initiale_mois: initialDurationRule,
  offres_recues: {
    expected: 'un nombre entier d’au moins 1',
    read: (text) => readBids(text, 'offres_recues', createNotes()),
    values: ({ bidsReceived }) => [bidsReceived],
    write: (draft, from, to) =>
      draft.bidsReceived === from ? { ...draft, bidsReceived: to as number | undefined } : draft,
    answers: ['bids-implausible'],
  },
  titulaire_siret: supplierNumberRule,
  denomination: supplierNameRule,
}
