import type { Trade } from './model.ts'
import type { Random } from './random.ts'

/** Nature letter of the MEL's numbers: T works, S services, F supplies. */
function letterOf(trade: Trade): string {
  const division = Number(trade.cpvs[0]!.slice(0, 2))
  if (division === 45) return 'T'
  return division >= 49 ? 'S' : 'F'
}

/**
 * Gives out contract numbers in the MEL's style, `20222022T0002500` (until 2018 `20180009600`). They are not keys:
 * one number may cover several contracts, as `again` says.
 */
export function numbering(): (random: Random, trade: Trade, year: number, again?: boolean) => string {
  const counters = new Map<string, number>()
  const last = new Map<string, string>()
  return (random, trade, year, again = false) => {
    const series =
      year === 2018 ? '2018' : `${random.chance(0.12) ? year - 1 : year}${year}${letterOf(trade)}`
    const previous = last.get(series)
    if (again && previous !== undefined) return previous
    const next = (counters.get(series) ?? 0) + 1
    counters.set(series, next)
    const number = `${series}${String(next).padStart(5, '0')}00`
    last.set(series, number)
    return number
  }
}
