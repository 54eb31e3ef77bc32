import * as Plot from '@observablehq/plot'
import { formatNumber } from '../../text/language/format.ts'
import { HATCH_UNKNOWN, fontSize } from '../chart.ts'
import { UNKNOWN_BAR } from '../frame.ts'
import { valueMarks } from './stacked-values.ts'
import { STACKED_NOTE, partKey, partTitle } from './stacked-words.ts'
import { svgElement, svgText } from '../svg.ts'
import { textWidth, wrapLabel } from '../wrap.ts'
import { yearTick } from '../year-axis.ts'
import type { ChartOptions, Drawing } from '../chart.ts'
import type { ChartSpec } from '../../domain/indicator.ts'
import type { StackedGroup, StackedPart, Stacked } from './stacked-parts.ts'
import type { Series } from '../../domain/series.ts'
import type { RenderFunction } from '@observablehq/plot'

const YEARS = 40
const ROW = 30
const KEY_STEP = 19
const NOTE_STEP = 14

/** The groups in the order in which they stand from left to right. */
function key(groups: readonly StackedGroup[], meaning: string, top: number, width: number): RenderFunction {
  return (_index, _scales, _values, _dimensions, { document }) =>
    svgElement(
      document,
      'g',
      {},
      ...groups.flatMap(({ label, kind, shade }, index) => {
        const y = top + index * KEY_STEP
        const fill =
          kind === 'unknown'
            ? { fill: HATCH_UNKNOWN, stroke: 'currentColor', 'stroke-width': 0.75 }
            : { fill: 'currentColor', 'fill-opacity': shade, stroke: 'currentColor', 'stroke-width': 0.75 }
        return [
          svgElement(
            document,
            'g',
            { class: kind === 'unknown' ? 'unknown' : meaning },
            svgElement(document, 'rect', { x: 1, y: y + 1, width: 14, height: 12, ...fill }),
          ),
          svgElement(
            document,
            'g',
            { class: 'ink' },
            svgText(document, [wrapLabel(label, (width - 24) / 12, 1)], { x: 22, y: y + 11 }),
          ),
        ]
      }),
    )
}

/** A row for each year, the groups from left to right in the order of the key above. */
export function stackedRows(
  { periods, groups, parts, tooFew }: Stacked,
  series: Series,
  spec: ChartSpec,
  { width, narrow }: ChartOptions,
): Drawing {
  const note = wrapLabel(STACKED_NOTE, width / 12, 2).split('\n')
  const keyTop = note.length * NOTE_STEP + 8
  const marginTop = keyTop + groups.length * KEY_STEP + 8
  const room = width - YEARS - 1
  const text = (part: StackedPart) => formatNumber(part.hundredths)
  const fits = (part: StackedPart) => (part.to - part.from) * room >= textWidth(text(part)) * 12 + 3
  const partial = new Set(series.points.filter((point) => point.partial).map(({ period }) => period))
  const y = (part: StackedPart) => part.period
  const bars = {
    y,
    x1: 'from',
    x2: 'to',
    title: partTitle,
    ariaLabel: partKey,
    insetTop: 4,
    insetBottom: 4,
    insetLeft: 0.75,
    insetRight: 0.75,
  }
  const values = (className: string, chosen: readonly StackedPart[]) =>
    Plot.text(chosen, {
      y,
      x: ({ from, to }: StackedPart) => (from + to) / 2,
      text,
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
      height: marginTop + periods.length * ROW + 4,
      marginTop,
      marginRight: 1,
      marginBottom: 4,
      marginLeft: YEARS,
      style: { fontSize: fontSize(narrow) },
      x: { domain: [0, 1], axis: null },
      y: { type: 'band', domain: [...periods], padding: 0, round: false, axis: null },
      marks: [
        (_index, _scales, _values, _dimensions, { document }) =>
          svgElement(
            document,
            'g',
            { class: 'ink-2' },
            svgText(document, note, { x: 0, y: 11, step: NOTE_STEP }),
          ),
        key(groups, spec.meaning, keyTop, width),
        Plot.barX(known, { ...bars, fill: 'currentColor', fillOpacity: 'shade', className: spec.meaning }),
        Plot.barX(unknown, { ...bars, ...UNKNOWN_BAR }),
        ...valueMarks(known, unknown, fits, values),
        Plot.text(tooFew, {
          y: (period: string) => period,
          x: 0,
          text: () => 'trop peu pour des parts',
          textAnchor: 'start',
          dx: 4,
          className: 'ink-2',
        }),
        Plot.text(
          periods.filter((period) => period !== 'gap'),
          {
            y: (period: string) => period,
            text: (period: string) => yearTick(period, partial.has(period), YEARS, narrow),
            frameAnchor: 'left',
            textAnchor: 'start',
            lineHeight: 1,
            dx: -YEARS,
            className: 'ink-2',
          },
        ),
      ],
    })
}
