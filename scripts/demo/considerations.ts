import type { Considerations, Firm, Trade } from './model.ts'
import type { Random } from './random.ts'

/** Share of the contracts that carry a consideration, of those filled in: it grows as the law's date comes near. */
const SOCIAL: Record<number, number> = { 2023: 0.15, 2024: 0.15, 2025: 0.2, 2026: 0.3 }
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
  serial: number,
  trade: Trade,
  year: number,
  reserved: boolean,
): { readonly social: Considerations; readonly environmental: Considerations } {
  const silent = evenly(serial, Math.SQRT2) < 0.09
  const social = withOdds(SOCIAL[year] ?? 0, trade.social)
  const environmental = withOdds(ENVIRONMENTAL[year] ?? 0, trade.environment)
  const socialValues =
    evenly(serial, GOLDEN) < social ? pickValues(random, 'Clause sociale', 'Critère social') : []
  const environmentalValues =
    evenly(serial, Math.sqrt(3)) < environmental
      ? pickValues(random, 'Clause environnementale', 'Critère environnemental')
      : []
  const noSocial = silent || random.chance(0.035)
  const noEnvironmental = silent || random.chance(0.035)
  return {
    social: reserved ? [RESERVED_CONTRACT, ...socialValues.slice(0, 1)] : noSocial ? undefined : socialValues,
    environmental: noEnvironmental ? undefined : environmentalValues,
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
