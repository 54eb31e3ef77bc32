import * as Plot from '@observablehq/plot'
import { quantityForDrawing } from '../domain/series.ts'
import { formatQuantity } from '../text/language/format.ts'
import { fr } from '../text/language/typography.ts'
import { HATCH_UNKNOWN, fontSize } from './chart.ts'
import { noteAbove } from './frame.ts'
import { markKey } from './mark.ts'
import { labelScale } from './scale.ts'
import { wrapLabel } from './wrap.ts'
import type { Bar } from './ranked-bars.ts'
import type { Chart, Drawing } from './chart.ts'

/** Widths of the label column in pixels, and of a line of it in ems of the 13 px type. */
const LABEL_COLUMN = 268
const LINE = { wide: 20, narrow: 25.5 }

/** Horizontal bars from zero in the order given: the label at their left, on a telephone above them. */
export function horizontalBars(
  bars: readonly Bar[],
  ...[series, spec, { width, narrow }]: Parameters<Chart>
): Drawing {
  const scale = labelScale(
    bars.filter((bar) => bar.kind !== 'others').map((bar) => bar.value),
    series.unit,
  )
  const labelWidth = narrow ? 0 : LABEL_COLUMN
  const rowHeight = narrow ? 44 : 36
  const marginTop = 26
  const y = (bar: Bar) => bar.key
  const x = (bar: Bar) => (bar.kind === 'others' ? 0 : quantityForDrawing(bar.value))
  const insets = narrow ? { insetTop: 20, insetBottom: 6 } : { insetTop: 7, insetBottom: 7 }
  const said = ({ kind, label, value, least }: Bar) => {
    if (kind !== 'others') return label
    return least === undefined
      ? fr`${label} : ${scale.label(value)}`
      : fr`${label}, de ${scale.label(value)} à ${scale.label(least)}`
  }
  const marks = {
    x,
    y,
    title: (bar: Bar) => fr`${bar.label} : ${formatQuantity(bar.value, series.unit)}`,
    ariaLabel: ({ period, key, value }: Bar) => markKey({ period, series: key, value }),
    ...insets,
  }
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
      style: { fontSize: fontSize(narrow) },
      x: { zero: true, axis: null },
      y: { type: 'band', domain: bars.map(y), padding: 0, axis: null },
      marks: [
        noteAbove(scale.unit, labelWidth, 24),
        Plot.barX(of('named'), { ...marks, fill: 'currentColor', className: spec.meaning }),
        Plot.barX(of('unknown'), {
          ...marks,
          fill: HATCH_UNKNOWN,
          stroke: 'currentColor',
          strokeDasharray: '3,2',
          className: 'unknown',
        }),
        Plot.text(bars, {
          y,
          text: (bar: Bar) => wrapLabel(said(bar), narrow ? LINE.narrow : LINE.wide, narrow ? 1 : 2),
          frameAnchor: 'left',
          lineHeight: 1.15,
          textAnchor: 'start',
          lineAnchor: narrow ? 'bottom' : 'middle',
          dx: -labelWidth,
          dy: narrow ? -5 : 0,
          className: 'ink',
        }),
        Plot.text(
          bars.filter((bar) => bar.kind !== 'others'),
          {
            x,
            y,
            text: (bar: Bar) => scale.label(bar.value),
            textAnchor: 'start',
            dx: 6,
            dy: narrow ? 7 : 0,
            fontVariant: 'tabular-nums',
            className: 'ink',
          },
        ),
        narrow ? null : Plot.ruleX([0], { stroke: 'currentColor', className: 'ink' }),
      ],
    })
}
