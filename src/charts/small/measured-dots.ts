import { textWidth, wrapLabel } from '../wrap.ts'
import { svgElement, svgText } from '../svg.ts'
import { smallFrame, SMALL_WIDTH } from './frame.ts'
import type { Drawing } from '../chart.ts'

/** One period of a measure; without a value it is a gap between others. */
export interface MeasuredDot {
  readonly period: string
  readonly value?: number
  /** What is written over it. */
  readonly text?: string
  /** The period is not over: the dot is hollow. */
  readonly open?: boolean
}

/** What was promised, and its words beside the line. */
export interface MeasuredLine {
  readonly value: number
  /** A line each, two where it is long: what it is, how much, by when. */
  readonly words: readonly string[]
}

export interface MeasuredDots {
  readonly dots: readonly MeasuredDot[]
  /** Whether a line may lead from one period to the next: words that say when are in no order. */
  readonly joined: boolean
  readonly target?: MeasuredLine
  /** Once, over the drawing; absent where the figures carry it. */
  readonly unit?: string
}

const SIZE = 13
const TOP = 30
/** Over the highest value, where the unit stands there too. */
const UNIT = 16
const BASE = 136
const LINE = 15
/** Room at the right for the words of the target. */
const WORDS = 112
const RADIUS = 5
/** Ems that a text may take in so many pixels. */
const ems = (pixels: number) => pixels / SIZE

/** The words under or over a dot where they fit in its band, at the two ends where they do not. */
function isTold(index: number, count: number, widest: number, band: number): boolean {
  return widest <= ems(band) || index === 0 || index === count - 1
}

/** Words that stand around a place stay between the left edge and the right one of the periods. */
function anchored(
  x: number,
  text: string,
  right: number,
): { readonly x: number; readonly 'text-anchor': string } {
  const half = (textWidth(text) * SIZE) / 2
  if (x - half < 0) return { x: 0, 'text-anchor': 'start' }
  if (x + half > right) return { x: right, 'text-anchor': 'end' }
  return { x, 'text-anchor': 'middle' }
}

/** Periods as dots from zero, from left to right, with the dashed line of what was promised. */
export function measuredDots({ dots, joined, target, unit }: MeasuredDots): Drawing {
  const width = SMALL_WIDTH - (target === undefined ? 0 : WORDS)
  const band = width / dots.length
  const values = [0, ...dots.flatMap(({ value }) => value ?? []), ...(target ? [target.value] : [])]
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const top = TOP + (unit === undefined ? 0 : UNIT)
  const y = (value: number) => BASE - ((value - least) / (most - least || 1)) * (BASE - top)
  const edge = RADIUS + 1
  const x = (index: number) => Math.min(Math.max((index + 0.5) * band, edge), width - edge)
  const labels = dots.map(({ period }) => wrapLabel(period, ems(Math.max(band, 80)), 2).split('\n'))
  const widest = (texts: readonly string[]) => Math.max(...texts.map(textWidth))
  const [widestLabel, widestText] = [widest(labels.flat()), widest(dots.map(({ text = '' }) => text))]
  const height = BASE + 8 + LINE * Math.max(...labels.map((lines) => lines.length))
  return (document) => {
    const steps = dots.flatMap(({ value }, index) => {
      const before = dots[index - 1]?.value
      if (!joined || value === undefined || before === undefined) return []
      return [`M${x(index - 1)},${y(before)}L${x(index)},${y(value)}`]
    })
    const stem = (at: number, top: number): Element =>
      svgElement(document, 'path', {
        d: `M${at},${y(0)}V${top}`,
        class: 'ink',
        stroke: 'currentColor',
        'stroke-width': 2,
      })
    const mark = ({ value, text, open }: MeasuredDot, index: number): Element[] => {
      if (value === undefined) return []
      // A dot that no line leads to stands on a stem: its height is read from zero.
      const leads = joined && [dots[index - 1], dots[index + 1]].some((each) => each?.value !== undefined)
      const place = { cx: x(index), cy: y(value), r: RADIUS, stroke: 'currentColor', 'stroke-width': 2 }
      return [
        ...(leads ? [] : [stem(x(index), y(value))]),
        svgElement(document, 'circle', { ...place, class: open ? 'paper' : 'ink', fill: 'currentColor' }),
        ...(open ? [svgElement(document, 'circle', { ...place, class: 'ink', fill: 'none' })] : []),
        ...(text !== undefined && isTold(index, dots.length, widestText, band)
          ? [
              svgText(document, [text], {
                ...anchored(x(index), text, width),
                y: y(value) - 11,
                class: 'label',
              }),
            ]
          : []),
      ]
    }
    const promised = (line: MeasuredLine): Element[] => {
      const words = line.words.flatMap((text) => wrapLabel(text, ems(WORDS - 6), 2).split('\n'))
      const first = Math.max(12, Math.min(y(line.value) + 4.5, BASE - (words.length - 1) * LINE - 3))
      return [
        svgElement(document, 'path', {
          d: `M0,${y(line.value)}H${width}`,
          class: 'target',
          stroke: 'currentColor',
          'stroke-width': 2,
          'stroke-dasharray': '5 3',
        }),
        svgText(document, words, { x: width + 6, y: first, step: LINE, class: 'target' }),
      ]
    }
    return smallFrame(
      document,
      height,
      ...(unit === undefined ? [] : [svgText(document, [unit], { x: 0, y: 12, class: 'ink-2' })]),
      svgElement(document, 'path', { d: `M0,${y(0)}H${width}`, class: 'ink', stroke: 'currentColor' }),
      ...(target === undefined ? [] : promised(target)),
      svgElement(document, 'path', {
        d: steps.join(''),
        class: 'ink',
        stroke: 'currentColor',
        'stroke-width': 2,
        fill: 'none',
      }),
      ...dots.flatMap(mark),
      ...labels.flatMap((lines, index) =>
        isTold(index, dots.length, widestLabel, band)
          ? [
              svgText(document, lines, {
                ...anchored(x(index), lines.toSorted((a, b) => textWidth(b) - textWidth(a))[0]!, width),
                y: BASE + 18,
                step: LINE,
                class: 'ink-2',
              }),
            ]
          : [],
      ),
    )
  }
}
