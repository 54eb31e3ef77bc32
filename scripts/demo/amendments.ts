import { amendedAmount } from './amounts.ts'
import { addDays, dayWithin, earliest } from './calendar.ts'
import type { DemoAmendment, Firm, Trade } from './model.ts'
import type { IsoDate } from '../../src/domain/date.ts'
import type { Market } from './firms.ts'
import type { Random } from './random.ts'

interface Subject {
  readonly trade: Trade
  readonly notified: IsoDate
  readonly amount: number
  readonly durationMonths: number
  readonly suppliers: readonly Firm[]
}

/** What an amendment may change, and how often. */
const CHANGES = ['amount', 'duration', 'both', 'supplier', 'text'] as const
const WEIGHTS = [48, 16, 16, 10, 10]

/** The amendments of a contract so far, in date order; each total follows from the one before. */
export function inventAmendments(
  random: Random,
  market: Market,
  subject: Subject,
  { share, limit }: { readonly share: number; readonly limit: IsoDate },
): DemoAmendment[] {
  const amendments: DemoAmendment[] = []
  let { notified: from, amount, durationMonths } = subject
  while (random.chance(amendments.length === 0 ? share : 0.32) && amendments.length < 4) {
    const date = dayWithin(random, from, [2, 9], limit)
    if (date === undefined) break
    const change = random.weighted(CHANGES, (_, index) => WEIGHTS[index]!)
    if (change === 'amount' || change === 'both') amount = amendedAmount(random, Math.max(amount, 20_000))
    if (change === 'duration' || change === 'both') durationMonths += random.int(1, 8)
    amendments.push({
      id: amendments.length + 1,
      date,
      publishedDate: earliest(addDays(date, random.int(0, 45)), limit),
      description: describe(change),
      ...((change === 'amount' || change === 'both') && { amount }),
      ...((change === 'duration' || change === 'both') && { durationMonths }),
      // A change of supplier is published with an amount of 0, which states nothing (rule 8).
      ...(change === 'supplier' && { amount: 0, suppliers: market.winners(random, subject.trade.id, 1) }),
    })
    from = date
  }
  return amendments
}

function describe(change: (typeof CHANGES)[number]): string {
  switch (change) {
    case 'amount':
      return 'Prise en compte de prestations supplémentaires et de prix nouveaux'
    case 'duration':
      return 'Prolongation du délai d’exécution'
    case 'both':
      return 'Prestations supplémentaires et prolongation du délai'
    case 'supplier':
      return 'Mise à jour du titulaire'
    case 'text':
      return 'Modification de la dénomination sociale du mandataire'
  }
}
