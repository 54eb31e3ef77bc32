import type { Quantity } from '../domain/series.ts'

/** The sum of quantities of one unit: cents exactly, numbers as they are. */
export function sumQuantities(quantities: readonly Quantity[]): Quantity {
  if (typeof quantities[0] === 'bigint') {
    return quantities.reduce<bigint>((sum, quantity) => sum + BigInt(quantity), 0n)
  }
  return quantities.reduce<number>((sum, quantity) => sum + Number(quantity), 0)
}
