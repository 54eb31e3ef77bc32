import { memoize } from '../../domain/memoize.ts'
import { endingContracts, purchasesByRenewedContract } from '../../domain/contract/ending-contracts.ts'
import { quarterOf } from '../../domain/period.ts'
import type { Period } from '../../domain/period.ts'
import type { Purchase } from '../../domain/purchase/planned-purchase.ts'
import type { Portal } from '../../domain/portal.ts'
import { probableRenewals } from '../../domain/purchase/probable-renewals.ts'
import { stageOf } from '../../domain/purchase/purchase-stage.ts'
import { contractView } from '../contract/view.ts'
import type { ContractView } from '../contract/view.ts'

/** A contract that ends soon, with what the plan says of its follow-up. */
export interface EndingRow extends ContractView {
  readonly quarter: Period
  /** Purchases that say they renew it, whatever became of them. */
  readonly renewing: readonly Purchase[]
  /** Whether one of these is still meant, or done. */
  readonly isRenewed: boolean
  /** A guess, where no purchase says it: never counted. */
  readonly probable: Purchase | undefined
}

export interface EndingGroup {
  /** A month, or `concessions`, which stand apart (rule 5). */
  readonly slot: Period | 'concessions'
  readonly rows: readonly EndingRow[]
}

/** Contracts and concessions that end within 24 months, soonest first; call-offs end with their framework. */
export const endingRows = memoize((portal: Portal): readonly EndingRow[] => {
  const { contracts, referenceDate } = portal
  const ending = endingContracts(contracts, referenceDate)
  const byContract = purchasesByRenewedContract(portal)
  const probable = probableRenewals(
    ending.filter(({ id }) => !byContract.has(id)),
    portal,
  )
  const isMeant = (purchase: Purchase) => !['abandoned', 'dropped'].includes(stageOf(purchase, referenceDate))
  return ending.map((contract) => {
    const renewing = byContract.get(contract.id) ?? []
    return {
      ...contractView(portal, contract),
      quarter: quarterOf(contract.endDate!),
      renewing,
      isRenewed: renewing.some(isMeant),
      probable: probable.get(contract.id),
    }
  })
})

export function isConcession({ contract }: EndingRow): boolean {
  return contract.kind === 'concession'
}

/** Month after month, then concessions. */
export function byMonth(rows: readonly EndingRow[]): readonly EndingGroup[] {
  const ordinary = Map.groupBy(
    rows.filter((row) => !isConcession(row)),
    ({ contract: { endDate } }) => endDate!.slice(0, 7),
  )
  const concessions = rows.filter(isConcession)
  return [
    ...[...ordinary].map(([slot, members]) => ({ slot, rows: members })),
    ...(concessions.length === 0 ? [] : [{ slot: 'concessions' as const, rows: concessions }]),
  ]
}
