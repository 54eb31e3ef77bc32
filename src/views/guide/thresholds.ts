import { isInForce } from '../../domain/reference/threshold.ts'
import type { Threshold } from '../../domain/reference/threshold.ts'
import { NBSP, formatDate, formatNumber, formatPercent } from '../../text/language/format.ts'
import { fr, typeset } from '../../text/language/typography.ts'
import type { Column, Row } from '../table.ts'

function thresholdValue({ value, unit }: Threshold): string {
  if (unit === 'part') return formatPercent(value)
  const number = formatNumber(value, 2)
  if (unit === 'EUR') return `${number}${NBSP}€`
  if (unit === 'EUR par an') return `${number}${NBSP}€ par an`
  return `${number}${NBSP}${unit}`
}

/** "du … au …"; a day that the table does not know is said so, never taken for "always". */
export function validity({ from, to }: Pick<Threshold, 'from' | 'to'>): string {
  if (from === undefined && to === undefined) return 'dates non connues ici'
  if (to === undefined) return `depuis le ${formatDate(from!)}`
  if (from === undefined) return fr`jusqu'au ${formatDate(to)}`
  return `du ${formatDate(from)} au ${formatDate(to)}`
}

/**
 * Whether it holds on the day on which it was noted, as far as its days are known. Not on the day of the data: a guide
 * speaks of the next answer, and files of contracts may be years old.
 */
export function standing(threshold: Threshold): string {
  const { notedOn } = threshold
  const day = formatDate(notedOn)
  if (!isInForce(threshold, notedOn))
    return threshold.from !== undefined && threshold.from > notedOn
      ? `pas encore en vigueur au ${day}`
      : `n’est plus en vigueur au ${day}`
  return threshold.from === undefined && threshold.to === undefined
    ? `en vigueur au ${day}, à notre connaissance`
    : `en vigueur au ${day}`
}

export const THRESHOLD_COLUMNS: readonly Column[] = [
  { label: 'Seuil', rowHeader: true },
  { label: 'Valeur hors taxes', numeric: true },
  { label: 'Valable' },
  { label: 'Source' },
]

/** What binds the buyer alone stands after what a firm meets. */
const FOR_BUYERS = /^(?:publication-decp|spaser)/
/** Choices of the portal are no numbers of the law: the page tells them apart. */
const CHOICES = /^tpe-/

/** The law's numbers: those that a firm meets first, those that are not in force last. */
export function thresholdRows(thresholds: readonly Threshold[]): readonly Row[] {
  const inForce = (threshold: Threshold) => isInForce(threshold, threshold.notedOn)
  const rank = (threshold: Threshold) => (inForce(threshold) ? (FOR_BUYERS.test(threshold.id) ? 1 : 0) : 2)
  const ofLaw = thresholds.filter(({ id }) => !CHOICES.test(id))
  return ofLaw
    .toSorted((one, other) => rank(one) - rank(other))
    .map((threshold): Row => ({
      kind: inForce(threshold) ? undefined : 'apart',
      cells: [
        { text: typeset(threshold.label), detail: typeset(threshold.category) },
        thresholdValue(threshold),
        { text: validity(threshold), detail: standing(threshold) },
        { text: typeset(threshold.source).replace('§ ', '§\u00a0'), detail: typeset(threshold.verification) },
      ],
    }))
}
