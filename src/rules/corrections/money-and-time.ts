import type { Amendment, ContractDraft } from '../../domain/contract/contract.ts'
import type { Cents } from '../../domain/money.ts'
import { parseAmount } from '../../formats/fields/amount.ts'
import { parseDate } from '../../formats/fields/date.ts'
import { parseDuration } from '../../formats/fields/duration.ts'
import type { Reading } from '../../formats/fields/reading.ts'
import { isStatedAmount } from '../../domain/contract/stated-amount.ts'
import type { CorrectableRule, FieldValue } from './field.ts'

const valueOf = <T>(reading: Reading<T>) => (typeof reading === 'object' ? reading.value : undefined)

/** `marches.csv` leaves 0 and 1 € empty (rule 7): an empty cell names them too. */
const stated = (amount: Cents | undefined) => (isStatedAmount(amount) ? amount : undefined)

/** The last state stands in the modifications that state the field, else in the award itself (rule 8). */
function writeState<Key extends 'amount' | 'durationMonths'>(
  draft: ContractDraft,
  key: Key,
  states: (amendment: Amendment) => boolean,
  [is, to]: readonly [(value: Amendment[Key]) => boolean, Amendment[Key]],
): ContractDraft {
  if (!draft.amendments.some(states)) return is(draft[key]) ? { ...draft, [key]: to } : draft
  return {
    ...draft,
    amendments: draft.amendments.map((each) =>
      states(each) && is(each[key]) ? { ...each, [key]: to } : each,
    ),
  }
}

function amountRule(): Pick<CorrectableRule, 'expected' | 'read' | 'answers'> {
  return {
    expected: 'un montant en euros, comme 125000 ou 125000.50',
    read: (text) => valueOf(parseAmount(text)),
    answers: ['amount-missing', 'amount-unreadable', 'amount-not-stated'],
  }
}

function durationRule(): Pick<CorrectableRule, 'expected' | 'read' | 'answers'> {
  return {
    expected: 'un nombre entier de mois',
    read: (text) => valueOf(parseDuration(text)),
    answers: ['duration-missing', 'duration-unreadable', 'duration-implausible'],
  }
}

function dayRule(): Pick<CorrectableRule, 'expected' | 'read' | 'isDay'> {
  return { expected: 'une date AAAA-MM-JJ', read: (text) => valueOf(parseDate(text)), isDay: true }
}

export const amount: CorrectableRule = {
  ...amountRule(),
  readFrom: (text) => stated(valueOf(parseAmount(text))),
  values: (contract) => [stated(contract.amount)],
  write: (draft, from, to) =>
    writeState(draft, 'amount', (each) => isStatedAmount(each.amount), [
      (value) => stated(value) === from,
      to as Cents | undefined,
    ]),
}

export const initialAmountRule: CorrectableRule = {
  ...amountRule(),
  values: (contract) => [contract.initialAmount],
  write: (draft, from, to) => (draft.amount === from ? { ...draft, amount: to as Cents | undefined } : draft),
}

export const duration: CorrectableRule = {
  ...durationRule(),
  values: (contract) => [contract.durationMonths],
  write: (draft, from, to) =>
    writeState(draft, 'durationMonths', (each) => each.durationMonths !== undefined, [
      (value) => value === from,
      to as number | undefined,
    ]),
}

export const initialDurationRule: CorrectableRule = {
  ...durationRule(),
  values: (contract) => [contract.initialDurationMonths],
  write: (draft, from, to) =>
    draft.durationMonths === from ? { ...draft, durationMonths: to as number | undefined } : draft,
}

const text = (value: FieldValue) => value as string | undefined

/** The day of a contract is the earliest of its rows (rule 13): a corrected one is that of all. */
export const notifiedOn: CorrectableRule = {
  ...dayRule(),
  values: (contract, draft) => [contract.notifiedOn, draft.notifiedOn],
  write: (draft, _from, to) => ({ ...draft, notifiedOn: text(to) }),
  answers: ['date-missing', 'date-unreadable', 'date-implausible'],
}

export const publishedDate: CorrectableRule = {
  ...dayRule(),
  values: (contract) => [contract.publishedDate],
  write: (draft, from, to) => (draft.publishedDate === from ? { ...draft, publishedDate: text(to) } : draft),
  answers: [],
}
