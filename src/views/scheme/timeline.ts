import { daysBetween, isIsoDate } from '../../domain/date.ts'
import type { IsoDate } from '../../domain/date.ts'
import type { Milestone } from '../../domain/territory/scheme.ts'
import { formatDate, formatMonth } from '../../text/language/format.ts'
import { fr, typeset } from '../../text/language/typography.ts'
import { HEIGHTS, setWords } from './set-words.ts'

/** A day, or a time, on a line from the first year to the last. Places in percent of the width. */
interface TimelineMark {
  readonly at: number
  /** A time long enough to be seen as one. */
  readonly width?: number
  readonly name: string
  readonly when: string
  /** The same in few letters, for the drawing. */
  readonly brief: string
  readonly detail?: string
  readonly source: string
  /** Which of six heights its words stand at, three above the line and three under it; none where all are taken. */
  readonly lane?: number
  /** Words to the left of the mark, near the right end. */
  readonly toLeft: boolean
}

export interface Timeline {
  readonly marks: readonly TimelineMark[]
  readonly years: readonly { readonly year: number; readonly at: number }[]
  readonly sources: readonly string[]
}

/** A shorter time is drawn as its first day. */
const SHORTEST_PERIOD_DAYS = 120
/** Width of a letter in percent of a drawing of 1,100 px. */
const LETTER = 0.64

const firstDay = (when: string): IsoDate =>
  isIsoDate(when) ? when : when.length === 7 ? `${when}-01` : `${when}-01-01`
const lastDay = (when: string): IsoDate =>
  isIsoDate(when) ? when : when.length === 7 ? `${when}-28` : `${when}-12-31`

/** "14 décembre 2018", "mai 2013", "2021"; a time from one to the other. */
export function whenText({ date, end }: Pick<Milestone, 'date' | 'end'>): string {
  const said = (when: string) =>
    isIsoDate(when) ? formatDate(when) : when.length === 7 ? formatMonth(when) : when
  return end === undefined ? said(date) : fr`du ${said(date)} au ${said(end)}`
}

/** "2019 à 2021", or the year that holds both. */
function yearsText(date: string, end: string): string {
  const [from, to] = [date.slice(0, 4), end.slice(0, 4)]
  return from === to ? from : fr`${from} à ${to}`
}

/** The milestones on one line, their words at heights where they do not meet. */
export function timelineOf(milestones: readonly Milestone[]): Timeline {
  const years = milestones.flatMap(({ date, end = date }) => [
    Number(date.slice(0, 4)),
    Number(end.slice(0, 4)),
  ])
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const start: IsoDate = `${first}-01-01`
  const length = daysBetween(start, `${last + 1}-01-01`)
  const at = (day: IsoDate) => Math.round((daysBetween(start, day) / length) * 10_000) / 100
  const placed = milestones.map((milestone) => {
    const { date, end, name } = milestone
    const when = whenText({ date, end })
    const brief = end === undefined ? when : yearsText(date, end)
    const place = at(firstDay(date))
    const width = Math.max(name.length, brief.length) * LETTER + 1
    const toLeft = place + width > 100
    const words = { at: place, left: toLeft ? place - width : place, right: toLeft ? place : place + width }
    return { milestone, when, brief, toLeft, words }
  })
  const set = setWords(placed.map(({ words }) => words))
  const marks = placed.map(({ milestone, when, brief, toLeft, words }): TimelineMark => {
    const { date, end, name, detail, source } = milestone
    const days = end === undefined ? 0 : daysBetween(firstDay(date), lastDay(end))
    const own = set.get(words)
    return {
      at: words.at,
      ...(days >= SHORTEST_PERIOD_DAYS && { width: Math.round((days / length) * 10_000) / 100 }),
      name: typeset(name),
      when,
      brief,
      ...(detail !== undefined && { detail: typeset(detail) }),
      source,
      ...(own && { lane: own.above ? HEIGHTS.length - 1 - own.height : HEIGHTS.length + own.height }),
      toLeft,
    }
  })
  return {
    marks,
    years: Array.from({ length: last - first + 1 }, (_, index) => ({
      year: first + index,
      at: at(`${first + index}-01-01`),
    })),
    sources: [...new Set(milestones.map(({ source }) => source))],
  }
}
