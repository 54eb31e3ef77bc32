import { bisector } from 'd3'
import type { Contract } from '../../domain/contract/contract.ts'
import { statedAmount } from '../../domain/contract/stated-amount.ts'
import { isTitledConcession } from '../../domain/contract/titled-concession.ts'
import { memoize } from '../../domain/memoize.ts'
import type { Cents } from '../../domain/money.ts'
import type { Portal } from '../../domain/portal.ts'
import { usualOf } from '../../indicators/usual.ts'
import type { Usual } from '../../indicators/usual.ts'

/** With fewer others, what is usual among them cannot be told (rule 7). */
const FEWEST_OTHERS = 12

const bySize = (one: Cents, other: Cents): number => (one < other ? -1 : one > other ? 1 : 0)
const place = bisector(bySize)

/** The amounts of one CPV division, and so of one category (rule 15): euro cents, smallest first. */
interface Likes {
  readonly inOrder: readonly Cents[]
  readonly usual: Usual<Cents>
}

/** Where a stated amount stands among those of its likes; euro cents without tax. */
export interface AmountAmongLikes extends Usual<Cents> {
  readonly amount: Cents
  /** Two digits of the CPV. */
  readonly division: string
  readonly others: number
  /** Others whose amount is strictly lower, and others whose amount is the same. */
  readonly lower: number
  readonly equal: number
  readonly least: Cents
  readonly most: Cents
}

/**
 * A price or a maximum that can be compared: neither a call-off, whose framework holds its ceiling, nor a concession,
 * whose value is a turnover, nor an amount that cannot be. A very large one can: large is not false.
 */
function comparedAmount(contract: Contract): Cents | undefined {
  if (contract.kind !== 'contract' || isTitledConcession(contract)) return undefined
  return contract.amountStatus === 'implausible' ? undefined : statedAmount(contract)
}

const likesByDivision = memoize(({ contracts }: Pick<Portal, 'contracts'>): ReadonlyMap<string, Likes> => {
  const amounts = new Map<string, Cents[]>()
  for (const contract of contracts) {
    const amount = comparedAmount(contract)
    if (amount === undefined || contract.cpv === undefined) continue
    const division = contract.cpv.slice(0, 2)
    const known = amounts.get(division)
    if (known === undefined) amounts.set(division, [amount])
    else known.push(amount)
  }
  return new Map(
    [...amounts]
      .filter(([, members]) => members.length > FEWEST_OTHERS)
      .map(([division, members]) => {
        const inOrder = members.toSorted(bySize)
        return [division, { inOrder, usual: usualOf(inOrder)! }]
      }),
  )
})

/** `undefined` where the amount is not compared, or with fewer than twelve others. */
export function amountAmongLikes(
  contract: Contract,
  portal: Pick<Portal, 'contracts'>,
): AmountAmongLikes | undefined {
  const amount = comparedAmount(contract)
  const division = contract.cpv?.slice(0, 2)
  const likes = division === undefined ? undefined : likesByDivision(portal).get(division)
  if (amount === undefined || division === undefined || likes === undefined) return undefined
  const { inOrder, usual } = likes
  const lower = place.left(inOrder, amount)
  return {
    ...usual,
    amount,
    division,
    others: inOrder.length - 1,
    lower,
    equal: place.right(inOrder, amount) - lower - 1,
    least: inOrder[0]!,
    most: inOrder.at(-1)!,
  }
}

/** Places of amounts on a scale of powers of ten from the least to the most, in percent of its length. */
export function placeAmongLikes({ least, most }: AmountAmongLikes): (amount: Cents) => number {
  const [from, to] = [Math.log(Number(least)), Math.log(Number(most))]
  return (amount) => {
    if (from === to) return 50
    return Math.round((1000 * (Math.log(Number(amount)) - from)) / (to - from)) / 10
  }
}
