import type { Contract } from '../../domain/contract/contract.ts'
import { isStatedAmount } from '../../domain/contract/stated-amount.ts'
import { normaliseText } from '../normalise.ts'

/**
 * Rule 4 in the JSON formats, whose rows already name all suppliers: contracts alike in buyer, title, CPV, stated
 * amount and notification date are only flagged "doublon possible". Gives the ids to flag.
 */
export function possibleDuplicates(contracts: readonly Contract[]): ReadonlySet<string> {
  const comparable = contracts.filter(
    ({ format, title, amount }) => !format.rowPerSupplier && title !== undefined && isStatedAmount(amount),
  )
  const groups = Map.groupBy(comparable, ({ buyerSiren, title, cpv, initialAmount, notifiedOn }) =>
    [buyerSiren, normaliseText(title!), cpv, initialAmount, notifiedOn].join('\u001f'),
  )
  return new Set(
    [...groups.values()].filter((group) => group.length > 1).flatMap((group) => group.map(({ id }) => id)),
  )
}
