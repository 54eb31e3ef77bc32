import type { ContractDraft } from '../domain/contract/contract.ts'

/** Whose rows are wanted: the SIREN of one buyer over time, and the formats that it alone publishes (rule 3). */
export interface BuyerScope {
  readonly buyerSirens: readonly string[]
  /** By their ids. */
  readonly ownFormats: readonly string[]
}

/** The SIREN in a published buyer identifier (SIRET or SIREN), or `undefined` where there is none. */
export function buyerSirenOf(draft: ContractDraft): string | undefined {
  const digits = draft.buyerId
  return digits !== undefined && /^\d{9}(\d{5})?$/.test(digits) ? digits.slice(0, 9) : undefined
}

/** Rule 3: rows with no buyer belong to the territory only in a format that it publishes itself. */
export function belongsToBuyer(draft: ContractDraft, scope: BuyerScope): boolean {
  const siren = buyerSirenOf(draft)
  if (siren !== undefined) return scope.buyerSirens.includes(siren)
  return draft.buyerId === undefined && scope.ownFormats.includes(draft.format.id)
}

/** The buyer as keys compare it: all SIREN of the territory's buyer, and none at all, are one (rule 3). */
export function buyerKey(draft: ContractDraft, scope: BuyerScope | undefined): string {
  const siren = buyerSirenOf(draft)
  if (scope !== undefined && belongsToBuyer(draft, scope)) return scope.buyerSirens[0]!
  return siren ?? draft.buyerId ?? ''
}
