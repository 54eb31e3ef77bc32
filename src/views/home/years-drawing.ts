import { max, ticks } from 'd3'
import { labelScale } from '../../charts/scale.ts'
import { eurosForDrawing } from '../../domain/money.ts'
import type { Cents } from '../../domain/money.ts'
import { formatEurosShort } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import type { YearOfAmounts } from './years.ts'

/** Heights in pixels from the top; what stands across is in percent of the width. */
export interface YearBar {
  readonly period: string
  readonly partial: boolean
  readonly x: number
  /** Where the bar proper and its pale top begin. */
  readonly solid: number
  readonly pale?: number
  readonly lots?: { readonly top: number; readonly foot: number; readonly between: readonly number[] }
  readonly whisker?: { readonly top: number; readonly foot: number }
  readonly text: string
  readonly bounds?: string
  /** The line of its number. */
  readonly y: number
}

/** Words beside a bracket along the lots. */
export interface YearNote {
  readonly x: number
  readonly side: 'left' | 'right'
  readonly top: number
  readonly foot: number
  readonly lines: readonly string[]
}

export interface YearsDrawing {
  readonly unit: string
  readonly width: number
  readonly bars: readonly YearBar[]
  /** The words of a line stand at `x`, in percent, where no bar reaches up to them. */
  readonly grid: readonly { readonly x: number; readonly y: number; readonly text: string }[]
  readonly note?: YearNote
  readonly description: string
}

/** Where bars stand. */
export const YEARS_BASE = 320
const TOP = 44
const LINE = 17
/** The words of a line stand so far above it. */
const GRID_WORDS = 5
/** Of a bar in its column, in percent of the column. */
const BAR = { from: 23, to: 77 } as const
/** Columns that the words of the note may lie over. */
const NOTE_COLUMNS = 3

const rounded = (value: number) => Math.round(value * 10) / 10

/** Where the words of a note stand clear of the bars beside, if on one side they do. */
function noteOf({ consultation }: YearOfAmounts, bars: readonly YearBar[], index: number, width: number) {
  const bar = bars[index]!
  if (consultation === undefined || bar.lots === undefined) return undefined
  const lines = [
    fr`dont ${formatEurosShort(consultation.sum)} : une consultation`,
    fr`en ${consultation.lots} lots`,
    'un trait sépare les lots',
  ]
  const end = bar.lots.top + (lines.length + 1) * LINE
  const clear = (beside: readonly YearBar[]) =>
    beside.length === NOTE_COLUMNS && beside.every(({ y }) => y - LINE > end)
  const note = { top: bar.lots.top, foot: bar.lots.foot, lines }
  if (clear(bars.slice(index + 1, index + 1 + NOTE_COLUMNS)))
    return { ...note, side: 'right' as const, x: bar.x + (width * BAR.to) / 100 }
  if (clear(bars.slice(Math.max(0, index - NOTE_COLUMNS), index)))
    return { ...note, side: 'left' as const, x: bar.x + (width * BAR.from) / 100 }
  return undefined
}

/** Whether the words of the note lie over the column of a bar at this height. */
function isNoted({ x }: YearBar, y: number, width: number, note: YearNote | undefined): boolean {
  if (note === undefined || y < note.top || y - LINE > note.top + (note.lines.length + 1) * LINE) return false
  const columns = (x - note.x) / width
  return note.side === 'right'
    ? columns > -BAR.from / 100 && columns < NOTE_COLUMNS
    : columns < 0 && columns > -1 - NOTE_COLUMNS
}

/**
 * Where the words of each line stand: in one column for all where one has room, else in the first that has, else at the
 * beginning. A column has room where its bar and the words of that, and the note, stay clear of the words.
 */
function wordsAt(ys: readonly number[], bars: readonly YearBar[], width: number, note: YearNote | undefined) {
  const isFree = (bar: YearBar, y: number) => bar.y - LINE > y - GRID_WORDS && !isNoted(bar, y, width, note)
  const common = bars.find((bar) => ys.every((y) => isFree(bar, y)))
  return (y: number) => (common ?? bars.find((bar) => isFree(bar, y)))?.x ?? 0
}

/** One drawing for all widths. */
export function yearsDrawing(years: readonly YearOfAmounts[]): YearsDrawing {
  const tops = years.map(({ point }) => point.range?.[1] ?? point.value)
  const highest = Math.max(1, max(tops, eurosForDrawing) ?? 1)
  const scale = labelScale(tops, 'EUR')
  const y = (cents: Cents) => rounded(YEARS_BASE - (eurosForDrawing(cents) / highest) * (YEARS_BASE - TOP))
  const width = 100 / Math.max(1, years.length)
  const bars = years.map(({ point, outOfScale, consultation }, index): YearBar => {
    const { value, range } = point
    const [least, most] = range ?? [value, value]
    const apart = least !== most
    const solid = value - outOfScale
    const lotsFoot = consultation === undefined ? solid : solid - consultation.sum
    let above = lotsFoot
    const between = (consultation?.contracts ?? [])
      .slice(0, -1)
      .map((contract) => y((above += contract.amount!)))
    return {
      period: point.period,
      partial: point.partial === true,
      x: Math.round(index * width * 100) / 100,
      solid: y(solid),
      ...(outOfScale > 0n && { pale: y(value) }),
      ...(consultation && { lots: { top: y(solid), foot: y(lotsFoot), between } }),
      ...(apart && { whisker: { top: y(most), foot: y(least) } }),
      text: scale.label(value),
      ...(apart && { bounds: `${scale.label(least)}–${scale.label(most)}` }),
      y: y(most) - (apart ? 23 : 8),
    }
  })
  const outlier = years.findIndex(({ consultation }) => consultation !== undefined)
  const note = outlier < 0 ? undefined : noteOf(years[outlier]!, bars, outlier, width)
  const lines = ticks(0, highest, 3)
    .filter((tick) => tick > 0)
    .map((tick) => BigInt(Math.round(tick)) * 100n)
  const xOf = wordsAt(lines.map(y), bars, width, note)
  return {
    unit: scale.unit,
    width,
    bars,
    grid: lines.map((cents) => ({ x: xOf(y(cents)), y: y(cents), text: scale.brief(cents) })),
    ...(note && { note }),
    description: bars
      .map(({ period, text, bounds }) =>
        bounds === undefined ? fr`${period} : ${text}` : fr`${period} : ${text} (${bounds})`,
      )
      .join(fr` ; `),
  }
}
