import type { Amendment, Contract, Supplier } from './contract.ts'
import { isStatedAmount } from './stated-amount.ts'

/** What a modification changes, beside what it only says again. */
export type AmendmentEffect = Pick<Amendment, 'amount' | 'durationMonths' | 'suppliers'>

/** By its number, whatever the spelling of its name; persons are all alike here (rule 11). */
function identityOf({ siret, otherId, name }: Supplier): string {
  return siret ?? otherId ?? name ?? ''
}

/**
 * The effect of each modification, in their order (rule 8). Many publish anew what stays as it is, with an amount of 0
 * in a change of supplier, or the same supplier in a change of duration. Where several rows make the contract, each
 * names its own suppliers only: then nobody is known to have left, and a change is somebody new.
 */
export function amendmentEffects(contract: Contract): readonly AmendmentEffect[] {
  const { initialAmount, initialDurationMonths, initialSuppliers, amendments, rows } = contract
  let amount = initialAmount
  let months = initialDurationMonths
  let before = new Set(initialSuppliers.map(identityOf))
  return amendments.map((stated) => {
    const effect: { -readonly [K in keyof AmendmentEffect]: AmendmentEffect[K] } = {}
    if (isStatedAmount(stated.amount)) {
      if (stated.amount !== amount) effect.amount = stated.amount
      amount = stated.amount
    }
    if (stated.durationMonths !== undefined) {
      if (stated.durationMonths !== months) effect.durationMonths = stated.durationMonths
      months = stated.durationMonths
    }
    const after = new Set((stated.suppliers ?? []).map(identityOf))
    if (after.size > 0) {
      const isSame = rows.length > 1 ? after.isSubsetOf(before) : after.symmetricDifference(before).size === 0
      if (!isSame) effect.suppliers = stated.suppliers
      before = rows.length > 1 ? before.union(after) : after
    }
    return effect
  })
}
