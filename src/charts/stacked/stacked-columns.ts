import * as Plot from '@observablehq/plot'
import { formatNumber, formatPercent } from '../../text/language/format.ts'
import { HATCH_UNKNOWN, fontSize } from '../chart.ts'
import { UNKNOWN_BAR, noteAbove } from '../frame.ts'
import { valueMarks } from './stacked-values.ts'
import { spread } from '../spread.ts'
import { STACKED_NOTE, partKey, partTitle } from './stacked-words.ts'
import { svgElement, svgText } from '../svg.ts'
import { textWidth, wrapLabel } from '../wrap.ts'
import { yearTicks } from '../year-axis.ts'
import type { ChartOptions, Drawing } from '../chart.ts'
import type { ChartSpec } from '../../domain/indicator.ts'
import type { StackedGroup, StackedPart, Stacked } from './stacked-parts.ts'
import type { Series } from '../../domain/series.ts'
import type { RenderFunction } from '@observablehq/plot'

const LABELS = 178
const STEP = 14
const PLOT_HEIGHT = 330

/** Names of the groups at the left of the first column that has parts, each at its part with a sample of its fill. */
function names(
  groups: readonly StackedGroup[],
  parts: readonly StackedPart[],
  toX: number,
  meaning: string,
): RenderFunction {
  return (_index, { y }, _values, { height, marginTop, marginBottom }, { document }) => {
    const lines = groups.map(({ label }) => wrapLabel(label, (LABELS - 44) / 12.5, 2).split('\n'))
    // A group that the first column lacks stands where it would begin.
    const at = groups.map(({ key }, index) => {
      const part = parts.find((each) => each.key === key)
      const before = parts.findLast((each) => groups.findIndex((group) => group.key === each.key) < index)
      return Number(y!(part ? (part.from + part.to) / 2 : (before?.to ?? 0)))
    })
    const middles = spread(
      lines.map((label, index) => ({ at: at[index]!, height: label.length * STEP + 5 })),
      marginTop - 8,
      height - marginBottom + 10,
    )
    return svgElement(
      document,
      'g',
      {},
      ...groups.flatMap(({ key, kind, shade }, index) => {
        const middle = middles[index]!
        const sample = {
          x: 0.5,
          y: middle - 6,
          width: 13,
          height: 12,
          stroke: 'currentColor',
          'stroke-width': 0.75,
        }
        const leader = svgElement(document, 'path', {
          d: `M${LABELS - 16},${middle}h4L${toX - 2},${at[index]}`,
          fill: 'none',
          stroke: 'currentColor',
          'stroke-width': 0.75,
        })
        return [
          svgElement(
            document,
            'g',
            { class: kind === 'unknown' ? 'unknown' : meaning },
            svgElement(document, 'rect', {
              ...sample,
              ...(kind === 'unknown'
                ? { fill: HATCH_UNKNOWN }
                : { fill: 'currentColor', 'fill-opacity': shade }),
            }),
          ),
          svgElement(
            document,
            'g',
            { class: 'ink' },
            svgText(document, lines[index]!, {
              x: 20,
              y: middle - (lines[index]!.length * STEP) / 2 + 11,
              step: STEP,
            }),
          ),
          ...(parts.some((part) => part.key === key)
            ? [svgElement(document, 'g', { class: 'ink-2' }, leader)]
            : []),
        ]
      }),
    )
  }
}

/** A column for each year, the groups named at the last one. */
export function stackedColumns(
  { periods, groups, parts, tooFew }: Stacked,
  series: Series,
  spec: ChartSpec,
  { width, narrow }: ChartOptions,
): Drawing {
  const step = (width - LABELS - 1) / Math.max(periods.length, 1)
  const inset = Math.max(1, step * 0.11, (step - 96) / 2)
  const height = 40 + PLOT_HEIGHT + 38
  const share = (part: StackedPart) =>
    step < 50 ? formatNumber(part.hundredths) : formatPercent(part.hundredths / 100)
  const fits = (part: StackedPart) =>
    (part.to - part.from) * PLOT_HEIGHT >= 17 && textWidth(share(part)) * 12 <= step - 2 * inset
  const first = periods.find((period) => parts.some((part) => part.period === period))
  const x = (part: StackedPart) => part.period
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
  const values = (className: string, chosen: readonly StackedPart[]) =>
    Plot.text(chosen, {
      x,
      y: ({ from, to }: StackedPart) => (from + to) / 2,
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
      marginRight: 1,
      marginBottom: 38,
      marginLeft: LABELS,
      style: { fontSize: fontSize(narrow) },
      x: { type: 'band', domain: [...periods], padding: 0, round: false, axis: null },
      y: { domain: [0, 1], axis: null },
      marks: [
        noteAbove(STACKED_NOTE, LABELS, 38),
        Plot.barY(known, { ...bars, fill: 'currentColor', fillOpacity: 'shade', className: spec.meaning }),
        Plot.barY(unknown, { ...bars, ...UNKNOWN_BAR }),
        ...valueMarks(known, unknown, fits, values),
        Plot.text(tooFew, {
          x: (period: string) => period,
          y: 0,
          text: () => 'trop\npeu',
          dy: -5,
          lineAnchor: 'bottom',
          className: 'ink-2',
        }),
        Plot.ruleY([0], { stroke: 'currentColor', className: 'ink' }),
        first === undefined
          ? null
          : names(
              groups,
              parts.filter(({ period }) => period === first),
              LABELS + periods.indexOf(first) * step + inset,
              spec.meaning,
            ),
        yearTicks(periods, series.points, step, narrow),
      ],
    })
}
