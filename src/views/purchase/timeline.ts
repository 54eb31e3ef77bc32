import type { PlanChange, Purchase } from '../../domain/purchase/planned-purchase.ts'
import type { Portal } from '../../domain/portal.ts'
import { communeName } from '../../indicators/locality.ts'
import { formatDate } from '../../text/language/format.ts'
import { CHANGE_TEXT } from '../../text/plan.ts'
import { fr } from '../../text/language/typography.ts'
import type { Change, HistoryEvent } from '../contract/history.ts'
import { months } from '../contract/properties-money.ts'
import { FIELD_WORDS } from './field-words.ts'
import type { FieldWords, Line } from './field-words.ts'

/** One edition of the plan and what it did to the line. */
export interface Step {
  readonly edition: string
  readonly changes: readonly PlanChange[]
  readonly before: Line
  readonly after: Line
}

function fieldsOf({ before = {}, after = {} }: PlanChange): readonly (keyof Line)[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Line)[]
}

/** The line as it stood before a change: each field that it touched as it was, or unknown. */
function undo(line: Line, change: PlanChange): Line {
  const was = Object.fromEntries(fieldsOf(change).map((field) => [field, change.before?.[field]]))
  return { ...line, ...was }
}

/** From the last edition, whose line is known whole, back to the first. */
export function stepsOf(purchase: Purchase): readonly Step[] {
  const steps: Step[] = []
  let after: Line = purchase
  for (const [edition, changes] of [
    ...Map.groupBy(purchase.history, (change) => change.edition),
  ].toReversed()) {
    const before = changes.toReversed().reduce(undo, after)
    steps.unshift({ edition, changes, before, after })
    after = before
  }
  return steps
}

const FIRST_TOLD: readonly FieldWords['label'][] = ['Publication prévue', 'Estimation', 'Lots']

function changesOf(
  { changes, before, after }: Step,
  placeOf: (commune: string) => string,
): readonly Change[] {
  if (changes.some(({ kind }) => kind === 'added')) {
    return FIELD_WORDS.filter(({ label }) => FIRST_TOLD.includes(label)).map(({ label, words }) => ({
      label,
      after: words(after, placeOf),
    }))
  }
  const touched = new Set(changes.flatMap(fieldsOf))
  return FIELD_WORDS.filter(({ fields }) => fields.some((field) => touched.has(field)))
    .map(({ label, words }) => ({ label, before: words(before, placeOf), after: words(after, placeOf) }))
    .filter((change) => change.before !== change.after)
}

/** "reporté de 3 mois", "revenu dans la programmation, modifié". */
function headline(changes: readonly PlanChange[]): string {
  const told = changes.map(({ kind, months: count }) =>
    count === undefined ? CHANGE_TEXT[kind].label : `${CHANGE_TEXT[kind].label} de ${months(count)}`,
  )
  const text = [...new Set(told)].join(', ')
  return text.charAt(0).toLocaleUpperCase('fr-FR') + text.slice(1)
}

const DROPPED = fr`Cette édition ne contient plus l'achat, sans dire pourquoi.`

/** The life of a line, edition by edition: what each one changed, from what to what. Oldest first. */
export function purchaseTimeline(
  purchase: Purchase,
  { localScope, planEditions }: Pick<Portal, 'localScope' | 'planEditions'>,
): readonly HistoryEvent[] {
  const placeOf = (commune: string) => communeName(commune, localScope)
  const events = stepsOf(purchase).map((step): HistoryEvent => ({
    date: step.edition,
    title: headline(step.changes),
    changes: changesOf(step, placeOf),
    remark: step.changes.some(({ kind }) => kind === 'dropped') ? DROPPED : undefined,
  }))
  const last = planEditions.at(-1)
  const untouched = last !== undefined && !purchase.dropped && events.at(-1)!.date !== last.date
  if (!untouched) return events
  return [
    ...events,
    {
      date: last.date,
      title: 'Inchangé',
      changes: [],
      remark: fr`L'édition du ${formatDate(last.date)} redit la même chose.`,
    },
  ]
}
