import { spread } from './spread.ts'

/** One mark of a way to a target: a year that is known, or where a scenario ends. In the unit of the target. */
export interface RouteMark {
  readonly value: number | undefined
  readonly low: number
  readonly high: number
  /** What is written beside it. */
  readonly text: string
}

export interface RouteCurve {
  readonly target: number
  readonly targetText: string
  /** The year in which the target is to be reached, last on the axis. */
  readonly year: number
  readonly known: readonly (RouteMark & { readonly year: number; readonly partial: boolean })[]
  readonly ends: readonly (RouteMark & { readonly key: string })[]
}

/** Pixels: heights are the same at every width; `x` is in percent of it. */
export const ROUTE_HEIGHT = 300
const TOP = 26
const FLOOR = ROUTE_HEIGHT - 34
const LINE = 17
/** The axis of years, in percent of the width: the target and the scenarios are named to its right. */
const LEFT = 5
const RIGHT = 52
/** Between the marks of two scenarios, whose bounds would lie on each other. */
const STEP = 1.5
/** Years of the axis before the first known one is drawn, where none is. */
const YEARS_UNKNOWN = 4

export interface PlacedMark {
  readonly x: number
  readonly y: number | undefined
  readonly low: number
  readonly high: number
  /** Beyond the top of the drawing: an arrow says so. */
  readonly beyond: boolean
  readonly text: string
}

export interface PlacedCurve {
  readonly ceiling: number
  readonly top: number
  readonly floor: number
  readonly target: { readonly y: number; readonly text: string; readonly labelY: number }
  readonly years: readonly { readonly x: number; readonly text: string }[]
  readonly known: readonly (PlacedMark & { readonly partial: boolean })[]
  readonly ends: readonly (PlacedMark & { readonly key: string; readonly labelY: number })[]
  /** From the last whole year to the target; absent where no year is known. */
  readonly path: { readonly x1: number; readonly y1: number } | undefined
  /** The year of the target. */
  readonly end: number
  readonly right: number
}

/** The top of the scale: room above what is near the target; what is far beyond it is an arrow. */
function ceilingOf({ target, known, ends }: RouteCurve): number {
  const near = [...known, ...ends].flatMap(({ value }) => value ?? []).filter((value) => value <= 2 * target)
  return 1.25 * Math.max(target, ...near)
}

function yearsOf({ known, year }: RouteCurve): readonly number[] {
  const first = Math.min(
    year - 1,
    ...(known.length > 0 ? known.map((each) => each.year) : [year - YEARS_UNKNOWN]),
  )
  return Array.from({ length: year - first + 1 }, (_, index) => first + index)
}

/** Where everything stands: one drawing for every width. */
export function placeRoute(curve: RouteCurve): PlacedCurve {
  const ceiling = ceilingOf(curve)
  const years = yearsOf(curve)
  const xOf = (year: number) => LEFT + ((year - years[0]!) / (years.length - 1)) * (RIGHT - LEFT)
  const yOf = (value: number) => FLOOR - (Math.min(Math.max(value, 0), ceiling) / ceiling) * (FLOOR - TOP)
  const place = ({ value, low, high, text }: RouteMark, year: number): PlacedMark => ({
    x: xOf(year),
    y: value === undefined ? undefined : yOf(value),
    low: yOf(low),
    high: yOf(high),
    beyond: (value ?? low) > ceiling,
    text,
  })
  const ends = curve.ends.map((end, index) => ({
    ...place(end, curve.year),
    x: RIGHT + index * STEP,
    key: end.key,
  }))
  const targetY = yOf(curve.target)
  const wanted = [targetY, ...ends.map(({ y, low }) => y ?? low)]
  const [targetLabel, ...labels] = spread(
    wanted.map((at) => ({ at, height: LINE * 2 })),
    0,
    FLOOR,
  )
  const last = curve.known.findLast(({ partial, value }) => !partial && value !== undefined)
  return {
    ceiling,
    top: TOP,
    floor: FLOOR,
    target: { y: targetY, text: curve.targetText, labelY: targetLabel! },
    years: years.map((year) => ({ x: xOf(year), text: String(year) })),
    known: curve.known.map((mark) => ({ ...place(mark, mark.year), partial: mark.partial })),
    ends: ends.map((end, index) => ({ ...end, labelY: labels[index]! })),
    path: last && { x1: xOf(last.year), y1: yOf(last.value!) },
    end: RIGHT,
    right: RIGHT + 2 * STEP,
  }
}
