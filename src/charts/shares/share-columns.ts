import * as Plot from '@observablehq/plot'
import { formatPercent } from '../../text/language/format.ts'
import { hasValue } from '../../text/points.ts'
import { fr } from '../../text/language/typography.ts'
import { fontSize } from '../chart.ts'
import { UNKNOWN_BAR, noteAbove, yearBars } from '../frame.ts'
import { keyHeight, keyMark } from '../key.ts'
import { keyOfPoint } from '../mark.ts'
import { labelScale } from '../scale.ts'
import { shareScale } from './share-scale.ts'
import { absentShare, isUncertain, shareTitle } from './share-words.ts'
import { inUnit, targetLines } from '../target-lines.ts'
import { targetKey, targetMargin, targetMarks } from '../target-marks.ts'
import { periodInFull, yearDomain, yearTicks } from '../year-axis.ts'
import type { Chart } from '../chart.ts'
import type { KeyEntry } from '../key.ts'
import type { Point } from '../../domain/series.ts'

export const BOUNDS_KEY: KeyEntry = {
  sample: 'bounds',
  text: fr`part possible, si les non renseignés disaient tous non, ou tous oui`,
  className: 'unknown',
}

/**
 * A share per year from zero: the bar is the share among those filled in; beside it, hatched, from the least to the
 * most that it could be (rule 6). Targets are dashed lines, landmarks dotted ones.
 */
export const shareColumns: Chart = (series, spec, options) => {
  const { width, narrow } = options
  const points = series.points.filter((point) => point.series === undefined)
  const known = points.filter(hasValue)
  const uncertain = points.filter(isUncertain)
  const label = labelScale(
    known.map(({ value }) => value),
    'part',
  )
  const lines = targetLines(inUnit(options.targets, series.unit), label)
  const scale = shareScale(points, lines)
  const key = [...(uncertain.length > 0 ? [BOUNDS_KEY] : []), ...(narrow ? targetKey(lines) : [])]
  const domain = yearDomain(points)
  const marginLeft = narrow ? 42 : 48
  const marginRight = targetMargin(lines, options)
  const marginBottom = 38 + keyHeight(key, options)
  const height = (narrow ? 212 : 262) + marginBottom
  const step = (width - marginLeft - marginRight) / Math.max(domain.length, 1)
  // Bar, a hair's breadth, band of bounds: in the middle of the step.
  const bar = Math.min(72, step * 0.54)
  const band = uncertain.length > 0 ? Math.min(16, step * 0.2) : 0
  const gap = Math.min(3, step * 0.05)
  const start = (step - bar - (band > 0 ? gap + band : 0)) / 2
  const bars = { insetLeft: start, insetRight: step - start - bar }
  const bands = { insetLeft: start + bar + gap, insetRight: step - start - bar - gap - band }
  const middle = start + bar / 2 - step / 2

  const x = (point: Point) => point.period
  const y = (point: Point) => Number(point.value ?? 0)
  const read = { title: (point: Point) => shareTitle(periodInFull(point), point), ariaLabel: keyOfPoint }
  const brief = step < 44
  const percent = brief && scale.end > 0.1 ? label.brief : label.label
  const unit = brief ? ['En\u00a0%', scale.note].filter((text) => text !== '').join('\u00a0; ') : scale.note

  return (document) =>
    Plot.plot({
      document,
      className: 'chart',
      width,
      height,
      marginTop: unit === '' ? 26 : 48,
      marginRight,
      marginBottom,
      marginLeft,
      style: { fontSize: fontSize(narrow) },
      x: { type: 'band', domain, padding: 0, round: false, axis: null },
      y: { domain: [0, scale.end], axis: null },
      marks: [
        unit === '' ? null : noteAbove(unit, marginLeft, 46),
        Plot.ruleY(scale.ticks.slice(1), { stroke: 'currentColor', strokeOpacity: 0.22, className: 'ink-2' }),
        Plot.text(scale.ticks, {
          y: (tick: number) => tick,
          text: (tick: number) => formatPercent(tick, 1),
          frameAnchor: 'left',
          textAnchor: 'end',
          dx: -6,
          fontVariant: 'tabular-nums',
          className: 'ink-2',
        }),
        Plot.rectY(uncertain, {
          x,
          y1: ({ bounds }: Point) => bounds![0],
          y2: ({ bounds }: Point) => bounds![1],
          ...bands,
          ...UNKNOWN_BAR,
        }),
        ...yearBars(known, { x, y, ...read, ...bars }, spec.meaning),
        Plot.ruleY([0], { stroke: 'currentColor', className: 'ink' }),
        lines.length > 0 ? targetMarks(lines, options) : null,
        Plot.text(known, {
          x,
          y,
          text: (point: Point) => percent(point.value!),
          dx: middle,
          dy: -5,
          lineAnchor: 'bottom',
          fontVariant: 'tabular-nums',
          className: 'label',
        }),
        Plot.text(
          points.filter((point) => !hasValue(point)),
          {
            x,
            y,
            ...read,
            text: (point: Point) => absentShare(point, narrow).join('\n'),
            dx: middle,
            dy: -5,
            lineAnchor: 'bottom',
            lineHeight: 1.1,
            className: 'ink-2',
          },
        ),
        yearTicks(domain, points, step, narrow, middle),
        key.length > 0 ? keyMark(key, options) : null,
      ],
    })
}
