import * as Plot from '@observablehq/plot'
import { quantityForDrawing } from '../domain/series.ts'
import { formatNumber, formatQuantity } from '../text/language/format.ts'
import { hasValue } from '../text/points.ts'
import { fr } from '../text/language/typography.ts'
import { UNIT_WORDS } from '../text/language/units.ts'
import { fontSize } from './chart.ts'
import { noteAbove, yearBars } from './frame.ts'
import { keyHeight, keyMark } from './key.ts'
import { DOCUMENT, keyOfPoint, markKey } from './mark.ts'
import { rangeMarks, rangeOf } from './ranges.ts'
import { labelScale } from './scale.ts'
import { inUnit, targetLines } from './target-lines.ts'
import { targetKey, targetMargin, targetMarks } from './target-marks.ts'
import { textWidth } from './wrap.ts'
import { periodInFull, yearDomain, yearTicks } from './year-axis.ts'
import type { Chart } from './chart.ts'
import type { DocumentedPoint } from '../domain/indicator.ts'
import type { KeyEntry } from './key.ts'
import type { Point, Series } from '../domain/series.ts'

const DOCUMENT_KEY = fr`valeur d'un document, comptée autrement : elle ne se compare pas aux barres`

const RANGE_KEY = fr`de la somme si tous les accords-cadres qui se ressemblent étaient réunis à celle où aucun ne le serait ; le nombre est celui de la barre`

function described(point: Point, series: Series): string {
  const value =
    point.value !== null
      ? formatQuantity(point.value, series.unit)
      : point.masked
        ? 'masqué, moins de 5 personnes'
        : 'non indiqué'
  return fr`${periodInFull(point)} : ${value}`
}

/** What stands in place of a value that is not there. */
function absence({ masked }: Point, step: number): string {
  if (!masked) return 'n. i.'
  return step < 46 ? 'masq.' : 'masqué'
}

/** Widest bar, in pixels: one year alone is a bar too, not a wall. */
const WIDEST_BAR = 184

interface BandPadding {
  readonly paddingInner: number
  readonly paddingOuter: number
}

/** Width of the place of one bar. */
function bandWidth(width: number, count: number, { paddingInner, paddingOuter }: BandPadding): number {
  return (width / (Math.max(count, 1) - paddingInner + 2 * paddingOuter)) * (1 - paddingInner)
}

/**
 * Bars over years, from zero, left to right; partial years hatched, the unknown date apart at the end. Values of
 * documents are open diamonds, targets dashed lines.
 */
export const yearsChart: Chart = (series, spec, options) => {
  const { width, narrow, documented = [] } = options
  const points = series.points.filter((point) => point.series === undefined)
  const known = points.filter(hasValue)
  const domain = yearDomain(
    points,
    documented.map(({ period }) => period),
  )
  const targets = inUnit(options.targets, series.unit)
  const scale = labelScale(
    [...known.map((point) => point.value), ...targets.map(({ value }) => value)],
    series.unit,
  )
  const lines = targetLines(targets, scale)
  const ranged = known.some((point) => rangeOf(point) !== undefined)
  const key: KeyEntry[] = [
    ...(documented.length > 0
      ? [{ sample: 'document', text: DOCUMENT_KEY, className: spec.meaning } as const]
      : []),
    ...(ranged ? [{ sample: 'range', text: RANGE_KEY, className: 'ink' } as const] : []),
    ...(narrow ? targetKey(lines) : []),
  ]
  const marginRight = targetMargin(lines, options)
  const marginBottom = 38 + keyHeight(key, options)
  const height = (narrow ? 212 : 262) + marginBottom
  const step = (width - marginRight) / Math.max(domain.length, 1)
  const wide = known.some(({ value }) => textWidth(scale.label(value)) * 12 > step)
  const label = wide ? scale.brief : scale.label

  const x = (point: Point) => point.period
  const y = (point: Point) => (point.value === null ? 0 : quantityForDrawing(point.value))
  /** Of the bar, or of the whisker over it. */
  const top = (point: Point) => rangeOf(point)?.[1] ?? y(point)
  const title = (point: Point) => described(point, series)
  const read = { title, ariaLabel: keyOfPoint }
  const padding = { paddingInner: narrow ? 0.18 : 0.3, paddingOuter: 0.02 }
  const band = bandWidth(width - marginRight - 1, domain.length, padding)
  const inset = Math.max(0.5, (band - WIDEST_BAR) / 2)
  const bars = { x, y, ...read, insetLeft: inset, insetRight: inset }
  const labels = { x, y, fontVariant: 'tabular-nums', className: 'label' }
  const documentTitle = ({ period, value, source }: DocumentedPoint) =>
    fr`${period} : ${formatNumber(value, 1)} ${UNIT_WORDS[series.unit].many}, selon un document : ${source}`
  const all = [
    ...known.map(top),
    ...documented.map(({ value }) => value),
    ...lines.map(({ value }) => value),
    0,
  ]
  const least = Math.min(...all)

  return (document) =>
    Plot.plot({
      document,
      className: 'chart',
      width,
      height,
      marginTop: 48,
      marginRight,
      marginBottom,
      marginLeft: 1,
      style: { fontSize: fontSize(narrow) },
      x: { type: 'band', domain, ...padding, axis: null },
      y: { domain: [least, Math.max(...all) || 1], insetBottom: least < 0 ? 20 : 0, axis: null },
      marks: [
        noteAbove(scale.unit, 0, 46),
        ...yearBars(known, bars, spec.meaning),
        ...rangeMarks(known, band),
        Plot.dot(documented, {
          x: 'period',
          y: 'value',
          symbol: 'diamond',
          r: narrow ? 5 : 6,
          fill: 'none',
          stroke: 'currentColor',
          strokeWidth: 1.75,
          className: spec.meaning,
          title: documentTitle,
          ariaLabel: ({ period, value }: DocumentedPoint) => markKey({ period, series: DOCUMENT, value }),
        }),
        Plot.ruleY([0], { stroke: 'currentColor', className: 'ink' }),
        lines.length > 0 ? targetMarks(lines, options) : null,
        Plot.text(
          known.filter((point) => y(point) >= 0),
          { ...labels, y: top, text: (point: Point) => label(point.value!), dy: -6, lineAnchor: 'bottom' },
        ),
        Plot.text(
          known.filter((point) => y(point) < 0),
          { ...labels, text: (point: Point) => label(point.value!), dy: 6, lineAnchor: 'top' },
        ),
        Plot.text(
          points.filter((point) => point.value === null),
          {
            ...labels,
            ...read,
            text: (point: Point) => absence(point, step),
            dy: -6,
            lineAnchor: 'bottom',
            className: 'ink-2',
          },
        ),
        Plot.text(documented, {
          x: 'period',
          y: 'value',
          text: ({ value }: DocumentedPoint) => label(value),
          dy: narrow ? -10 : -12,
          lineAnchor: 'bottom',
          fontVariant: 'tabular-nums',
          className: 'label',
        }),
        yearTicks(domain, points, step, narrow),
        key.length > 0 ? keyMark(key, options) : null,
      ],
    })
}
