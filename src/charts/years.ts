import * as Plot from '@observablehq/plot'
import { UNKNOWN_PERIOD, quantityForDrawing } from '../domain/series.ts'
import { formatQuantity } from '../text/format.ts'
import { hasValue, isYear } from '../text/points.ts'
import { HATCH_PARTIAL, HATCH_UNKNOWN } from './chart.ts'
import { labelScale } from './scale.ts'
import type { Chart } from './chart.ts'
import type { Point, Series } from '../domain/series.ts'

/** The empty place between the last year and "date inconnue". */
const GAP = 'gap'
/** Below this a year is written with two figures. */
const FULL_YEAR_WIDTH = 38

/** Every year from the first to the last, then, apart, what has no date. */
function periods(points: readonly Point[]): string[] {
  const years = points.filter(isYear).map((point) => Number(point.period))
  const first = Math.min(...years)
  const range =
    years.length > 0 ? Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => first + i) : []
  const unknown = points.some((point) => point.period === UNKNOWN_PERIOD)
  return [...range.map(String), ...(unknown ? [GAP, UNKNOWN_PERIOD] : [])]
}

function tick(period: string, partial: boolean, band: number, narrow: boolean): string {
  if (period === UNKNOWN_PERIOD) return 'sans\ndate'
  const year = band < FULL_YEAR_WIDTH ? `’${period.slice(2)}` : period
  return partial ? `${year}\n${narrow ? 'part.' : 'partielle'}` : year
}

function described(point: Point, series: Series): string {
  const value = point.value === null ? 'non indiqué' : formatQuantity(point.value, series.unit)
  const period = point.period === UNKNOWN_PERIOD ? 'Date inconnue' : point.period
  return `${period}${point.partial ? ' (année partielle)' : ''} : ${value}`
}

/** Bars over years, from zero, left to right; partial years hatched, the unknown date apart at the end. */
export const yearsChart: Chart = (series, spec, { width, narrow }) => {
  const points = series.points.filter((point) => point.series === undefined)
  const known = points.filter(hasValue)
  const domain = periods(points)
  const scale = labelScale(
    known.map((point) => point.value),
    series.unit,
  )
  const band = width / Math.max(domain.length, 1)
  const height = narrow ? 250 : 300
  const x = (point: Point) => point.period
  const y = (point: Point) => (point.value === null ? 0 : quantityForDrawing(point.value))
  const title = (point: Point) => described(point, series)
  const bars = { x, y, title, insetLeft: 0.5, insetRight: 0.5 }
  const partials = new Map(points.map((point) => [point.period, point.partial === true]))

  return (document) =>
    Plot.plot({
      document,
      className: 'chart',
      width,
      height,
      marginTop: 48,
      marginRight: 1,
      marginBottom: 38,
      marginLeft: 1,
      style: { fontSize: narrow ? '12px' : '13px' },
      x: { type: 'band', domain, paddingInner: narrow ? 0.18 : 0.3, paddingOuter: 0.02, axis: null },
      y: { zero: true, nice: false, axis: null },
      marks: [
        Plot.text([scale.unit], { frameAnchor: 'top-left', dy: -46, className: 'ink-2', lineAnchor: 'top' }),
        Plot.barY(
          known.filter((point) => isYear(point) && !point.partial),
          { ...bars, fill: 'currentColor', className: spec.meaning },
        ),
        Plot.barY(
          known.filter((point) => isYear(point) && point.partial),
          { ...bars, fill: HATCH_PARTIAL, stroke: 'currentColor', className: spec.meaning },
        ),
        Plot.barY(
          known.filter((point) => !isYear(point)),
          {
            ...bars,
            fill: HATCH_UNKNOWN,
            stroke: 'currentColor',
            strokeDasharray: '3,2',
            className: 'unknown',
          },
        ),
        Plot.text(points, {
          x,
          y,
          text: (point: Point) => (point.value === null ? 'n. i.' : scale.label(point.value)),
          dy: -6,
          lineAnchor: 'bottom',
          fontVariant: 'tabular-nums',
          className: 'ink',
        }),
        Plot.ruleY([0], { stroke: 'currentColor', className: 'ink' }),
        Plot.text(
          domain.filter((period) => period !== GAP),
          {
            x: (period: string) => period,
            text: (period: string) => tick(period, partials.get(period) ?? false, band, narrow),
            frameAnchor: 'bottom',
            lineAnchor: 'top',
            lineHeight: 1.15,
            dy: 8,
            className: 'ink-2',
          },
        ),
      ],
    })
}
