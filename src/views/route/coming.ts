import type { Contract } from '../../domain/contract/contract.ts'
import { endingContracts, purchasesByRenewedContract } from '../../domain/contract/ending-contracts.ts'
import { addMonths, yearOf } from '../../domain/date.ts'
import type { IsoDate } from '../../domain/date.ts'
import { contractPath } from '../../domain/links.ts'
import { memoize } from '../../domain/memoize.ts'
import { lastDayOf } from '../../domain/period.ts'
import type { Period } from '../../domain/period.ts'
import type { Portal } from '../../domain/portal.ts'
import type { Purchase } from '../../domain/purchase/planned-purchase.ts'
import { reservingOf } from '../../domain/purchase/reserving.ts'
import type { Reserving } from '../../domain/purchase/reserving.ts'
import { contractTitle } from '../contract/names.ts'
import { purchaseView } from '../purchase/view.ts'
import { routeAssumptions } from './assumptions.ts'

/** A contract that is expected to be signed: the purchase that announces it, or the contract whose end calls for it. */
export interface Coming {
  readonly kind: 'purchase' | 'ending'
  /** Slug of the purchase, or id of the contract. */
  readonly id: string
  readonly title: string
  readonly path: string
  /** When the contract ends, or when the purchase is published. */
  readonly when: IsoDate | Period | undefined
  /** The year in which it is expected to be signed. */
  readonly year: number
  /** Its trade, the structures that do it, and what could be reserved. */
  readonly reserving: Reserving
  /** Whether no notice is out: its clauses can still be decided. */
  readonly isOpen: boolean
  /** What announces it, where it is in the plan. */
  readonly purchase?: Purchase
}

export interface ComingContracts {
  /** Soonest first within each kind, purchases first. */
  readonly all: readonly Coming[]
  /** Purchases without any date: in no year, and so in no count. */
  readonly undated: number
  /** Ending contracts that a purchase says to renew: it is counted in their place. */
  readonly renewed: number
}

/** The day by which a purchase is expected to be signed: never before the reference date, since no award is known. */
function signingDay(purchase: Purchase, portal: Portal): IsoDate | undefined {
  const { plannedAward, plannedPublication } = purchase
  const { publishedOn } = purchaseView(portal, purchase)
  const published = publishedOn ?? (plannedPublication && lastDayOf(plannedPublication))
  const day = plannedAward
    ? lastDayOf(plannedAward)
    : published && addMonths(published, routeAssumptions(portal).signingMonths)
  return day !== undefined && day < portal.referenceDate ? portal.referenceDate : day
}

function ofPurchases(portal: Portal, last: IsoDate): Omit<ComingContracts, 'renewed'> {
  const reserving = reservingOf(portal)
  const views = portal.purchases.map((purchase) => purchaseView(portal, purchase))
  const dated = views
    .filter(({ isAhead }) => isAhead)
    .map((view) => ({ ...view, signed: signingDay(view.purchase, portal) }))
  const all = dated.flatMap(({ purchase, path, publishedOn, isStillPlanned, signed }): Coming[] => {
    if (signed === undefined || signed > last) return []
    return [
      {
        kind: 'purchase',
        id: purchase.slug,
        title: purchase.title,
        path,
        when: publishedOn ?? purchase.plannedPublication,
        year: yearOf(signed),
        reserving: reserving(purchase),
        isOpen: isStillPlanned,
        purchase,
      },
    ]
  })
  return { all, undated: dated.filter(({ signed }) => signed === undefined).length }
}

function ofEndings(portal: Portal, horizonMonths: number): Omit<ComingContracts, 'undated'> {
  const reserving = reservingOf(portal)
  const renewing = purchasesByRenewedContract(portal)
  const ending = endingContracts(portal.contracts, portal.referenceDate, horizonMonths).filter(
    ({ kind }) => kind === 'contract',
  )
  const left = ending.filter(({ id }) => !renewing.has(id))
  return {
    all: left.map((contract: Contract) => ({
      kind: 'ending',
      id: contract.id,
      title: contractTitle(contract),
      path: contractPath(contract),
      when: contract.endDate,
      year: yearOf(contract.endDate!),
      reserving: reserving(contract),
      isOpen: true,
    })),
    renewed: ending.length - left.length,
  }
}

/**
 * What is known to come within the horizon: purchases that are announced and not awarded, one contract each, and
 * contracts that end, each followed by one, signed in the year in which it ends. A contract that a purchase says to
 * renew is not counted twice; a guess ties nothing. Concessions and call-offs are no part of it (rule 5).
 */
export const comingContracts = memoize((portal: Portal): ComingContracts => {
  const { horizonMonths } = routeAssumptions(portal)
  const purchases = ofPurchases(portal, addMonths(portal.referenceDate, horizonMonths))
  const endings = ofEndings(portal, horizonMonths)
  return {
    all: [...purchases.all, ...endings.all],
    undated: purchases.undated,
    renewed: endings.renewed,
  }
})
