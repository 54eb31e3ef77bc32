import type { Considerations, Firm, Trade } from './model.ts'
import type { Random } from './random.ts'

/** Share of the contracts that carry a consideration, of those filled in: it grows as the law's date comes near. */
const SOCIAL: Record<number, number> = { 2023: 0.15, 2024: 0.15, 2025: 0.205, 2026: 0.28 }
const ENVIRONMENTAL: Record<number, number> = { 2023: 0.3, 2024: 0.33, 2025: 0.45, 2026: 0.555 }

/** Share of reserved contracts where inclusion structures work. */
const RESERVED: Record<number, number> = { 2024: 0.11, 2025: 0.17, 2026: 0.22 }

export const RESERVED_CONTRACT = 'Marché réservé'

/** The probability with its odds multiplied, so that it stays below 1. */
function withOdds(probability: number, odds: number): number {
  return (probability * odds) / (1 - probability + probability * odds)
}

export function isReserved(random: Random, trade: Trade, year: number): boolean {
  return trade.inclusion === true && random.chance(RESERVED[year] ?? 0.05)
}

/** Not filled in for about one contract in eight, most often for both fields at once. */
export function pickConsiderations(
  random: Random,
  trade: Trade,
  year: number,
  reserved: boolean,
): { readonly social: Considerations; readonly environmental: Considerations } {
  const silent = random.chance(0.09)
  const social = withOdds(SOCIAL[year] ?? 0, trade.social)
  const environmental = withOdds(ENVIRONMENTAL[year] ?? 0, trade.environment)
  const socialValues = random.chance(social) ? pickValues(random, 'Clause sociale', 'Critère social') : []
  const environmentalValues = random.chance(environmental)
    ? pickValues(random, 'Clause environnementale', 'Critère environnemental')
    : []
  const noSocial = silent || random.chance(0.035)
  const noEnvironmental = silent || random.chance(0.035)
  return {
    social: reserved ? [RESERVED_CONTRACT, ...socialValues.slice(0, 1)] : noSocial ? undefined : socialValues,
    environmental: noEnvironmental ? undefined : environmentalValues,
  }
}

function pickValues(random: Random, clause: string, criterion: string): readonly string[] {
  return random.weighted([[clause], [criterion], [clause, criterion]], (_, index) => [55, 22, 23][index]!)
}

/** How many offers came: one for about a fifth of the contracts, more in crowded trades. */
export function pickBids(random: Random, trade: Trade, winners: readonly Firm[]): number {
  if (random.chance(0.215)) return Math.max(1, winners.length)
  const offers = 1 + Math.round(random.logNormal(trade.firms > 12 ? 3.4 : 2.6, 0.55))
  return Math.max(Math.min(offers, 12), winners.length)
}
