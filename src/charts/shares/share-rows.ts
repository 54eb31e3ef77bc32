import * as Plot from '@observablehq/plot'
import { WHOLE_PERIOD } from '../../domain/series.ts'
import { formatCount, formatPercent } from '../../text/language/format.ts'
import { hasValue, isUnknown } from '../../text/points.ts'
import { fr } from '../../text/language/typography.ts'
import { HATCH_UNKNOWN, fontSize } from '../chart.ts'
import { UNKNOWN_BAR, noteAbove } from '../frame.ts'
import { keyHeight, keyMark } from '../key.ts'
import { keyOfPoint } from '../mark.ts'
import { labelScale } from '../scale.ts'
import { BOUNDS_KEY } from './share-columns.ts'
import { shareScale } from './share-scale.ts'
import { isUncertain, shareTitle } from './share-words.ts'
import { svgElement, svgText } from '../svg.ts'
import { inUnit, targetLines } from '../target-lines.ts'
import { targetKey } from '../target-marks.ts'
import { strokeOfLine } from '../strokes.ts'
import { wrapLabel } from '../wrap.ts'
import type { Chart } from '../chart.ts'
import type { KnownPoint } from '../../text/points.ts'
import type { Point, Series } from '../../domain/series.ts'

/** As many rows as the eye follows; the others are in the table. */
const MOST_ROWS = 18
const LABEL_COLUMN = 268
const LINE = { wide: 20, narrow: 25.5 }
const NOTE_STEP = 16

const nameOf = (point: Point): string => point.seriesLabel ?? point.series ?? ''

interface Rows {
  readonly shown: readonly KnownPoint[]
  /** Under the rows: the shares that the drawing leaves to the table, and those that have too few (rule 12). */
  readonly notes: readonly string[]
}

/** Largest first, ties by key; what is not filled in last. */
function rowsOf(series: Series): Rows {
  const points = series.points.filter(
    ({ period, series: key }) => period === WHOLE_PERIOD && key !== undefined,
  )
  const known = points
    .filter(hasValue)
    .sort(
      (a, b) =>
        Number(isUnknown(a)) - Number(isUnknown(b)) ||
        Number(b.value) - Number(a.value) ||
        (a.series! < b.series! ? -1 : 1),
    )
  const named = known.filter((point) => !isUnknown(point))
  const shown = named.length > MOST_ROWS + 1 ? named.slice(0, MOST_ROWS) : named
  const rest = named.slice(shown.length)
  const tooFew = points.filter((point) => !hasValue(point)).map(nameOf)
  return {
    shown: [...shown, ...known.filter(isUnknown)],
    notes: [
      ...(rest.length > 0
        ? [
            fr`Et ${formatCount(rest.length, 'autre', 'autres')}, de ${formatPercent(Number(rest[0]!.value))} à ${formatPercent(Number(rest.at(-1)!.value))} : dans le tableau.`,
          ]
        : []),
      ...(tooFew.length > 0
        ? [
            fr`Trop peu pour une part : ${tooFew.toSorted((a, b) => a.localeCompare(b, 'fr-FR')).join(' ; ')}.`,
          ]
        : []),
    ],
  }
}

/** A share per series from zero, largest first; under each bar, hatched, what it could be (rule 6). */
export const shareRows: Chart = (series, spec, options) => {
  const { width, narrow } = options
  const { shown, notes } = rowsOf(series)
  const label = labelScale(
    shown.map(({ value }) => value),
    'part',
  )
  const lines = targetLines(inUnit(options.targets, series.unit), label)
  const scale = shareScale(shown, lines)
  const uncertain = shown.filter(isUncertain)
  const key = [...(uncertain.length > 0 ? [BOUNDS_KEY] : []), ...targetKey(lines)]
  const noteLines = notes.flatMap((note) => wrapLabel(note, width / 12.5, 30).split('\n'))
  const labelWidth = narrow ? 0 : LABEL_COLUMN
  const rowHeight = narrow ? 46 : 36
  const marginTop = 26 + (scale.note === '' ? 0 : 18)
  const marginBottom = 6 + noteLines.length * NOTE_STEP + keyHeight(key, options)
  const height = marginTop + shown.length * rowHeight + marginBottom
  const y = (point: Point) => point.series!
  const top = narrow ? 20 : 8
  const bars = { insetTop: top, insetBottom: rowHeight - top - 13 }
  const bands = { insetTop: top + 14, insetBottom: rowHeight - top - 14 - 7 }

  return (document) =>
    Plot.plot({
      document,
      className: 'chart',
      width,
      height,
      marginTop,
      marginRight: 50,
      marginBottom,
      marginLeft: labelWidth + 1,
      style: { fontSize: fontSize(narrow) },
      x: { domain: [0, scale.end], axis: null },
      y: { type: 'band', domain: shown.map(y), padding: 0, axis: null, round: false },
      marks: [
        scale.note === '' ? null : noteAbove(scale.note, labelWidth, marginTop - 2),
        Plot.ruleX(scale.ticks.slice(1), { stroke: 'currentColor', strokeOpacity: 0.22, className: 'ink-2' }),
        Plot.text(
          scale.ticks.filter((_, index) => !narrow || index % 2 === 0),
          {
            x: (tick: number) => tick,
            text: (tick: number) => formatPercent(tick, 1),
            frameAnchor: 'top',
            lineAnchor: 'bottom',
            textAnchor: narrow ? 'start' : 'middle',
            dy: -5,
            className: 'ink-2',
          },
        ),
        Plot.rectX(uncertain, {
          y,
          x1: ({ bounds }: Point) => bounds![0],
          x2: ({ bounds }: Point) => bounds![1],
          ...bands,
          ...UNKNOWN_BAR,
        }),
        ...[false, true].map((unknown) =>
          Plot.barX(
            shown.filter((point) => isUnknown(point) === unknown),
            {
              x: 'value',
              y,
              ...bars,
              title: (point: Point) => shareTitle(nameOf(point), point),
              ariaLabel: keyOfPoint,
              fill: unknown ? HATCH_UNKNOWN : 'currentColor',
              className: unknown ? 'unknown' : spec.meaning,
            },
          ),
        ),
        Plot.ruleX([0], { stroke: 'currentColor', className: 'ink' }),
        ...lines.map((line) =>
          Plot.ruleX([line.value], {
            stroke: 'currentColor',
            strokeWidth: strokeOfLine(line)['stroke-width'],
            strokeDasharray: strokeOfLine(line)['stroke-dasharray'],
            className: line.landmark ? 'ink-2' : 'target',
            title: () => line.title,
          }),
        ),
        Plot.text(shown, {
          y,
          text: (point: Point) => wrapLabel(nameOf(point), narrow ? LINE.narrow : LINE.wide, narrow ? 1 : 2),
          frameAnchor: 'left',
          textAnchor: 'start',
          lineAnchor: narrow ? 'bottom' : 'middle',
          lineHeight: 1.15,
          dx: -labelWidth,
          dy: narrow ? -rowHeight / 2 + top - 4 : top + 8 - rowHeight / 2,
          className: 'label',
        }),
        Plot.text(shown, {
          x: 'value',
          y,
          text: (point: KnownPoint) => label.label(point.value),
          textAnchor: 'start',
          dx: 6,
          dy: top + 6.5 - rowHeight / 2,
          fontVariant: 'tabular-nums',
          className: 'label',
        }),
        noteLines.length === 0
          ? null
          : (_index, _scales, _values, dimensions, { document }) =>
              svgElement(
                document,
                'g',
                { class: 'ink-2', 'font-size': 12 },
                svgText(document, noteLines, {
                  x: 0,
                  y: dimensions.height - marginBottom + 18,
                  step: NOTE_STEP,
                }),
              ),
        key.length > 0 ? keyMark(key, options) : null,
      ],
    })
}
