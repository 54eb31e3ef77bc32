import { scaleUtc } from 'd3'
import type { PurchaseMark } from './marks.ts'

/** A mark at its place: across in percent of the line, its words beside it, at a level above or below. */
export interface MarkAtPlace extends PurchaseMark {
  readonly x: number
  /** Of a period. */
  readonly width: number
  readonly side: 'above' | 'below'
  /** 0 stands next to the line. */
  readonly level: number
  /** Whether its words end at its place instead of beginning there. */
  readonly isEnd: boolean
}

/** About what a letter takes of the narrowest line that is drawn, in percent. */
const LETTER = 0.84
const LEVELS = 3

const rounded = (value: number) => Math.round(value * 100) / 100

interface Taken {
  readonly from: number
  readonly to: number
  readonly side: MarkAtPlace['side']
  readonly level: number
}

function isFree({ from, to, side, level }: Taken, taken: readonly Taken[]): boolean {
  if (from < 0 || to > 100) return false
  return !taken.some(
    (each) => each.side === side && each.level === level && from < each.to + 1.5 && each.from < to + 1.5,
  )
}

/** Words that nothing else covers: near the line if they can, to the right of their mark if they can. */
function placeWords(
  x: number,
  letters: number,
  side: MarkAtPlace['side'],
  crowded: boolean,
  taken: readonly Taken[],
) {
  const width = letters * LETTER
  const sides = crowded ? [true, false] : [false, true]
  for (let level = 0; level < LEVELS; level += 1) {
    for (const isEnd of sides) {
      const place = { from: isEnd ? x - width : x, to: isEnd ? x : x + width, side, level }
      if (isFree(place, taken)) return { ...place, isEnd }
    }
  }
  return { from: x, to: x, side, level: LEVELS - 1, isEnd: x > 50 }
}

/** Marks to scale, each with a place for its words; those without date have none. */
export function placedMarks(marks: readonly PurchaseMark[]): readonly MarkAtPlace[] {
  const dated = marks.filter(({ from }) => from !== undefined)
  const time = (date: string) => new Date(`${date}T00:00:00Z`)
  const ends = dated.flatMap(({ from, to }) => [from!, to!]).toSorted()
  const scale = scaleUtc([time(ends[0]!), time(ends.at(-1)!)], [0.7, 99.3])
  const places = dated.map(({ from }) => rounded(scale(time(from!))))
  const taken: Taken[] = []
  return dated.map((mark, index) => {
    const x = places[index]!
    const side = mark.state === 'today' || mark.isLimit ? 'above' : 'below'
    const letters =
      side === 'above'
        ? mark.label.length + 1 + mark.when.length
        : Math.max(mark.label.length * 1.08, mark.when.length)
    const next = places[index + 1]
    const words = placeWords(x, letters, side, next !== undefined && next - x < letters * LETTER, taken)
    taken.push(words)
    return {
      ...mark,
      x,
      width: rounded(scale(time(mark.to!)) - x),
      side,
      level: words.level,
      isEnd: words.isEnd,
    }
  })
}
