import { describe, expect, it } from 'vitest'
import type { PlannedPurchase } from '../../src/domain/purchase/planned-purchase.ts'
import { isWithinReachOfSmallFirms } from '../../src/domain/supplier/small-firm.ts'
import type { Threshold } from '../../src/domain/reference/threshold.ts'

const threshold = (id: string, value: number): Threshold => ({
  id,
  label: id,
  category: 'toutes',
  value,
  unit: 'EUR',
  from: undefined,
  to: undefined,
  source: 'Choix du portail',
  notedOn: '2026-10-31',
  verification: 'choix du portail',
})
const LIMITS = [threshold('tpe-fournitures-services', 80_000), threshold('tpe-travaux', 200_000)]

const euros = (amount: number) => BigInt(amount) * 100n
const reach = (fields: Partial<PlannedPurchase>) =>
  isWithinReachOfSmallFirms(
    { ref: { source: 'plan', row: 1 }, id: 'PA-1', title: 'Achat', category: 'services', ...fields },
    LIMITS,
  )

describe('isWithinReachOfSmallFirms', () => {
  it('holds the highest estimate of one lot in one year against the limit, which is within reach', () => {
    expect(reach({ maxAmount: euros(80_000), durationMonths: 12 })).toBe(true)
    expect(reach({ maxAmount: euros(80_001), durationMonths: 12 })).toBe(false)
  })

  it('divides by the lots and by the years', () => {
    expect(reach({ maxAmount: euros(960_000), lots: 4, durationMonths: 36 })).toBe(true)
    expect(reach({ maxAmount: euros(960_001), lots: 4, durationMonths: 36 })).toBe(false)
  })

  it('counts less than a year as a year: three months of 80 000 € are not 320 000 € a year', () => {
    expect(reach({ maxAmount: euros(80_000), durationMonths: 3 })).toBe(true)
  })

  it('has a limit of its own for works', () => {
    expect(reach({ category: 'works', maxAmount: euros(200_000), durationMonths: 12 })).toBe(true)
    expect(reach({ category: 'goods', maxAmount: euros(200_000), durationMonths: 12 })).toBe(false)
  })

  it('does not know without category or highest estimate', () => {
    expect(reach({ category: undefined, maxAmount: euros(10_000), durationMonths: 12 })).toBeUndefined()
    expect(reach({ minAmount: euros(10_000), durationMonths: 12 })).toBeUndefined()
  })

  it('knows without duration only what one year alone would not change', () => {
    expect(reach({ maxAmount: euros(60_000) })).toBe(true)
    expect(reach({ maxAmount: euros(300_000) })).toBeUndefined()
  })

  it('counts a purchase whose lots are not told as one lot', () => {
    expect(reach({ maxAmount: euros(160_000), durationMonths: 12 })).toBe(false)
    expect(reach({ maxAmount: euros(160_000), lots: 2, durationMonths: 12 })).toBe(true)
  })

  it('needs its thresholds', () => {
    expect(() =>
      isWithinReachOfSmallFirms(
        { ref: { source: 'plan', row: 1 }, id: 'PA-1', title: 'Achat', category: 'works', maxAmount: 1n },
        [],
      ),
    ).toThrow(/tpe-travaux/)
  })
})
