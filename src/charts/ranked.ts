import * as Plot from '@observablehq/plot'
import { quantityForDrawing } from '../domain/series.ts'
import { formatCount, formatQuantity } from '../text/format.ts'
import { isUnknown, ranking } from '../text/points.ts'
import { HATCH_UNKNOWN } from './chart.ts'
import { labelScale } from './scale.ts'
import { wrapLabel } from './wrap.ts'
import type { Chart } from './chart.ts'
import type { KnownPoint } from '../text/points.ts'
import type { Quantity, Series } from '../domain/series.ts'

/** As many bars as the eye follows; the others stand together in one bar. */
const MOST_BARS = 12

interface Bar {
  readonly key: string
  readonly label: string
  readonly value: Quantity
  readonly kind: 'named' | 'others' | 'unknown'
}

function sum(points: readonly KnownPoint[]): Quantity {
  const values = points.map((point) => point.value)
  const total = (values as bigint[]).reduce((a, b) => (a + b) as bigint)
  return total
}

/** The largest, then all others in one bar (where their values add up), then what is not filled in. */
export function barsOf(series: Series): Bar[] {
  const points = ranking(series.points)
  const named = points.filter((point) => !isUnknown(point))
  const bar =
    (kind: Bar['kind']) =>
    (point: KnownPoint): Bar => ({
      key: point.series!,
      label: point.seriesLabel ?? point.series!,
      value: point.value,
      kind,
    })
  const shown = named.length > MOST_BARS + 1 ? named.slice(0, MOST_BARS) : named
  const rest = named.slice(shown.length)
  const others: Bar[] =
    rest.length > 0 && series.unit !== 'part'
      ? [
          {
            key: '+',
            label: `Les ${formatCount(rest.length, 'autre', 'autres')}`,
            value: sum(rest),
            kind: 'others',
          },
        ]
      : []
  return [...shown.map(bar('named')), ...others, ...points.filter(isUnknown).map(bar('unknown'))]
}

/** Horizontal bars from zero, largest first: the label at their left, on a telephone above them. */
export const rankedChart: Chart = (series, spec, { width, narrow }) => {
  const bars = barsOf(series)
  const scale = labelScale(
    bars.map((bar) => bar.value),
    series.unit,
  )
  const labelWidth = narrow ? 0 : 260
  const rowHeight = narrow ? 44 : 36
  const marginTop = 26
  const y = (bar: Bar) => bar.key
  const x = (bar: Bar) => quantityForDrawing(bar.value)
  const insets = narrow ? { insetTop: 20, insetBottom: 6 } : { insetTop: 7, insetBottom: 7 }
  const title = (bar: Bar) => `${bar.label} : ${formatQuantity(bar.value, series.unit)}`
  const marks = { x, y, title, ...insets }
  const of = (kind: Bar['kind']) => bars.filter((bar) => bar.kind === kind)

  return (document) =>
    Plot.plot({
      document,
      className: 'chart',
      width,
      height: marginTop + bars.length * rowHeight + 2,
      marginTop,
      marginRight: 58,
      marginBottom: 2,
      marginLeft: labelWidth + 1,
      style: { fontSize: '13px' },
      x: { zero: true, axis: null },
      y: { type: 'band', domain: bars.map(y), padding: 0, axis: null },
      marks: [
        Plot.text([scale.unit], {
          frameAnchor: 'top-left',
          dx: -labelWidth,
          dy: -24,
          className: 'ink-2',
          lineAnchor: 'top',
        }),
        Plot.barX(of('named'), { ...marks, fill: 'currentColor', className: spec.meaning }),
        Plot.barX(of('others'), { ...marks, fill: 'none', stroke: 'currentColor', className: spec.meaning }),
        Plot.barX(of('unknown'), {
          ...marks,
          fill: HATCH_UNKNOWN,
          stroke: 'currentColor',
          strokeDasharray: '3,2',
          className: 'unknown',
        }),
        Plot.text(bars, {
          y,
          text: (bar: Bar) => wrapLabel(bar.label, narrow ? 46 : 38, narrow ? 1 : 2),
          frameAnchor: 'left',
          textAnchor: 'start',
          lineAnchor: narrow ? 'bottom' : 'middle',
          dx: -labelWidth,
          dy: narrow ? -5 : 0,
          className: 'ink',
        }),
        Plot.text(bars, {
          x,
          y,
          text: (bar: Bar) => scale.label(bar.value),
          textAnchor: 'start',
          dx: 6,
          dy: narrow ? 7 : 0,
          fontVariant: 'tabular-nums',
          className: 'ink',
        }),
        Plot.ruleX([0], { stroke: 'currentColor', className: 'ink' }),
      ],
    })
}
