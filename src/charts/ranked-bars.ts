import { WHOLE_PERIOD } from '../domain/series.ts'
import { hasValue, isUnknown, ranking } from '../text/points.ts'
import { formatCount } from '../text/language/format.ts'
import type { KnownPoint } from '../text/points.ts'
import { sumQuantities } from '../domain/quantities.ts'
import type { Quantity, Series } from '../domain/series.ts'

/**
 * As many bars as the eye follows; the others stand together in one line, without a bar: it would dwarf them.
 */
const MOST_BARS = 12

export interface Bar {
  readonly period: string
  readonly key: string
  readonly label: string
  readonly value: Quantity
  readonly kind: 'named' | 'others' | 'unknown'
  /** Of others whose values do not add up: the lowest of them; `value` is then the highest. */
  readonly least?: Quantity
}

/** A sum of indices of concentration says nothing: the table has no such line either. */
const addsUp = ({ aggregate }: Series) => aggregate === 'sum'

function barOf(point: KnownPoint, kind: Bar['kind']): Bar {
  const { period, series, seriesLabel, value } = point
  return { period, key: series!, label: seriesLabel ?? series!, value, kind }
}

/** All that have a value, in the order of the series; what is not filled in last. */
export function barsInOrder(series: Series): Bar[] {
  const points = series.points.filter((point) => point.series !== undefined).filter(hasValue)
  return [
    ...points.filter((point) => !isUnknown(point)).map((point) => barOf(point, 'named')),
    ...points.filter(isUnknown).map((point) => barOf(point, 'unknown')),
  ]
}

/** The largest, then all others in one line (where their values add up), then what is not filled in. */
export function barsOf(series: Series): Bar[] {
  const points = ranking(series.points)
  const named = points.filter((point) => !isUnknown(point))
  const shown = named.length > MOST_BARS + 1 ? named.slice(0, MOST_BARS) : named
  const rest = named.slice(shown.length)
  const others = (): Bar => {
    const count = formatCount(rest.length, 'autre', 'autres')
    const values = rest.map((point) => point.value)
    const line = { period: WHOLE_PERIOD, key: 'les-autres', kind: 'others' } as const
    return addsUp(series)
      ? { ...line, label: `Les ${count}, ensemble`, value: sumQuantities(values) }
      : { ...line, label: `Et ${count}`, value: values[0]!, least: values.at(-1)! }
  }
  return [
    ...shown.map((point) => barOf(point, 'named')),
    ...(rest.length > 0 && series.unit !== 'part' ? [others()] : []),
    ...points.filter(isUnknown).map((point) => barOf(point, 'unknown')),
  ]
}
