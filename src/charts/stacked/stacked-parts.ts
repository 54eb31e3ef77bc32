import { WHOLE_PERIOD, quantityForDrawing } from '../../domain/series.ts'
import { formatCount } from '../../text/language/format.ts'
import { isUnknown } from '../../text/points.ts'
import { squaresOf } from '../small/hundred.ts'
import { shades } from '../shades.ts'
import { yearDomain } from '../year-axis.ts'
import type { Point, Series } from '../../domain/series.ts'

/** More groups than this are drawn as the five largest and the others together. */
const MOST_GROUPS = 6
export const OTHERS = 'autres'

/** One part of a year. */
export interface StackedPart {
  readonly period: string
  readonly key: string
  readonly label: string
  readonly kind: 'group' | 'others' | 'unknown'
  /** Strength of the colour, 0 to 1. */
  readonly shade: number
  /** Share among what is known; of the unknown part, its share in all. `null`: too few for a share (rule 12). */
  readonly value: number | null
  /** Place in the whole of the year, the unknown part included, 0 to 1. */
  readonly from: number
  readonly to: number
  /** Of a hundred: those of a year add up, the unknown part included. */
  readonly hundredths: number
  readonly partial: boolean
}

/** A group that runs through the years. */
export interface StackedGroup {
  readonly key: string
  readonly label: string
  readonly kind: StackedPart['kind']
  readonly shade: number
  readonly members: readonly string[]
}

export interface Stacked {
  readonly periods: readonly string[]
  readonly groups: readonly StackedGroup[]
  readonly parts: readonly StackedPart[]
  /** Years that have too few rows for shares. */
  readonly tooFew: readonly string[]
}

/** The group that gathers what is not filled in; the unknown date is a period like another here. */
const isUnknownGroup = (point: Point): boolean => isUnknown({ ...point, period: WHOLE_PERIOD })
const size = (point: Point): number => quantityForDrawing(point.numerator)

/** Keys in the order of the series: that of the period with the most groups, then those that it lacks. */
function keysInOrder(points: readonly Point[]): string[] {
  const byPeriod = [...Map.groupBy(points, ({ period }) => period).values()]
  const fullest = byPeriod.reduce((a, b) => (b.length > a.length ? b : a), [])
  return [...new Set([...fullest, ...points].map(({ series }) => series!))]
}

function groupsOf(points: readonly Point[]): StackedGroup[] {
  const named = points.filter((point) => !isUnknownGroup(point))
  const labelOf = new Map(points.map(({ series, seriesLabel }) => [series!, seriesLabel ?? series!]))
  const totals = new Map<string, number>()
  for (const point of named) totals.set(point.series!, (totals.get(point.series!) ?? 0) + size(point))
  const keys = keysInOrder(named)
  const all = keys.length > MOST_GROUPS
  const bySize = keys.toSorted((a, b) => totals.get(b)! - totals.get(a)! || (a < b ? -1 : 1))
  const shown = all ? bySize.slice(0, MOST_GROUPS - 1) : keys
  const rest = all ? bySize.slice(MOST_GROUPS - 1) : []
  const steps = shades(shown.length + (all ? 1 : 0))
  const unknown = points.find(isUnknownGroup)
  return [
    ...shown.map((key, index): StackedGroup => ({
      key,
      label: labelOf.get(key)!,
      kind: 'group',
      shade: steps[index]!,
      members: [key],
    })),
    ...(all
      ? [
          {
            key: OTHERS,
            label: formatCount(rest.length, 'autre', 'autres'),
            kind: 'others',
            shade: steps.at(-1)!,
            members: rest,
          } as const,
        ]
      : []),
    ...(unknown
      ? [
          {
            key: unknown.series!,
            label: unknown.seriesLabel ?? unknown.series!,
            kind: 'unknown',
            shade: 1,
            members: [unknown.series!],
          } as const,
        ]
      : []),
  ]
}

/** Each year as parts of a whole: groups in their order, then what is unknown (rule 6). */
export function stackedParts(series: Series): Stacked {
  const points = series.points.filter((point) => point.series !== undefined)
  const periods = yearDomain(points)
  const groups = groupsOf(points)
  const tooFew: string[] = []
  const parts = periods.flatMap((period) => {
    const here = points.filter((point) => point.period === period)
    if (here.length === 0) return []
    const whole = here.reduce((sum, point) => sum + size(point), 0)
    if (here.some(({ value }) => value === null)) tooFew.push(period)
    if (tooFew.includes(period) || whole === 0) return []
    let from = 0
    const drawn = groups.flatMap((group): Omit<StackedPart, 'hundredths'>[] => {
      const members = here.filter((point) => group.members.includes(point.series!))
      const part = members.reduce((sum, point) => sum + size(point), 0) / whole
      if (part === 0) return []
      const { key, label, kind, shade } = group
      const value = members.reduce((sum, point) => sum + Number(point.value), 0)
      const partial = members.some((point) => point.partial)
      from += part
      return [{ period, key, label, kind, shade, value, from: from - part, to: from, partial }]
    })
    const hundredths = squaresOf(drawn.map((part) => ({ size: part.to - part.from })))
    return drawn.map((part, index) => ({ ...part, hundredths: hundredths[index]! }))
  })
  return { periods, groups, parts, tooFew }
}
