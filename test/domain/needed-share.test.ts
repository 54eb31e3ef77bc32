import { describe, expect, it } from 'vitest'
import { neededOf, outlookOf, outlookWith, shareWith } from '../../src/domain/needed-share.ts'

const nothing = { yes: 0, known: 0, unknown: 0 }
const sure = { value: 1, low: 1, high: 1 }
const half = { value: 0.5, low: 0.25, high: 0.75 }

describe('neededOf', () => {
  it('is the smallest number of coming contracts that brings the share of the year to the target', () => {
    expect(neededOf(nothing, 10, 0.25).known).toBe(3)
    expect(neededOf({ yes: 2, known: 10, unknown: 0 }, 10, 0.25).known).toBe(3)
    for (const coming of [1, 7, 40, 268]) {
      const { known } = neededOf({ yes: 3, known: 20, unknown: 0 }, coming, 0.3)
      expect((3 + known) / (20 + coming)).toBeGreaterThanOrEqual(0.3)
      if (known > 0) expect((3 + known - 1) / (20 + coming)).toBeLessThan(0.3)
    }
  })

  it('asks for no more than a whole number that floating point overshoots by a hair', () => {
    expect(neededOf(nothing, 30, 0.1).known).toBe(3)
    expect(neededOf(nothing, 100, 0.29).known).toBe(29)
  })

  it('is none where the signed ones suffice, and more than all where they stand in the way', () => {
    expect(neededOf({ yes: 9, known: 10, unknown: 0 }, 2, 0.5).known).toBe(0)
    expect(neededOf({ yes: 0, known: 10, unknown: 0 }, 2, 0.5).known).toBe(6)
  })

  it('stands between all unknown contracts carrying it and none', () => {
    expect(neededOf({ yes: 1, known: 4, unknown: 4 }, 8, 0.5)).toEqual({ known: 5, least: 3, most: 7 })
  })
})

describe('a share with contracts to come', () => {
  it('adds what is likely to what is signed', () => {
    const outlook = outlookOf([sure, half, half])
    expect(shareWith({ yes: 1, known: 2, unknown: 0 }, outlook).value).toBeCloseTo(3 / 5)
  })

  it('keeps a contract that cannot be told out of the share, and in the bounds as no and as yes', () => {
    const share = shareWith({ yes: 1, known: 2, unknown: 1 }, outlookOf([sure, undefined]))
    expect(share.value).toBeCloseTo(2 / 3)
    expect([share.low, share.high]).toEqual([2 / 5, 4 / 5])
  })

  it('has no value where nothing is known, which is not zero', () => {
    const share = shareWith({ yes: 0, known: 0, unknown: 0 }, outlookOf([undefined]))
    expect(share).toEqual({ value: undefined, low: 0, high: 1 })
  })

  it('counts a contract that is decided as sure, whatever was known of it', () => {
    const decided = outlookWith(outlookOf([half, undefined, undefined]), [half, undefined])
    expect(decided).toEqual({ coming: 3, told: 2, yes: 2, low: 2, high: 2 })
  })
})
