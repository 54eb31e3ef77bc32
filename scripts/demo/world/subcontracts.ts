import type { IsoDate } from '../../../src/domain/date.ts'
import { decpSupplier } from '../decp/parts.ts'
import { addDays } from '../draw/calendar.ts'
import type { Random } from '../draw/random.ts'
import type { Market } from './market.ts'
import type { DecpRecord, DemoContract, Firm } from './model.ts'

/** An act of subcontracting and its amendment, in the words of DECP 2022. */
export interface Subcontract {
  readonly act: DecpRecord
  readonly amendment?: DecpRecord | undefined
}

/** Acts of subcontracting declared for a contract: mostly in works, rarely elsewhere; published by `limit`. */
export function inventSubcontracts(
  random: Random,
  market: Market,
  contract: Omit<DemoContract, 'details'>,
  limit: IsoDate,
): Subcontract[] {
  const works = contract.trade.cpvs[0]!.startsWith('45')
  if (contract.amount < 40_000 || !random.chance(works ? 0.38 : 0.05)) return []
  const holders = new Set(contract.awards.map(({ firm }) => firm.name))
  const tradeId = works
    ? random.pick(['second-oeuvre', 'demolition', 'amenagement-paysager', 'voirie'])
    : contract.trade.id
  return market
    .winners(random, tradeId, random.int(1, 4))
    .filter((firm) => !holders.has(firm.name) && firm.foreignId === undefined)
    .map((subcontractor, index) => inventAct(random, subcontractor, index + 1, contract))
    .filter(({ datePublicationDonnees: day }) => day <= limit)
    .map((act) => ({ act, amendment: inventAmendment(random, act, limit) }))
}

function inventAct(
  random: Random,
  subcontractor: Firm,
  id: number,
  { notified, amount, durationMonths }: Omit<DemoContract, 'details'>,
) {
  const day = addDays(notified, random.int(0, 150))
  const published = addDays(day, random.int(1, 40))
  const share = Math.round(amount * (0.02 + random.next() * 0.16))
  return {
    id,
    sousTraitant: decpSupplier(subcontractor),
    dureeMois: Math.max(1, Math.round(durationMonths * (0.3 + random.next() * 0.7))),
    dateNotification: day,
    datePublicationDonnees: published,
    montant: share,
    variationPrix: random.pick(['Ferme', 'Actualisable', 'Révisable', 'Révisable']),
  }
}

function inventAmendment(
  random: Random,
  act: ReturnType<typeof inventAct>,
  limit: IsoDate,
): DecpRecord | undefined {
  const day = addDays(act.datePublicationDonnees, random.int(20, 200))
  const published = addDays(day, random.int(1, 20))
  if (!random.chance(0.22) || published > limit) return undefined
  const amount = Math.round(act.montant * (0.8 + random.next() * 0.6))
  return {
    id: act.id,
    ...(random.chance(0.3) && { dureeMois: act.dureeMois + 2 }),
    dateNotificationModificationSousTraitance: day,
    montant: amount,
    datePublicationDonnees: published,
  }
}
