import { describe, expect, it } from 'vitest'
import { usualOf } from '../../src/indicators/usual.ts'

describe('usualOf', () => {
  it('gives the median and the middle half, in any order', () => {
    expect(usualOf([9, 1, 5, 3, 7])).toEqual({ quarter: 3, median: 5, threeQuarters: 7, known: 5 })
    expect(usualOf([80n, 10n, 20n, 40n, 30n, 50n, 70n, 60n])).toEqual({
      quarter: 20n,
      median: 40n,
      threeQuarters: 60n,
      known: 8,
    })
  })

  it('says nothing below five (rule 12)', () => {
    expect(usualOf([1, 2, 3, 4])).toBeUndefined()
    expect(usualOf([])).toBeUndefined()
  })
})
