import { UNKNOWN_PERIOD, WHOLE_PERIOD } from '../../src/domain/series.ts'
import { finding } from '../../src/text/finding.ts'
import { plainText } from '../../src/text/phrase.ts'
import type { ComputedIndicator } from '../../src/domain/indicator.ts'
import type { Point, Quantity } from '../../src/domain/series.ts'

export const CONTEXT = { subject: 'la MEL', years: { first: 2018, last: 2025 } }

export const millions = (amount: number): bigint => BigInt(Math.round(amount * 1e8))

export function point(period: string, value: Quantity | null, more: Partial<Point> = {}): Point {
  const zero = typeof value === 'bigint' ? 0n : 0
  return { period, value, numerator: value ?? zero, denominator: 1, unknown: 0, rows: [], ...more }
}

export const ofSeries = (series: string, value: Quantity, more: Partial<Point> = {}): Point =>
  point(WHOLE_PERIOD, value, { series, seriesLabel: series[0]!.toUpperCase() + series.slice(1), ...more })

export const unknownDate = (value: Quantity, more: Partial<Point> = {}): Point =>
  point(UNKNOWN_PERIOD, value, more)

export function indicator(
  points: readonly Point[],
  more: Partial<ComputedIndicator> = {},
): ComputedIndicator {
  const unit = more.unit ?? 'EUR'
  return {
    id: 'exemple',
    label: 'Montants notifiés',
    question: 'Combien ?',
    theme: 'depenses',
    unit,
    chart: { kind: 'years', meaning: 'spend' },
    method: '',
    caveats: [],
    needs: [],
    words: { deed: 'a notifié {} de marchés' },
    series: { indicator: 'exemple', unit, points },
    ...more,
  }
}

/** Title and summary as plain text with plain spaces. */
export function read(subject: ComputedIndicator, context: Parameters<typeof finding>[1] = CONTEXT) {
  const { title, summary } = finding(subject, context)
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
  return { title: plain(plainText(title)), summary: plain(plainText(summary)) }
}
