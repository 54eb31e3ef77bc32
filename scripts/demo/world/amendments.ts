import { addMonths } from '../../../src/domain/date.ts'
import type { IsoDate } from '../../../src/domain/date.ts'
import { amendedAmount } from '../draw/terms.ts'
import { addDays, earliest } from '../draw/calendar.ts'
import type { Random } from '../draw/random.ts'
import type { RowOf } from '../tables/columns.ts'
import type { Market } from './firms.ts'
import type { DemoAmendment, DemoContract } from './model.ts'

/** The amendments of a contract so far, in date order; each total follows from the one before. */
export function inventAmendments(
  random: Random,
  kinds: readonly RowOf<'amendments'>[],
  market: Market,
  contract: Pick<DemoContract, 'trade' | 'notified' | 'amount' | 'durationMonths'>,
  share: number,
  limit: IsoDate,
): DemoAmendment[] {
  const amendments: DemoAmendment[] = []
  let { notified: from, amount, durationMonths } = contract
  while (random.chance(amendments.length === 0 ? share : 0.32) && amendments.length < 4) {
    const date = addDays(addMonths(from, random.int(2, 9)), random.int(0, 27))
    if (date > limit) break
    const { change, description } = random.weighted(kinds, ({ weight }) => weight)
    if (change.includes('amount')) amount = amendedAmount(random, Math.max(amount, 20_000))
    if (change.includes('duration')) durationMonths += random.int(1, 8)
    const supplier = change.includes('supplier')
    const fields = {
      id: amendments.length + 1,
      dateNotificationModification: date,
      datePublicationDonneesModification: earliest(addDays(date, random.int(0, 45)), limit),
      ...(change.includes('duration') && { dureeMois: durationMonths }),
      // A change of supplier is published with an amount of 0, which states nothing (rule 8).
      ...((change.includes('amount') || supplier) && { montant: supplier ? 0 : amount }),
    }
    const suppliers = supplier ? market.winners(random, contract.trade.id, 1) : undefined
    amendments.push({ description, fields, ...(suppliers && { suppliers }) })
    from = date
  }
  return amendments
}
