import type { ContractDraft } from '../../../src/domain/contract.ts'
import { yearOf } from '../../../src/domain/date.ts'
import { centsFromDecimal } from '../../../src/domain/money.ts'
import { sirenOf } from '../../../src/domain/siret.ts'
import { publicId } from '../../../src/pipeline/identity.ts'
import type { Setting } from '../setting.ts'
import type { DemoContract } from '../world/model.ts'

/**
 * The names by which the public knows a contract: the portal's own, and the published one (rule 2). What the first
 * supplier's row says stands for the others where the file has one row per supplier.
 */
export function publishedIdsOf(
  { awards, notified, amount }: DemoContract,
  title: string,
  { buyers, firstDecpYear }: Setting,
): { readonly portal: string; readonly published: string } {
  const { localId, uuid } = awards[0]!
  const exported = yearOf(notified) < firstDecpYear
  const known = {
    localId,
    uid: exported ? uuid : undefined,
    title,
    awardDate: notified,
    amount: centsFromDecimal(String(amount)),
  } as ContractDraft
  const portal = publicId(known, sirenOf(buyers.first))
  return { portal, published: exported ? (uuid ?? portal) : localId }
}
