import { quantityForDrawing } from './series.ts'
import type { Quantity } from './series.ts'

/**
 * The sum of quantities of one unit: cents exactly; hours and counts as numbers, rounded to the thousandth so that no
 * floating-point drift shows.
 */
export function sumQuantities(quantities: readonly Quantity[]): Quantity {
  if (quantities.length > 0 && typeof quantities[0] === 'bigint') {
    return (quantities as readonly bigint[]).reduce((sum, quantity) => sum + quantity, 0n)
  }
  return rounded((quantities as readonly number[]).reduce((sum, quantity) => sum + quantity, 0))
}

export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** Of the same unit: cents by cents, numbers by numbers. `null` where there is nothing to divide by. */
export function divide(numerator: Quantity, denominator: Quantity): number | null {
  const divisor = quantityForDrawing(denominator)
  return divisor === 0 ? null : quantityForDrawing(numerator) / divisor
}

/** The middle quantity, or the lower of the two middle ones; `undefined` of none. */
export function median<Q extends Quantity>(quantities: readonly Q[]): Q | undefined {
  const inOrder = quantities.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  return inOrder[Math.floor((inOrder.length - 1) / 2)]
}
