import { yearOf } from '../../domain/date.ts'
import { memoize } from '../../domain/memoize.ts'
import type { ComputedIndicator, Target } from '../../domain/indicator.ts'
import { neededOf, outlookOf, shareWith } from '../../domain/needed-share.ts'
import type { BoundedShare, Chance, CountedAnswers, Needed, Outlook } from '../../domain/needed-share.ts'
import type { Portal } from '../../domain/portal.ts'
import { standingOf } from '../scheme/standing.ts'
import type { TargetStanding } from '../scheme/standing.ts'
import { routeAssumptions } from './assumptions.ts'
import { comingContracts } from './coming.ts'
import type { Coming } from './coming.ts'
import { ROUTE_MEASURES } from './measures.ts'
import type { RouteMeasure } from './measures.ts'
import { countedOf, pastRates } from './past-rates.ts'
import type { PastRate } from './past-rates.ts'

/** What the past and the plan say of one coming contract. */
export interface RoutePart {
  readonly coming: Coming
  readonly rate: PastRate | undefined
  /** What the plan announces; absent = it does not say, or the contract is in no plan. */
  readonly announced: boolean | undefined
  readonly usual: Chance | undefined
  readonly best: Chance | undefined
}

/** Nothing changes, every trade finds its best year again, all carry it. */
export const SCENARIOS = ['usual', 'best', 'all'] as const
export type Scenario = (typeof SCENARIOS)[number]

export interface RouteYear {
  readonly year: number
  /** Contracts of that year that are signed, and whose format has the field. */
  readonly signed: CountedAnswers
  readonly parts: readonly RoutePart[]
  readonly announced: number
  readonly needed: Needed
  /** Where each scenario would bring the share of that year; absent where no past rate is known. */
  readonly scenarios: Readonly<Record<Scenario, BoundedShare | undefined>>
  /** What each scenario adds: the tick boxes start from the usual one. */
  readonly outlooks: Readonly<Record<Scenario, Outlook>>
}

/** The way to a target that is a share of the contracts of a year. */
export interface ShareRoute {
  readonly target: Target
  readonly indicator: ComputedIndicator
  readonly standing: TargetStanding
  readonly measure: RouteMeasure
  readonly years: readonly RouteYear[]
  /** The year that the page is about. */
  readonly focus: RouteYear
  /** The first year in which it is within reach, if all that is known to come is counted. */
  readonly reachable: RouteYear | undefined
  /** The past rate of all trades together; absent where none is known. */
  readonly average: number | undefined
}

const CERTAIN: Chance = { value: 1, low: 1, high: 1 }
const NEVER: Chance = { value: 0, low: 0, high: 0 }

function partOf(coming: Coming, rate: PastRate | undefined, measure: RouteMeasure): RoutePart {
  const announced = coming.purchase && measure.announces(coming.purchase)
  const usual = announced === undefined ? rate?.usual : announced ? CERTAIN : NEVER
  return { coming, rate, announced, usual, best: announced === true ? CERTAIN : rate?.best }
}

function yearOfRoute(
  year: number,
  parts: readonly RoutePart[],
  { indicator, target }: { readonly indicator: ComputedIndicator; readonly target: Target },
): RouteYear {
  const point = indicator.series.points.find(({ period }) => period === String(year))
  const signed = countedOf(point?.rows ?? [])
  const outlooks = {
    usual: outlookOf(parts.map(({ usual }) => usual)),
    best: outlookOf(parts.map(({ best }) => best)),
    all: outlookOf(parts.map(() => CERTAIN)),
  }
  const hasPast = parts.some(({ rate }) => rate !== undefined)
  return {
    year,
    signed,
    parts,
    announced: parts.filter(({ announced }) => announced === true).length,
    needed: neededOf(signed, parts.length, target.value),
    outlooks,
    scenarios: {
      usual: hasPast ? shareWith(signed, outlooks.usual) : undefined,
      best: hasPast ? shareWith(signed, outlooks.best) : undefined,
      all: shareWith(signed, outlooks.all),
    },
  }
}

/**
 * The year that the page is about: that of the target's horizon where it is still to come and within sight; else the
 * first whole year after the reference date, else the first year with anything to come.
 */
export function focusOf<Year extends { readonly year: number }>(
  years: readonly Year[],
  { horizon, expired }: Target,
  thisYear: number,
): Year {
  const wanted = horizon === undefined || expired ? thisYear + 1 : yearOf(horizon)
  const has = (year: number) => years.find((each) => each.year === year)
  return has(wanted) ?? has(thisYear + 1) ?? years[0]!
}

/** Contracts to come by year, soonest first, each with what the past and the plan say of that measure. */
export function partsByYear(
  indicator: ComputedIndicator,
  portal: Portal,
): { readonly byYear: ReadonlyMap<number, readonly RoutePart[]>; readonly average: number | undefined } {
  const { byTrade, average } = pastRates(indicator, portal, routeAssumptions(portal).fewestPast)
  const measure = ROUTE_MEASURES[indicator.id]!
  const parts = comingContracts(portal)
    .all.map((coming) => partOf(coming, byTrade.get(coming.reserving.trade?.slug ?? ''), measure))
    .toSorted((a, b) => a.coming.year - b.coming.year)
  return { byYear: Map.groupBy(parts, ({ coming }) => coming.year), average }
}

function shareRoute(target: Target, indicator: ComputedIndicator, portal: Portal): ShareRoute | undefined {
  const { byYear, average } = partsByYear(indicator, portal)
  const years = [...byYear].map(([year, parts]) => yearOfRoute(year, parts, { indicator, target }))
  if (years.length === 0) return undefined
  return {
    target,
    indicator,
    standing: standingOf(target, portal.indicators),
    measure: ROUTE_MEASURES[indicator.id]!,
    years,
    focus: focusOf(years, target, yearOf(portal.referenceDate)),
    reachable: years.find(({ needed, parts }) => needed.known <= parts.length),
    average,
  }
}

/** Whether the target is a share by number that a coming contract can move: not of another unit, nor of a landmark. */
function isShareTarget({ nature, unit, indicator }: Target): boolean {
  return nature === 'target' && unit === 'part' && Object.hasOwn(ROUTE_MEASURES, indicator ?? '')
}

/** The ways to the territory's own targets, then to the nation's; none where nothing is known to come. */
export const shareRoutes = memoize((portal: Portal): readonly ShareRoute[] =>
  portal.targets.filter(isShareTarget).flatMap((target) => {
    const indicator = portal.indicators.find(({ id }) => id === target.indicator)
    return (indicator && shareRoute(target, indicator, portal)) ?? []
  }),
)
