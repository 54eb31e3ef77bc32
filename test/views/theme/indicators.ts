import type { ComputedIndicator } from '../../../src/domain/indicator.ts'
import type { Point } from '../../../src/domain/series.ts'

/** An indicator with nothing but what a test states. */
export function indicator(
  id: string,
  { points = [], ...fields }: Partial<ComputedIndicator> & { readonly points?: readonly Point[] } = {},
): ComputedIndicator {
  return {
    id,
    label: id,
    question: `${id} ?`,
    theme: 'clauses',
    unit: 'part',
    chart: { kind: 'shares', meaning: 'social' },
    method: 'Part.',
    caveats: [],
    needs: [],
    targets: [],
    documented: [],
    series: { indicator: id, unit: 'part', rowKind: 'contracts', aggregate: 'share', points },
    ...fields,
  }
}

/** A share of a year. */
export function share(period: string, value: number | null, more: Partial<Point> = {}): Point {
  return { period, value, numerator: (value ?? 0) * 100, denominator: 100, unknown: 0, rows: [], ...more }
}
