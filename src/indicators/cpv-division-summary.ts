import type { Contract } from '../domain/contract/contract.ts'
import type { Cents } from '../domain/money.ts'
import type { Purchase } from '../domain/purchase/planned-purchase.ts'
import type { Portal } from '../domain/portal.ts'
import { isAhead } from '../domain/purchase/purchase-stage.ts'
import { bidsOf } from '../domain/contract/publication-fields.ts'
import { statedAmount } from '../domain/contract/stated-amount.ts'
import { memoize } from '../domain/memoize.ts'
import { supplierBook } from './supplier-book.ts'
import type { SupplierEntry } from './supplier-book.ts'
import type { Holding } from './supplier-holdings.ts'
import { usualOf } from './usual.ts'
import type { Usual } from './usual.ts'

/** In place of a division where a contract has no CPV code. */
export const UNKNOWN_FAMILY = 'inconnue'

/** What the files say of one CPV division. Contracts stand in the portal's order: newest first. */
export interface CpvDivisionSummary {
  /** Two digits, or `inconnue`: the end of its address. */
  readonly key: string
  readonly label: string
  /** All its contracts, those counted apart too. */
  readonly all: readonly Contract[]
  /** Contracts and frameworks: call-offs and concessions are counted apart (rule 5). */
  readonly contracts: readonly Contract[]
  /** Firms that have a page, each with what it holds of this family only. */
  readonly holders: readonly SupplierEntry[]
  readonly ahead: readonly Purchase[]
  readonly amounts?: Usual<Cents>
  readonly bids?: Usual<number>
  readonly withoutAmount: number
  readonly withoutBids: number
}

/** The division of a code, or the word for none. */
export function familyOf({ cpv }: { readonly cpv?: string | undefined }): string {
  return cpv?.slice(0, 2) ?? UNKNOWN_FAMILY
}

/** Firms by family; a firm stands in each family of which it holds a contract, with those contracts alone (rule 5: no call-off). */
function holdersByCpvDivision(portal: Portal): ReadonlyMap<string, readonly SupplierEntry[]> {
  const divisions = new Map<string, SupplierEntry[]>()
  for (const supplier of supplierBook(portal).byKey.values()) {
    const proper = supplier.holdings.filter(({ contract }) => contract.kind === 'contract')
    const byCpvDivision: Map<string, Holding[]> = Map.groupBy(proper, ({ contract }) => familyOf(contract))
    for (const [key, holdings] of byCpvDivision) {
      const within = { ...supplier, holdings }
      const known = divisions.get(key)
      if (known === undefined) divisions.set(key, [within])
      else known.push(within)
    }
  }
  return divisions
}

/** One record a division that a contract or a planned purchase has, in the order of the codes; unknown last. */
export const cpvDivisionSummaries = memoize((portal: Portal): readonly CpvDivisionSummary[] => {
  const { contracts, purchases, cpvDivisions, referenceDate } = portal
  const contractsOf = Map.groupBy(contracts, familyOf)
  const aheadOf = Map.groupBy(
    purchases.filter((purchase) => isAhead(purchase, referenceDate)),
    familyOf,
  )
  const holdersOf = holdersByCpvDivision(portal)
  const keys = [...new Set([...contractsOf.keys(), ...aheadOf.keys()])].sort()
  const records = keys.map((key): CpvDivisionSummary => {
    const all = contractsOf.get(key) ?? []
    const own = all.filter(({ kind }) => kind === 'contract')
    const amounts = own.flatMap((contract) => statedAmount(contract) ?? [])
    const bids = own.flatMap((contract) => bidsOf(contract) ?? [])
    const label = key === UNKNOWN_FAMILY ? 'Famille inconnue' : cpvDivisions.get(key)
    return {
      key,
      label: label ?? `Division ${key}`,
      all,
      contracts: own,
      holders: holdersOf.get(key) ?? [],
      ahead: aheadOf.get(key) ?? [],
      amounts: usualOf(amounts),
      bids: usualOf(bids),
      withoutAmount: own.length - amounts.length,
      withoutBids: own.length - bids.length,
    }
  })
  return records
})
