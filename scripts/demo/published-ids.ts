import type { ContractDraft } from '../../src/domain/contract.ts'
import { centsFromDecimal } from '../../src/domain/money.ts'
import { publicId } from '../../src/pipeline/identity.ts'
import type { DemoContract } from './model.ts'
import { FIRST_DECP_YEAR, OLD_BUYER } from './plan.ts'

/**
 * The names by which the public knows a contract: the portal's own, and the published one (rule 2). What the first
 * supplier's row says stands for the others where the file has one row per supplier.
 */
export function publishedIdsOf(
  contract: DemoContract,
  title: string,
): { readonly portal: string; readonly published: string } {
  const { localId, uuid } = contract.awards[0]!
  const exported = Number(contract.notified.slice(0, 4)) < FIRST_DECP_YEAR
  const known = {
    localId,
    uid: exported ? uuid : undefined,
    title,
    awardDate: contract.notified,
    amount: centsFromDecimal(String(contract.amount)),
  } as ContractDraft
  const portal = publicId(known, OLD_BUYER.slice(0, 9))
  return { portal, published: exported ? (uuid ?? portal) : localId }
}
