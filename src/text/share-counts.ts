import { sumQuantities } from '../domain/quantities.ts'
import { formatNumber, formatEurosShort, formatPercent } from './language/format.ts'
import { agreement, countRows } from './row-words.ts'
import { shareText } from './language/share.ts'
import { nounFor } from './language/units.ts'
import { fr } from './language/typography.ts'
import type { Point, Quantity, RowKind } from '../domain/series.ts'
import type { Phrase } from './language/phrase.ts'

/** The three sides of a share (rule 6), in numbers of rows or in amounts. */
export interface ShareCounts {
  readonly yes: Quantity
  readonly no: Quantity
  readonly unknown: Quantity
}

/** Yes, no and not filled in, in the weight that the share is counted in. */
export function shareCounts({ numerator, denominator, rows }: Point): ShareCounts {
  const silent = [...rows].filter(({ role }) => role === 'unknown').map(({ contribution }) => contribution)
  const no =
    typeof numerator === 'bigint' ? (denominator as bigint) - numerator : (denominator as number) - numerator
  return { yes: numerator, no, unknown: sumQuantities([typeof numerator === 'bigint' ? 0n : 0, ...silent]) }
}

function quantityText(quantity: Quantity): string {
  return typeof quantity === 'bigint' ? formatEurosShort(quantity) : formatNumber(quantity)
}

/** "38 contrats sur 244 ne le disent pas : entre 20 % et 35 %."; nothing where all say it. */
export function silentSentence(point: Point, kind: RowKind): string | undefined {
  if (point.unknown === 0) return undefined
  const [low, high] = point.bounds ?? [0, 0]
  // As precise as the share beside it, which would stand outside of rounder bounds.
  const between = high > low ? fr` : entre ${shareText(low)} et ${shareText(high)}` : ''
  return `${silentRows(point, kind)}${between}.`
}

/** "38 contrats sur 244 ne le disent pas". */
export function silentRows({ unknown, rows }: Pick<Point, 'unknown' | 'rows'>, kind: RowKind): string {
  const verb = nounFor(unknown, 'ne le dit pas', 'ne le disent pas')
  return fr`${countRows(unknown, kind)} sur ${formatNumber(rows.length)} ${verb}`
}

/** "118 oui, 262 non, 22 non renseignés.", and what the unknown could make of it. */
export function countsSentence(point: Point, kind: RowKind): Phrase {
  const counts = shareCounts(point)
  const silent = countRows(point.unknown, kind)
  const filled = agreement(point.unknown, kind)
  const sides = fr`${quantityText(counts.yes)} oui, ${quantityText(counts.no)} non`
  if (point.unknown === 0) return [fr`En ${point.period} : ${sides}.`]
  const amount = typeof counts.unknown === 'bigint' ? ` (${quantityText(counts.unknown)})` : ''
  const { bounds } = point
  const between =
    bounds && bounds[0] !== bounds[1]
      ? fr` ; selon ce qu'on ne sait pas, la part est entre ${formatPercent(bounds[0], 1)} et ${formatPercent(bounds[1], 1)}`
      : ''
  return [fr`En ${point.period} : ${sides}, ${silent} non renseigné${filled}${amount}${between}.`]
}
