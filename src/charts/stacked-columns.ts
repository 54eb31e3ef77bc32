import * as Plot from '@observablehq/plot'
import { formatNumber, formatPercent } from '../text/format.ts'
import { HATCH_UNKNOWN, fontSize } from './chart.ts'
import { wordsOn } from './shades.ts'
import { spread } from './spread.ts'
import { STACKED_NOTE, partKey, partTitle } from './stacked-words.ts'
import { svgElement, svgText } from './svg.ts'
import { textWidth, wrapLabel } from './wrap.ts'
import { yearTicks } from './year-axis.ts'
import type { ChartOptions, Drawing } from './chart.ts'
import type { ChartSpec } from '../domain/indicator.ts'
import type { Part, Stacked } from './stacked-parts.ts'
import type { Series } from '../domain/series.ts'
import type { RenderFunction } from '@observablehq/plot'

const LABELS = 178
const STEP = 14
const PLOT_HEIGHT = 330

/** Names of the groups at the right of the last column, each at its part. */
function names(parts: readonly Part[], fromX: number): RenderFunction {
  return (_index, { y }, _values, { height, marginTop, marginBottom, width }, { document }) => {
    const lines = parts.map(({ label }) => wrapLabel(label, (LABELS - 26) / 13, 2).split('\n'))
    const at = parts.map(({ from, to }) => (Number(y!(from)) + Number(y!(to))) / 2)
    const middles = spread(
      lines.map((label, index) => ({ at: at[index]!, height: label.length * STEP + 4 })),
      marginTop - 8,
      height - marginBottom + 10,
    )
    const right = width - LABELS
    return svgElement(
      document,
      'g',
      {},
      ...parts.flatMap((_part, index) => [
        svgElement(
          document,
          'g',
          { class: 'ink-2' },
          svgElement(document, 'path', {
            d: `M${fromX},${at[index]}h6L${right + 14},${middles[index]}h3`,
            fill: 'none',
            stroke: 'currentColor',
            'stroke-width': 0.75,
          }),
        ),
        svgElement(
          document,
          'g',
          { class: 'ink' },
          svgText(document, lines[index]!, {
            x: right + 21,
            y: middles[index]! - (lines[index]!.length * STEP) / 2 + 11,
            step: STEP,
          }),
        ),
      ]),
    )
  }
}

/** A column for each year, the groups named at the last one. */
export function stackedColumns(
  { periods, parts, tooFew }: Stacked,
  series: Series,
  spec: ChartSpec,
  { width, narrow }: ChartOptions,
): Drawing {
  const step = (width - LABELS) / Math.max(periods.length, 1)
  const inset = Math.max(1, step * 0.11, (step - 96) / 2)
  const height = 40 + PLOT_HEIGHT + 38
  const share = (part: Part) => (step < 50 ? formatNumber(part.value! * 100) : formatPercent(part.value!))
  const fits = (part: Part) =>
    (part.to - part.from) * PLOT_HEIGHT >= 17 && textWidth(share(part)) * 12 <= step - 2 * inset
  const last = periods.findLast((period) => parts.some((part) => part.period === period))
  const x = (part: Part) => part.period
  const bars = {
    x,
    y1: 'from',
    y2: 'to',
    title: partTitle,
    ariaLabel: partKey,
    insetLeft: inset,
    insetRight: inset,
    insetTop: 0.75,
    insetBottom: 0.75,
  }
  const values = (className: string, chosen: readonly Part[]) =>
    Plot.text(chosen, {
      x,
      y: ({ from, to }: Part) => (from + to) / 2,
      text: share,
      fontVariant: 'tabular-nums',
      className,
    })
  const known = parts.filter(({ kind }) => kind !== 'unknown')
  const unknown = parts.filter(({ kind }) => kind === 'unknown')

  return (document) =>
    Plot.plot({
      document,
      className: 'chart',
      width,
      height,
      marginTop: 40,
      marginRight: LABELS,
      marginBottom: 38,
      marginLeft: 1,
      style: { fontSize: fontSize(narrow) },
      x: { type: 'band', domain: [...periods], padding: 0, round: false, axis: null },
      y: { domain: [0, 1], axis: null },
      marks: [
        Plot.text([STACKED_NOTE], {
          frameAnchor: 'top-left',
          dy: -38,
          className: 'ink-2',
          lineAnchor: 'top',
        }),
        Plot.barY(known, { ...bars, fill: 'currentColor', fillOpacity: 'shade', className: spec.meaning }),
        Plot.barY(unknown, {
          ...bars,
          fill: HATCH_UNKNOWN,
          stroke: 'currentColor',
          strokeWidth: 0.75,
          className: 'unknown',
        }),
        values(
          'paper',
          known.filter((part) => fits(part) && wordsOn(part.shade) === 'paper'),
        ),
        values(
          'ink',
          known.filter((part) => fits(part) && wordsOn(part.shade) === 'ink'),
        ),
        values('label', unknown.filter(fits)),
        Plot.text(tooFew, {
          x: (period: string) => period,
          y: 0,
          text: () => 'trop\npeu',
          dy: -5,
          lineAnchor: 'bottom',
          className: 'ink-2',
        }),
        Plot.ruleY([0], { stroke: 'currentColor', className: 'ink' }),
        last === undefined
          ? null
          : names(
              parts.filter(({ period }) => period === last),
              (periods.indexOf(last) + 1) * step - inset + 2,
            ),
        yearTicks(periods, series.points, step, narrow),
      ],
    })
}
