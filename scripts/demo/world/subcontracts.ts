import { decpSupplier } from '../decp/record.ts'
import { LAST_DAY, addDays } from '../draw/calendar.ts'
import type { Random } from '../draw/random.ts'
import type { Market } from './firms.ts'
import type { DecpRecord, DemoContract, Firm } from './model.ts'

type Contract = Omit<DemoContract, 'details'>

/** Acts of subcontracting of a contract with their amendments, in the words of DECP 2022: mostly in works. */
export function inventSubcontracts(random: Random, market: Market, contract: Contract) {
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
    .filter(({ datePublicationDonnees: day }) => day <= LAST_DAY)
    .map((act) => ({ act, amendments: inventAmendments(random, act) }))
}

function inventAct(random: Random, subcontractor: Firm, id: number, contract: Contract) {
  const day = addDays(contract.notified, random.int(0, 150))
  const published = addDays(day, random.int(1, 40))
  const amount = Math.round(contract.amount * (0.02 + random.next() * 0.16))
  return {
    id,
    sousTraitant: decpSupplier(subcontractor),
    dureeMois: Math.max(1, Math.round(contract.durationMonths * (0.3 + random.next() * 0.7))),
    dateNotification: day,
    datePublicationDonnees: published,
    montant: amount,
    variationPrix: random.pick(['Ferme', 'Actualisable', 'Révisable', 'Révisable']),
  }
}

/** One for about a fifth of the acts. */
function inventAmendments(random: Random, act: ReturnType<typeof inventAct>): DecpRecord[] {
  const day = addDays(act.datePublicationDonnees, random.int(20, 200))
  const published = addDays(day, random.int(1, 20))
  if (!random.chance(0.22) || published > LAST_DAY) return []
  const amount = Math.round(act.montant * (0.8 + random.next() * 0.6))
  return [
    {
      id: act.id,
      ...(random.chance(0.3) && { dureeMois: act.dureeMois + 2 }),
      dateNotificationModificationSousTraitance: day,
      montant: amount,
      datePublicationDonnees: published,
    },
  ]
}
