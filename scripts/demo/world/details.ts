import { wrapped } from '../decp/record.ts'
import type { Random } from '../draw/random.ts'
import type { Row, Trade } from '../tables/columns.ts'
import type { Market } from './firms.ts'
import type { BothConsiderations, DemoContract, Details, Firm } from './model.ts'
import { inventSubcontracts } from './subcontracts.ts'

export const RESERVED_CONTRACT = 'Marché réservé'

/** The probability with its odds multiplied, so that it stays below 1. */
function withOdds(probability: number, odds: number): number {
  return (probability * odds) / (1 - probability + probability * odds)
}

/** Not filled in for about one contract in eight, most often for both fields at once. */
export function pickConsiderations(
  random: Random,
  serial: number,
  trade: Trade,
  year: Row<'years'>,
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

/**
 * A number in [0, 1) that spreads evenly over consecutive contracts (Weyl's sequence): so few contracts a year keep
 * the shares that were asked for, where independent draws would hide the trend.
 */
function evenly(serial: number, step: number): number {
  return (serial * step) % 1
}

function pickValues(random: Random, clause: string, criterion: string): readonly string[] {
  return random.weighted([[clause], [criterion], [clause, criterion]], (_, index) => [55, 22, 23][index]!)
}

/** How many offers came: one for about a fifth of the contracts, more in crowded trades. */
export function pickBids(random: Random, serial: number, trade: Trade, winners: readonly Firm[]): number {
  if (evenly(serial, Math.sqrt(7)) < 0.23) return Math.max(1, winners.length)
  const offers = 1 + Math.round(random.logNormal(trade.firms > 12 ? 3.4 : 2.6, 0.55))
  return Math.max(Math.min(offers, 12), winners.length)
}

const CCAG: readonly (readonly [RegExp, string])[] = [
  [/^45/, 'Travaux'],
  [/^71[234]/, "Maitrise d'œuvre"],
  [/^(7[139]|80)/, 'Prestations intellectuelles'],
  [/^(72|48|30|32|64)/, "Techniques de l'information et de la communication"],
  [/^/, 'Fournitures courantes et services'],
]

/** Fields that DECP 2022 has and older formats have not. */
export function inventDetails(
  random: Random,
  market: Market,
  contract: Omit<DemoContract, 'details'>,
  year: Row<'years'>,
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
      ccag: CCAG.find(([pattern]) => pattern.test(cpv))![1],
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
