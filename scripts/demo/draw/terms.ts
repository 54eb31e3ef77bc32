import type { RowOf, DemoTrade } from '../tables/columns.ts'
import type { Random } from './random.ts'

export type Technique = 'Accord-cadre' | 'Marché' | 'Marché subséquent'

export const OPEN_TENDER = "Appel d'offres ouvert"
export const ADAPTED = 'Procédure adaptée'

/** The procedure: small amounts take the adapted one more often, large ones hardly (works below 5.4 M€ may). */
export function pickProcedure(
  random: Random,
  procedures: readonly RowOf<'procedures'>[],
  technique: Technique,
  amount: number,
  works: boolean,
): string {
  const threshold = works ? 5_400_000 : 216_000
  const adapted = amount <= 1 || amount > threshold ? 0.05 : amount < threshold / 3 ? 1.8 : 1
  return random.weighted(procedures, (each) => each[technique] * (each.name === ADAPTED ? adapted : 1)).name
}

/** Amounts that buyers like: 2, 4, 8 × 10ⁿ (four years of one, two…) more than the others. */
const ROUND = [1, 1.2, 1.5, 1.6, 2, 2, 2, 2.4, 2.8, 3, 4, 4, 4, 5, 6, 6, 7.2, 8, 8, 9]

function toRound(amount: number): number {
  const power = 10 ** Math.floor(Math.log10(amount))
  return ROUND.map((step) => Math.round(step * power)).reduce((best, candidate) =>
    Math.abs(candidate - amount) < Math.abs(best - amount) ? candidate : best,
  )
}

/** Its amounts relative to the trade's median, and the share of round ones. */
const OF_TECHNIQUE: Readonly<Record<Technique, { readonly factor: number; readonly round: number }>> = {
  'Accord-cadre': { factor: 1.25, round: 0.88 },
  Marché: { factor: 0.9, round: 0.22 },
  'Marché subséquent': { factor: 0.28, round: 0.1 },
}

/** Drawn again where it is out of all proportion: a log-normal has no end. */
function drawAmount(random: Random, trade: DemoTrade, technique: Technique): number {
  for (;;) {
    const amount = random.logNormal(trade.median * OF_TECHNIQUE[technique].factor, trade.sigma)
    if (amount < trade.median * 25) return amount
  }
}

/**
 * An amount in euros without tax for a contract of this trade, never below the publication threshold by much and
 * never absurd. Frameworks: maxima, mostly round, sometimes "no maximum" written as 0 or 1.
 */
export function pickAmount(random: Random, trade: DemoTrade, technique: Technique): number {
  if (technique === 'Accord-cadre' && random.chance(0.065)) return random.chance(0.88) ? 0 : 1
  const bounded = Math.max(drawAmount(random, trade, technique), random.int(9_000, 31_000))
  if (random.chance(OF_TECHNIQUE[technique].round)) return toRound(bounded)
  return random.chance(0.4) ? Math.round(bounded) : Math.round(bounded * 100) / 100
}

/** A later total: mostly a little more, sometimes less. */
export function amendedAmount(random: Random, amount: number): number {
  return Math.round(amount * (0.94 + random.next() * 0.28) * 100) / 100
}
