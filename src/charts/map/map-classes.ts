import { formatNumber } from '../../text/language/format.ts'
import { shades } from '../shades.ts'

/** A class of values: from `least` to below `below`. */
export interface MapClass {
  readonly least: number
  readonly below: number
  readonly shade: number
  readonly label: string
}

/** Parts of the communes below each bound: few stand far above the many. */
const QUANTILES = [0.35, 0.6, 0.8, 0.92] as const

/** The nearest of 1, 2, 5, 10, 20, 50… at or below a number of at least 1. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return [5, 2, 1].map((step) => step * power).find((step) => step <= value)!
}

/** At most five classes of the counts above zero, by round bounds; the largest counts are the strongest. */
export function mapClasses(values: readonly number[]): MapClass[] {
  const sorted = values.filter((value) => value > 0).toSorted((a, b) => a - b)
  if (sorted.length === 0) return []
  const bounds = QUANTILES.map((part) => roundDown(sorted[Math.floor(sorted.length * part)]!))
  const least = [...new Set([1, ...bounds])].toSorted((a, b) => a - b)
  const steps = shades(least.length).reverse()
  return least.map((from, index) => {
    const below = least[index + 1] ?? Infinity
    const label =
      below === Infinity
        ? `${formatNumber(from)} et plus`
        : below - from === 1
          ? formatNumber(from)
          : `${formatNumber(from)} à ${formatNumber(below - 1)}`
    return { least: from, below, shade: steps[index]!, label }
  })
}
