import { describe, expect, it } from 'vitest'
import { divide, median, rounded, sumQuantities } from '../../src/domain/quantities.ts'

describe('arithmetic', () => {
  it('adds cents exactly and numbers to the thousandth', () => {
    expect(sumQuantities([10n ** 20n, 1n])).toBe(10n ** 20n + 1n)
    expect(sumQuantities([0.1, 0.2])).toBe(0.3)
    expect(rounded(1.2345)).toBe(1.235)
  })

  it('divides nothing by 0', () => {
    expect(divide(0n, 0n)).toBeNull()
    expect(divide(1, 1)).toBe(1)
  })

  it('takes the middle, the lower of two middles, in any order', () => {
    expect(median([5n, 1n, 3n])).toBe(3n)
    expect(median([4, 1, 3, 2])).toBe(2)
    expect(median([])).toBeUndefined()
  })
})
