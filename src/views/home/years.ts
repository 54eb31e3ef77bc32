import { isOutOfScale } from '../../domain/contract/amount-test.ts'
import { countsInRetainedSum } from '../../domain/contract/contract-amounts.ts'
import type { Contract } from '../../domain/contract/contract.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import { sumCents } from '../../domain/money.ts'
import type { Cents } from '../../domain/money.ts'
import type { Portal } from '../../domain/portal.ts'
import { contractIdOf } from '../../domain/series.ts'
import { hasValue, isYear } from '../../text/points.ts'
import type { KnownPoint } from '../../text/points.ts'
import { consultations } from './consultation.ts'
import type { Consultation } from './consultation.ts'

export const AMOUNTS_OF_YEARS = 'montants-notifies'

/** A year of the series, with the parts that its bar is drawn of: cents without tax. */
export interface YearOfAmounts {
  readonly point: KnownPoint & { readonly value: Cents }
  /** The part of amounts out of scale: at the top of the bar. */
  readonly outOfScale: Cents
  /** What of them cannot be: false is not large. */
  readonly implausible: Cents
  /** Of the highest year alone: the consultation that weighs most in it, where one weighs more than a third. */
  readonly consultation?: Consultation
}

/** More years than these would leave no room for their numbers on a telephone. */
export const MOST_YEARS = 10
/** From this part of its year on, one consultation explains the bar. */
const HEAVY = 3n

function partOf({ rows }: KnownPoint, contracts: ReadonlySet<string>): Cents {
  return sumCents(
    [...rows]
      .filter(({ rowId, role }) => role === 'numerator' && contracts.has(contractIdOf(rowId)))
      .map(({ contribution }) => BigInt(contribution)),
  )
}

/** The last ten years that have begun, oldest first. */
export function yearsOfAmounts(
  { series }: Pick<ComputedIndicator, 'series'>,
  contracts: readonly Contract[],
): readonly YearOfAmounts[] {
  const idsOf = (of: (contract: Contract) => boolean) => new Set(contracts.filter(of).map(({ id }) => id))
  const outOfScale = idsOf(isOutOfScale)
  const implausible = idsOf(({ amountStatus }) => amountStatus === 'implausible')
  const points = series.points
    .filter(hasValue)
    .filter((point) => isYear(point) && point.ahead === undefined)
    .map((point) => ({ ...point, value: BigInt(point.value) }))
    .toSorted((a, b) => Number(a.period) - Number(b.period))
    .slice(-MOST_YEARS)
  const highest = points.toSorted((a, b) => (a.value === b.value ? 0 : a.value > b.value ? -1 : 1))[0]
  const consultation = consultations(contracts.filter((contract) => !isOutOfScale(contract))).find(
    ({ year, sum }) => String(year) === highest?.period && sum * HEAVY > highest.value,
  )
  return points.map((point) => ({
    point,
    outOfScale: partOf(point, outOfScale),
    implausible: partOf(point, implausible),
    ...(consultation && point === highest && { consultation }),
  }))
}

/** The very large amount that weighs most, for the key of the drawing. */
export function largestOutOfScale(
  contracts: readonly Contract[],
  years: readonly YearOfAmounts[],
): Contract | undefined {
  const shown = new Set(years.map(({ point }) => point.period))
  return contracts
    .filter((contract) => isOutOfScale(contract) && countsInRetainedSum(contract))
    .filter(({ year }) => shown.has(String(year)))
    .toSorted((a, b) => (a.amount === b.amount ? 0 : a.amount! > b.amount! ? -1 : 1))[0]
}

/** What the section needs, `undefined` where no year has a sum. */
export function homeYears(portal: Portal) {
  const indicator = portal.indicators.find(({ id }) => id === AMOUNTS_OF_YEARS)
  if (indicator === undefined || indicator.absent !== undefined) return undefined
  const years = yearsOfAmounts(indicator, portal.contracts)
  return years.length === 0 ? undefined : { indicator, years }
}
