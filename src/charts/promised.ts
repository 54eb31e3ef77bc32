import * as Plot from '@observablehq/plot'
import { quantityForDrawing } from '../domain/series.ts'
import type { Point } from '../domain/series.ts'
import { formatNumber, formatQuantity } from '../text/language/format.ts'
import { fr } from '../text/language/typography.ts'
import { hasValue } from '../text/points.ts'
import type { KnownPoint } from '../text/points.ts'
import { fontSize } from './chart.ts'
import type { Chart } from './chart.ts'
import { noteAbove, yearBars } from './frame.ts'
import { keyHeight, keyMark } from './key.ts'
import type { KeyEntry } from './key.ts'
import { keyOfPoint } from './mark.ts'
import { labelScale } from './scale.ts'
import { periodInFull, yearDomain, yearTicks } from './year-axis.ts'

const PROMISED: KeyEntry = {
  sample: 'outline',
  text: fr`ce qui était prévu ; la barre pleine est ce qui a été fait, le nombre en est la part`,
  className: 'ink',
}

const done = ({ numerator }: Point) => quantityForDrawing(numerator)
const promised = ({ denominator }: Point) => quantityForDrawing(denominator)

/**
 * What was done of what was promised, a year: the promise is an outline, what was done a narrower bar within it or
 * beyond it, from zero; above them their part. Partial years are hatched.
 */
export const promisedChart: Chart = (series, spec, options) => {
  const { width, narrow } = options
  const points = series.points.filter((point) => point.series === undefined)
  const known = points.filter(hasValue)
  const domain = yearDomain(points)
  const scale = labelScale(
    known.flatMap(({ numerator, denominator }) => [numerator, denominator]),
    'heures',
  )
  const share = labelScale(
    known.map(({ value }) => value),
    series.unit,
  )
  const marginBottom = 38 + keyHeight([PROMISED], options)
  const step = width / Math.max(domain.length, 1)
  const top = (point: Point) => Math.max(done(point), promised(point))
  const title = (point: KnownPoint) =>
    fr`${periodInFull(point)} : ${formatQuantity(point.value, series.unit)}, ${formatNumber(done(point))} sur ${formatNumber(promised(point))}`
  const padding = { paddingInner: narrow ? 0.18 : 0.3, paddingOuter: 0.02 }
  const within = Math.max(2, step * 0.12)
  const bars = { x: 'period', y: done, title, ariaLabel: keyOfPoint, insetLeft: within, insetRight: within }

  return (document) =>
    Plot.plot({
      document,
      className: 'chart',
      width,
      height: (narrow ? 212 : 262) + marginBottom,
      marginTop: 48,
      marginRight: 1,
      marginBottom,
      marginLeft: 1,
      style: { fontSize: fontSize(narrow) },
      x: { type: 'band', domain, ...padding, axis: null },
      y: { domain: [0, Math.max(...known.map(top), 0) || 1], axis: null },
      marks: [
        noteAbove(scale.unit, 0, 46),
        ...yearBars(known, bars, spec.meaning),
        Plot.barY(known, {
          x: 'period',
          y: promised,
          fill: 'none',
          stroke: 'currentColor',
          strokeWidth: 1.25,
          className: 'ink',
        }),
        Plot.ruleY([0], { stroke: 'currentColor', className: 'ink' }),
        Plot.text(known, {
          x: 'period',
          y: top,
          text: ({ value }: KnownPoint) => (step < 34 ? share.brief(value) : share.label(value)),
          dy: -6,
          lineAnchor: 'bottom',
          fontVariant: 'tabular-nums',
          className: 'label',
        }),
        yearTicks(domain, points, step, narrow),
        keyMark([PROMISED], options),
      ],
    })
}
