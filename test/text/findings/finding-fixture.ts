import { UNKNOWN_PERIOD, WHOLE_PERIOD } from '../../../src/domain/series.ts'
import { finding } from '../../../src/text/findings/finding.ts'
import type { FindingContext } from '../../../src/text/findings/finding.ts'
import { phraseText } from '../../../src/text/language/phrase.ts'
import type { ComputedIndicator, Target } from '../../../src/domain/indicator.ts'
import type { Aggregate, Point, PointRow, Quantity, RowKind } from '../../../src/domain/series.ts'

export const CONTEXT: FindingContext = {
  subject: 'la MEL',
  territory: 'MEL',
  years: { first: 2018, last: 2025 },
}

export const millions = (amount: number): bigint => BigInt(Math.round(amount * 1e8))

export function point(period: string, value: Quantity | null, more: Partial<Point> = {}): Point {
  const zero = typeof value === 'bigint' ? 0n : 0
  return { period, value, numerator: value ?? zero, denominator: 1, unknown: 0, rows: [], ...more }
}

/** As many contracts, each adding nothing that a test reads. */
export const someRows = (count: number, name = 'c'): readonly PointRow[] =>
  Array.from({ length: count }, (_, index) => ({
    rowId: `${name}${index}`,
    contribution: 0,
    role: 'numerator',
  }))

/** Of five contracts, unless told: enough for a share (rule 12). */
export const ofSeries = (series: string, value: Quantity, more: Partial<Point> = {}): Point =>
  point(WHOLE_PERIOD, value, {
    series,
    seriesLabel: series[0]!.toUpperCase() + series.slice(1),
    rows: someRows(5),
    ...more,
  })

export const unknownDate = (value: Quantity, more: Partial<Point> = {}): Point =>
  point(UNKNOWN_PERIOD, value, more)

export function indicator(
  points: readonly Point[],
  more: Partial<ComputedIndicator> = {},
): ComputedIndicator {
  const unit = more.unit ?? 'EUR'
  return {
    id: 'exemple',
    label: 'Montants signés',
    question: 'Combien ?',
    theme: 'depenses',
    unit,
    chart: { kind: 'years', meaning: 'spend' },
    method: '',
    caveats: [],
    needs: [],
    words: { deed: 'a signé {} de marchés' },
    targets: [],
    documented: [],
    series: { indicator: 'exemple', unit, rowKind: 'contracts', aggregate: 'sum', points },
    ...more,
  }
}

/** Title and summary as plain text with plain spaces. */
export function read(subject: ComputedIndicator, context: Parameters<typeof finding>[1] = CONTEXT) {
  const { title, summary } = finding(subject, context)
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
  return { title: plain(phraseText(title)), summary: plain(phraseText(summary)) }
}

/** A point of answers: each row says yes, no or nothing; bounds and share follow (rules 6 and 12). */
export function answers(
  period: string,
  [yes, no, unknown]: readonly [number, number, number],
  more: Partial<Point> = {},
): Point {
  const all = yes + no + unknown
  const rows = (role: PointRow['role'], count: number) =>
    Array.from({ length: count }, (_, index): PointRow => ({
      rowId: `${period}-${more.series ?? ''}-${role}-${index}`,
      contribution: 1,
      role,
    }))
  return point(period, yes + no < 5 ? null : yes / (yes + no), {
    numerator: yes,
    denominator: yes + no,
    unknown,
    bounds: [yes / all, (yes + unknown) / all],
    rows: [...rows('numerator', yes), ...rows('denominator', no), ...rows('unknown', unknown)],
    ...more,
  })
}

/** An indicator of shares: of contracts unless told. */
export function shares(
  points: readonly Point[],
  more: Partial<ComputedIndicator> = {},
  { rowKind = 'contracts', aggregate = 'share' }: { rowKind?: RowKind; aggregate?: Aggregate } = {},
): ComputedIndicator {
  return indicator(points, {
    unit: 'part',
    label: 'Marchés avec un volet social',
    chart: { kind: 'shares', meaning: 'social' },
    words: { share: 'des marchés qui le disent ont un volet social' },
    series: { indicator: 'exemple', unit: 'part', rowKind, aggregate, points },
    ...more,
  })
}

export function target(more: Partial<Target> = {}): Target {
  return {
    id: 'objectif',
    label: 'Part des marchés',
    nature: 'target',
    perimeter: 'France',
    value: 0.3,
    unit: 'part',
    period: '2022-2025',
    horizon: '2025-12-31',
    expired: true,
    source: 'Plan national',
    ...more,
  }
}

export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

/** The title of a series of years with these points. */
export const titleOf = (...points: readonly Point[]) => read(indicator(points)).title
