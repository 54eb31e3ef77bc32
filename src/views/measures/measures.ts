import slugify from '@sindresorhus/slugify'
import type { IsoDate } from '../../domain/date.ts'
import type { Target } from '../../domain/indicator.ts'
import { memoize } from '../../domain/memoize.ts'
import type { Portal } from '../../domain/portal.ts'
import { daysOfPeriod } from '../../domain/territory/measured-period.ts'
import type { MeasuredResult, MeasuredTarget, MeasuredUnit } from '../../domain/territory/measured-result.ts'
import type { SchemeAction } from '../../domain/territory/scheme.ts'
import type { KnownPoint } from '../../text/points.ts'
import { judged } from '../scheme/standing.ts'
import type { Measures, TargetStanding } from '../scheme/standing.ts'

/** One measure over its periods: in the order of their days, or of the file where any of them has none. */
export interface MeasureView {
  /** Anchor on its page, which never changes while its name does not. */
  readonly id: string
  readonly name: string
  readonly unit: MeasuredUnit
  readonly results: readonly MeasuredResult[]
  readonly dated: boolean
  /** What was promised of it, the latest day first; each judged as every target is. */
  readonly standings: readonly TargetStanding[]
  readonly actions: readonly SchemeAction[]
  /** Invented, each of its lines. */
  readonly demonstration: boolean
}

type Days = NonNullable<ReturnType<typeof daysOfPeriod>>

interface Dated {
  readonly result: MeasuredResult
  readonly days: Days
}

function pointOf({ period, value }: MeasuredResult): KnownPoint {
  return { period, value, numerator: value, denominator: 1, unknown: 0, rows: [] }
}

const lengthOf = ({ days: { from, to } }: Dated) => Date.parse(to) - Date.parse(from)

/** The periods that were over on the reference date: that in which the day falls, the shortest one, and the last. */
function measuresFor(due: IsoDate, dated: readonly Dated[], referenceDate: IsoDate): Measures {
  const over = dated.filter(({ days }) => days.to <= referenceDate)
  const [onDay] = over
    .filter(({ days }) => days.from <= due && due <= days.to)
    .toSorted((one, other) => lengthOf(one) - lengthOf(other))
  const now = over.at(-1)
  return { onDay: onDay && pointOf(onDay.result), now: now && pointOf(now.result) }
}

/** Promises of a measure, each once. */
function targetsOfMeasure(
  results: readonly MeasuredResult[],
): readonly (readonly [MeasuredTarget, MeasuredResult])[] {
  const byDay = new Map(results.flatMap((each) => (each.target ? [[each.target.due, each] as const] : [])))
  return [...byDay.values()]
    .map((each) => [each.target!, each] as const)
    .toSorted(([one], [other]) => (one.due < other.due ? 1 : -1))
}

function targetOfMeasure(
  { value, sense, due }: MeasuredTarget,
  { measure, unit, source }: MeasuredResult,
  { referenceDate, territory }: Pick<Portal, 'referenceDate' | 'territory'>,
): Target {
  return {
    id: slugify(measure),
    label: measure,
    nature: 'target',
    perimeter: territory.shortName,
    ...(sense === 'atMost' && { ceiling: true }),
    value,
    unit,
    horizon: due,
    expired: due < referenceDate,
    source,
  }
}

function viewOf(portal: Portal, id: string, listed: readonly MeasuredResult[]): MeasureView {
  const dated = listed.flatMap((result): Dated[] => {
    const days = daysOfPeriod(result.period)
    return days === undefined ? [] : [{ result, days }]
  })
  const inOrder = dated.toSorted((one, other) => (one.days.to < other.days.to ? -1 : 1))
  const allDated = dated.length === listed.length
  const { measure, unit } = listed[0]!
  const numbers = new Set(listed.flatMap(({ action }) => action ?? []))
  return {
    id,
    name: measure,
    unit,
    results: allDated ? inOrder.map(({ result }) => result) : listed,
    dated: allDated,
    standings: targetsOfMeasure(listed).map(([target, result]) => ({
      indicator: undefined,
      ...judged(targetOfMeasure(target, result, portal), {
        ...measuresFor(target.due, inOrder, portal.referenceDate),
        ...(inOrder.length === 0 && { unmeasured: 'undated' }),
      }),
    })),
    actions: portal.scheme.actions.filter(({ number }) => numbers.has(number)),
    demonstration: listed.every(({ demonstration }) => demonstration),
  }
}

/** Every measure of the territory, in the order of its files, those with a promise first. */
export const measureViews = memoize((portal: Portal): readonly MeasureView[] => {
  const ids = new Set<string>()
  const views = [...Map.groupBy(portal.results, ({ measure }) => measure)].map(([measure, listed]) => {
    const slug = slugify(measure) || 'mesure'
    const id = ids.has(slug) ? `${slug}-${ids.size + 1}` : slug
    ids.add(id)
    return viewOf(portal, id, listed)
  })
  return views.toSorted(
    (one, other) => Number(one.standings.length === 0) - Number(other.standings.length === 0),
  )
})
