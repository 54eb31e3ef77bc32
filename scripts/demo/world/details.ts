import { decpSupplier, wrapped } from '../decp/row.ts'
import { addDays, LAST_DAY } from '../draw/calendar.ts'
import type { Random } from '../draw/random.ts'
import type { RowOf, Tables, DemoTrade } from '../tables/columns.ts'
import type { Market } from './firms.ts'
import type { BothConsiderations, DemoDecpRow, DemoContract, Details, Firm } from './model.ts'

export const RESERVED_CONTRACT = 'Marché réservé'

/** The probability with its odds multiplied, so that it stays below 1. */
function withOdds(probability: number, odds: number): number {
  return (probability * odds) / (1 - probability + probability * odds)
}

/** Not filled in for about one contract in eight, most often for both fields at once. */
function pickConsiderations(
  random: Random,
  serial: number,
  trade: DemoTrade,
  year: RowOf<'years'>,
  reserved: boolean,
): BothConsiderations {
  const silent = evenly(serial, Math.SQRT2) < 0.09
  const hasSocial = evenly(serial, GOLDEN) < withOdds(year.social, trade.social)
  const social = hasSocial ? pickValues(random, 'Clause sociale', 'Critère social') : []
  const hasEnvironmental = evenly(serial, Math.sqrt(3)) < withOdds(year.environmental, trade.environment)
  const environmental = hasEnvironmental
    ? pickValues(random, 'Clause environnementale', 'Critère environnemental')
    : []
  const noSocial = silent || random.chance(0.035)
  const noEnvironmental = silent || random.chance(0.035)
  return {
    social: reserved ? [RESERVED_CONTRACT, ...social.slice(0, 1)] : noSocial ? undefined : social,
    environmental: noEnvironmental ? undefined : environmental,
  }
}

const GOLDEN = (Math.sqrt(5) - 1) / 2

/** A number in [0, 1), spread evenly over consecutive contracts (Weyl): few of them keep the shares asked for. */
function evenly(serial: number, step: number): number {
  return (serial * step) % 1
}

function pickValues(random: Random, clause: string, criterion: string): readonly string[] {
  return random.weighted([[clause], [criterion], [clause, criterion]], (_, index) => [55, 22, 23][index]!)
}

/** How many offers came: one for about a fifth of the contracts, more in crowded trades. */
function pickBids(random: Random, serial: number, trade: DemoTrade, winners: readonly Firm[]): number {
  if (evenly(serial, Math.sqrt(7)) < 0.23) return Math.max(1, winners.length)
  const offers = 1 + Math.round(random.logNormal(trade.firms > 12 ? 3.4 : 2.6, 0.55))
  return Math.max(Math.min(offers, 12), winners.length)
}

/** Fields that DECP 2022 has and older formats have not. */
export function inventDetails(
  random: Random,
  tables: Tables,
  market: Market,
  contract: Omit<DemoContract, 'details'>,
  year: RowOf<'years'>,
  reserved: boolean,
  frameworkId: string | undefined,
): Details {
  const { serial, trade, cpv, amount, awards } = contract
  const suppliers = awards.map(({ firm }) => firm)
  const considerations = pickConsiderations(random, serial, trade, year, reserved)
  const bids = pickBids(random, serial, trade, suppliers)
  const group = suppliers.length === 1 ? 'Pas de groupement' : random.pick(['Conjoint', 'Solidaire'])
  const innovative = random.chance(0.02)
  const advance = amount > 50_000 && random.chance(0.3) ? random.pick([0.05, 0.05, 0.1, 0.2, 0.3]) : 0
  const subcontracts = inventSubcontracts(random, market, contract)
  const acts = subcontracts.map(({ act }) => act)
  const changes = subcontracts.flatMap(({ amendments }) => amendments)
  return {
    ...considerations,
    fields: {
      ...(frameworkId !== undefined && { idAccordCadre: frameworkId }),
      marcheInnovant: innovative,
      ccag: tables.ccag.find((each) => new RegExp(each.cpv).test(cpv))!.name,
      offresRecues: bids,
      attributionAvance: advance > 0,
      tauxAvance: advance,
      typeGroupementOperateurs: group,
      sousTraitanceDeclaree: subcontracts.length > 0,
      ...wrapped('actesSousTraitance', 'acteSousTraitance', acts),
      ...wrapped('modificationsActesSousTraitance', 'modificationActeSousTraitance', changes),
    },
  }
}

type Contract = Omit<DemoContract, 'details'>

/** Acts of subcontracting of a contract with their amendments, in the words of DECP 2022: mostly in works. */
function inventSubcontracts(random: Random, market: Market, contract: Contract) {
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
function inventAmendments(random: Random, act: ReturnType<typeof inventAct>): DemoDecpRow[] {
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
