import { categoryOf } from '../../../src/rules/classify.ts'
import type { Random } from './random.ts'

const LETTERS: Readonly<Record<string, string>> = { works: 'T', services: 'S', goods: 'F' }

/**
 * Gives out contract numbers in the style `20222022T0002500` (until 2018 `20180009600`): year of the consultation,
 * year, works, services or supplies. They are not keys: one number may cover several contracts, as `again` says.
 */
export function numbering(): (random: Random, cpv: string, year: number, again?: boolean) => string {
  const counters = new Map<string, number>()
  const last = new Map<string, string>()
  return (random, cpv, year, again = false) => {
    const series =
      year === 2018 ? '2018' : `${random.chance(0.12) ? year - 1 : year}${year}${LETTERS[categoryOf(cpv)]}`
    const previous = last.get(series)
    if (again && previous !== undefined) return previous
    const next = (counters.get(series) ?? 0) + 1
    counters.set(series, next)
    const number = `${series}${String(next).padStart(5, '0')}00`
    last.set(series, number)
    return number
  }
}
