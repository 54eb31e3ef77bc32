import { contractOfInclusion } from '../../domain/contract/inclusion-contracts.ts'
import { yearOf } from '../../domain/date.ts'
import { memoize } from '../../domain/memoize.ts'
import type { ComputedIndicator, Target } from '../../domain/indicator.ts'
import type { Portal } from '../../domain/portal.ts'
import { sumQuantities } from '../../domain/quantities.ts'
import { standingOf } from '../scheme/standing.ts'
import type { TargetStanding } from '../scheme/standing.ts'
import { routeAssumptions } from './assumptions.ts'
import { focusOf, partsByYear } from './share-route.ts'
import type { RoutePart, Scenario } from './share-route.ts'

/** The indicator whose target this is, and the one whose clauses bring hours. */
const HOURS = 'heures-insertion'
const CLAUSES = 'clauses-sociales'

/** Hours of a year that a scenario leads to, at the least: of `untold` contracts nothing can be said. */
export interface ScenarioHours {
  readonly hours: number
  readonly untold: number
}

/** The way to a number of hours a year. */
export interface HoursRoute {
  readonly target: Target
  readonly indicator: ComputedIndicator
  readonly standing: TargetStanding
  readonly year: number
  readonly coming: number
  /** Hours that are missing to the last complete year; absent where no year is complete. */
  readonly gap: number | undefined
  /** Hours a year of a contract with a clause: the mean of all trades; absent where too few are known. */
  readonly average: number | undefined
  /**
   * Contracts with a clause beyond the usual number that make up for it: at the mean, and of those to come, the trades
   * of most hours first (absent where all that can be told together do not).
   */
  readonly needed: { readonly mean: number; readonly byTrade: number | undefined } | undefined
  readonly scenarios: Readonly<Record<Scenario, ScenarioHours>> | undefined
}

interface ContractYear {
  readonly trade: string | undefined
  readonly hours: number
}

/** Hours of a contract in a year that is whole, by trade; lines that no contract is known of are left out. */
function contractYears(portal: Portal, { series }: ComputedIndicator): readonly ContractYear[] {
  const partial = new Set(series.points.filter((point) => point.partial).map(({ period }) => period))
  const contractOf = contractOfInclusion(portal)
  const lines = portal.inclusion.filter(
    (record) =>
      record.inclusionHours !== undefined &&
      !partial.has(String(record.year)) &&
      contractOf(record) !== undefined,
  )
  const groups = Map.groupBy(
    lines,
    (record) => `${record.year} ${contractOf(record)!.id} ${record.trade ?? ''}`,
  )
  return [...groups.values()].map((members) => ({
    trade: members[0]!.trade,
    hours: Number(sumQuantities(members.map(({ inclusionHours }) => inclusionHours!))),
  }))
}

function meanOf(years: readonly ContractYear[], fewest: number): number | undefined {
  if (years.length < fewest) return undefined
  return years.reduce((sum, { hours }) => sum + hours, 0) / years.length
}

/** The usual hours a year of a contract with a clause, by the slug of its trade, and over all. */
function usualHours(portal: Portal, indicator: ComputedIndicator) {
  const { fewestPast, hours } = routeAssumptions(portal)
  const years = contractYears(portal, indicator)
  const byTrade = Map.groupBy(years, ({ trade }) => trade)
  return {
    average: meanOf(years, fewestPast) ?? hours,
    of: ({ coming }: RoutePart): number | undefined =>
      meanOf(byTrade.get(coming.reserving.trade?.slug) ?? [], fewestPast) ?? hours,
  }
}

/** What the last whole year becomes if clauses go beyond what is usual: the usual share is in it already. */
function scenarioOf(
  scenario: Scenario,
  parts: readonly RoutePart[],
  now: number,
  hoursOf: (part: RoutePart) => number | undefined,
): ScenarioHours {
  if (scenario === 'usual') return { hours: now, untold: 0 }
  const added = parts.map((part) => {
    const [hours, chance] = [hoursOf(part), scenario === 'all' ? 1 : part.best?.value]
    if (hours === undefined || chance === undefined || part.usual === undefined) return undefined
    return (chance - part.usual.value) * hours
  })
  const told = added.filter((each) => each !== undefined)
  return { hours: told.reduce((sum, each) => sum + each, now), untold: added.length - told.length }
}

/** The smallest number of contracts whose hours together make the gap, the largest first. */
function fewestFor(gap: number, hours: readonly number[]): number | undefined {
  let left = gap
  let count = 0
  for (const each of hours.toSorted((a, b) => b - a)) {
    if (left <= 0) return count
    left -= each
    count += 1
  }
  return left <= 0 ? count : undefined
}

function hoursRoute(target: Target, portal: Portal): HoursRoute | undefined {
  const indicator = portal.indicators.find(({ id }) => id === HOURS)
  const clauses = portal.indicators.find(({ id }) => id === CLAUSES)
  if (indicator === undefined || clauses === undefined) return undefined
  const years = [...partsByYear(clauses, portal).byYear].map(([year, parts]) => ({ year, parts }))
  if (years.length === 0) return undefined
  const { year, parts } = focusOf(years, target, yearOf(portal.referenceDate))
  const standing = standingOf(target, portal.indicators)
  const now = standing.now?.low
  const usual = usualHours(portal, indicator)
  const gap = now === undefined ? undefined : Math.max(0, target.value - now)
  const undecided = parts.filter(({ announced }) => announced !== true)
  const route = { target, indicator, standing, year, coming: parts.length, gap, average: usual.average }
  if (now === undefined || gap === undefined || usual.average === undefined)
    return { ...route, needed: undefined, scenarios: undefined }
  const hoursOfEach = undecided.flatMap((part) => usual.of(part) ?? [])
  const of = (scenario: Scenario) => scenarioOf(scenario, parts, now, usual.of)
  return {
    ...route,
    needed: { mean: Math.ceil(gap / usual.average), byTrade: fewestFor(gap, hoursOfEach) },
    scenarios: { usual: of('usual'), best: of('best'), all: of('all') },
  }
}

/** The ways to targets in hours of insertion. */
export const hoursRoutes = memoize((portal: Portal): readonly HoursRoute[] =>
  portal.targets
    .filter(({ nature, unit, indicator }) => nature === 'target' && unit === 'heures' && indicator === HOURS)
    .flatMap((target) => hoursRoute(target, portal) ?? []),
)
