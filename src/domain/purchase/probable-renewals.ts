import type { Contract } from '../contract/contract.ts'
import type { IsoDate } from '../date.ts'
import { monthsApart } from '../period.ts'
import type { Purchase } from './planned-purchase.ts'
import { isAhead } from './purchase-stage.ts'
import { similarContracts } from '../contract/similar-contracts.ts'
import type { SimilarContract } from '../contract/similar-contracts.ts'
import { significantWords } from '../contract/title-words.ts'
import type { Trade } from '../reference/trade.ts'
import type { LocalScope } from '../territory/local-scope.ts'

/** Months between the planned publication and the end of the contract: what follows is prepared before, or comes late. */
const LATEST = 18
const EARLIEST = -6
/** Digits of the CPV code, and telling words of the title, that both must share. */
const FEWEST_DIGITS = 4
const FEWEST_WORDS = 2

interface Guess extends SimilarContract {
  readonly purchase: Purchase
}

function isNear(planned: string, endDate: IsoDate): boolean {
  const months = monthsApart(planned, endDate.slice(0, 7))
  return months >= EARLIEST && months <= LATEST
}

function better(one: Guess, other: Guess): Guess {
  const more = other.sharedWords - one.sharedWords || other.sharedDigits - one.sharedDigits
  return more > 0 ? other : one
}

/**
 * By contract id the purchase that may follow it, where the plan does not say so: near CPV codes, half of the telling
 * words of its title in the contract's too, and dates that fit. A guess: it is labelled so and enters no count and no
 * indicator. Works are left out: a building of the same kind elsewhere follows nothing. So are
 * purchases that say what they renew.
 *
 * @param ending contracts that nothing is said to renew
 */
export function probableRenewals(
  ending: readonly Contract[],
  data: {
    readonly contracts: readonly Contract[]
    readonly purchases: readonly Purchase[]
    readonly referenceDate: IsoDate
    readonly trades: readonly Trade[]
    readonly localScope: Pick<LocalScope, 'communes'>
  },
): ReadonlyMap<string, Purchase> {
  const ids = new Set(
    ending.filter(({ category, kind }) => kind === 'contract' && category !== 'works').map(({ id }) => id),
  )
  const similar = similarContracts(data)
  const best = new Map<string, Guess>()
  for (const purchase of data.purchases) {
    const { renews, plannedPublication, title } = purchase
    if (renews !== undefined || plannedPublication === undefined) continue
    if (!isAhead(purchase, data.referenceDate)) continue
    const telling = significantWords(title).size
    for (const found of similar(purchase)) {
      const { contract, sharedDigits, sharedWords } = found
      if (!ids.has(contract.id) || !isNear(plannedPublication, contract.endDate!)) continue
      if (sharedDigits < FEWEST_DIGITS || sharedWords < FEWEST_WORDS || sharedWords * 2 < telling) continue
      const known = best.get(contract.id)
      const guess = { ...found, purchase }
      best.set(contract.id, known === undefined ? guess : better(known, guess))
    }
  }
  return new Map([...best].map(([id, { purchase }]) => [id, purchase]))
}
