import { HATCH_UNKNOWN } from '../chart.ts'
import { svgElement, svgText } from '../svg.ts'
import { smallFrame } from './frame.ts'
import type { Meaning } from '../../domain/indicator.ts'
import type { Drawing } from '../chart.ts'

/** A part of one base; `unknown` is hatched and comes last. `shade` is the strength of the colour. */
export interface HundredPart {
  readonly label: string
  readonly size: number
  readonly shade: number
  readonly unknown?: boolean
}

/** The strength of a "no": it stands on the ground, and apart from a "yes" in grey too. */
export const PALE = 0.22

const SIDE = 10
const STEP = 11
const COLUMNS = 10
const ALL = 100
const KEY = 124
const LINE = 19

/** Squares of each part, a hundred in all: the largest remainders get what is left, and no part with rows gets none. */
export function squaresOf(parts: readonly Pick<HundredPart, 'size'>[]): number[] {
  const total = parts.reduce((sum, { size }) => sum + size, 0)
  if (total === 0) return parts.map(() => 0)
  const exact = parts.map(({ size }) => (size / total) * ALL)
  const squares = exact.map((value) => (value > 0 ? Math.max(1, Math.floor(value)) : 0))
  const order = exact
    .map((value, index) => ({ index, rest: value - squares[index]! }))
    .toSorted((a, b) => b.rest - a.rest || a.index - b.index)
  let left = ALL - squares.reduce((sum, count) => sum + count, 0)
  for (let turn = 0; left !== 0; turn += 1) {
    const { index } = left > 0 ? order[turn % order.length]! : order.at(-1 - (turn % order.length))!
    const change = Math.sign(left)
    if (squares[index] === 0 || squares[index]! + change === 0) continue
    squares[index]! += change
    left -= change
  }
  return squares
}

const WIDTH = COLUMNS * STEP

/** The outline of so many squares from the place of the first one on: rows, the first and the last one perhaps cut. */
function outline(from: number, count: number): string {
  const end = from + count
  const [firstRow, lastRow] = [Math.floor(from / COLUMNS), Math.floor(end / COLUMNS)]
  const [start, stop] = [(from % COLUMNS) * STEP, (end % COLUMNS) * STEP]
  const [top, foot] = [firstRow * STEP, lastRow * STEP]
  if (firstRow === lastRow) return `M${start},${top}H${stop}v${STEP}H${start}z`
  const cut = stop === 0 ? '' : `H${stop}v${STEP}H0`
  const lower = stop === 0 ? `V${foot}H0` : `V${foot}${cut}`
  const upper = start === 0 ? 'z' : `V${top + STEP}H${start}z`
  return `M${start},${top}H${WIDTH}${lower}${upper}`
}

/** Lines of the ground that part the squares. */
const GRID = Array.from({ length: COLUMNS - 1 }, (_, index) => (index + 1) * STEP)
  .map((at) => `M${at},0V${WIDTH}M0,${at}H${WIDTH}`)
  .join('')

/** A hundred squares shared out between the parts of one base, row by row, with a key at their right. */
export function hundredSquares(parts: readonly HundredPart[], meaning: Meaning): Drawing {
  const shown = parts.filter(({ size }) => size > 0)
  const counts = squaresOf(shown)
  const top = (WIDTH - shown.length * LINE) / 2
  return (document) => {
    const painted = (d: string, { unknown, shade }: HundredPart) =>
      svgElement(document, 'path', {
        class: unknown ? 'unknown' : meaning,
        d,
        fill: unknown ? HATCH_UNKNOWN : 'currentColor',
        'fill-opacity': unknown || shade === 1 ? undefined : shade,
      })
    const squares = shown.map((part, index) => {
      const before = counts.slice(0, index).reduce((sum, count) => sum + count, 0)
      return painted(outline(before, counts[index]!), part)
    })
    const key = shown.flatMap((part, index) => {
      const y = top + index * LINE
      return [
        painted(`M${KEY},${y + 4}h${SIDE}v${SIDE}h-${SIDE}z`, part),
        svgText(document, [part.label], {
          x: KEY + SIDE + 7,
          y: y + 14,
          class: part.unknown ? 'ink-2' : 'ink',
        }),
      ]
    })
    const grid = { class: 'paper', d: GRID, stroke: 'currentColor', 'stroke-width': 1.5 }
    return smallFrame(document, WIDTH, ...squares, svgElement(document, 'path', grid), ...key)
  }
}
