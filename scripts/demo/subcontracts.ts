import { addDays } from './calendar.ts'
import type { DemoSubcontract, Firm, Trade } from './model.ts'
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

/** Acts of subcontracting declared for a contract: mostly in works, rarely elsewhere. */
export function inventSubcontracts(
  random: Random,
  market: Market,
  subject: Subject,
  limit: IsoDate,
): DemoSubcontract[] {
  const works = subject.trade.cpvs[0]!.startsWith('45')
  if (subject.amount < 40_000 || !random.chance(works ? 0.38 : 0.05)) return []
  const holders = new Set(subject.suppliers.map((firm) => firm.name))
  const tradeId = works
    ? random.pick(['second-oeuvre', 'demolition', 'amenagement-paysager', 'voirie'])
    : subject.trade.id
  return market
    .winners(random, tradeId, random.int(1, 4))
    .filter((firm) => !holders.has(firm.name) && firm.foreignId === undefined)
    .map((subcontractor, index) => inventAct(random, subcontractor, index + 1, subject))
    .filter((act) => act.publishedDate <= limit)
    .map((act) => withAmendment(random, act, limit))
}

function inventAct(random: Random, subcontractor: Firm, id: number, subject: Subject): DemoSubcontract {
  const date = addDays(subject.notified, random.int(0, 150))
  return {
    id,
    subcontractor,
    date,
    publishedDate: addDays(date, random.int(1, 40)),
    amount: Math.round(subject.amount * (0.02 + random.next() * 0.16)),
    durationMonths: Math.max(1, Math.round(subject.durationMonths * (0.3 + random.next() * 0.7))),
    priceVariation: random.pick(['Ferme', 'Actualisable', 'Révisable', 'Révisable']),
    amendments: [],
  }
}

function withAmendment(random: Random, act: DemoSubcontract, limit: IsoDate): DemoSubcontract {
  const date = addDays(act.publishedDate, random.int(20, 200))
  const publishedDate = addDays(date, random.int(1, 20))
  if (!random.chance(0.22) || publishedDate > limit) return act
  const amount = Math.round(act.amount * (0.8 + random.next() * 0.6))
  return {
    ...act,
    amendments: [
      { date, publishedDate, amount, ...(random.chance(0.3) && { durationMonths: act.durationMonths + 2 }) },
    ],
  }
}
