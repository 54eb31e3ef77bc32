import { describe, expect, it } from 'vitest'
import type { Contract } from '../../src/domain/contract/contract.ts'
import {
  amountChange,
  durationChange,
  fullTimeEquivalents,
  initialDuration,
  notifiedAmount,
  subcontractedOfContract,
} from '../../src/indicators/measures.ts'
import { contract } from '../outputs/portal-fixture.ts'

const stated = (fields: Partial<Contract>) => contract({ amountStatus: 'stated', amount: 100_00n, ...fields })

describe('amounts (rules 7 and 8)', () => {
  it('are the last that is stated', () => {
    expect(notifiedAmount.of(stated({}))).toBe(100_00n)
    expect(notifiedAmount.of(stated({ amount: 1_00n, amountStatus: 'notStated' }))).toBeUndefined()
  })

  it('change by what was added, or taken away', () => {
    expect(amountChange.of(stated({ initialAmount: 60_00n }))).toBe(40_00n)
    expect(amountChange.of(stated({ initialAmount: 150_00n }))).toBe(-50_00n)
    expect(amountChange.of(stated({}))).toBeUndefined()
    expect(
      amountChange.of(stated({ initialAmount: 60_00n, amount: 1_00n, amountStatus: 'notStated' })),
    ).toBeUndefined()
  })
})

describe('durations', () => {
  it('change by the months that were added', () => {
    expect(durationChange.of(contract({ initialDurationMonths: 12, durationMonths: 18 }))).toBe(6)
    expect(initialDuration.of(contract({ initialDurationMonths: 12, durationMonths: 18 }))).toBe(12)
  })

  it('do not change from nothing, nor from 0 months', () => {
    expect(durationChange.of(contract({ durationMonths: 18 }))).toBeUndefined()
    expect(durationChange.of(contract({ initialDurationMonths: 0, durationMonths: 18 }))).toBeUndefined()
    expect(initialDuration.of(contract({ initialDurationMonths: 12 }))).toBeUndefined()
  })
})

describe('what is subcontracted of a contract (rule 6)', () => {
  const act = (amount?: bigint) => ({ amount, amendments: [] })

  it('is the sum of its acts, 0 where it says that it has none, else unknown', () => {
    expect(subcontractedOfContract.of(stated({ subcontracts: [act(10_00n), act(), act(5_00n)] }))).toBe(
      15_00n,
    )
    expect(subcontractedOfContract.of(stated({ subcontractingDeclared: false }))).toBe(0n)
    expect(subcontractedOfContract.of(stated({}))).toBeUndefined()
  })

  it('is unknown where the amount of the contract is', () => {
    const unstated = stated({ amountStatus: 'notStated', subcontracts: [act(10_00n)] })
    expect(subcontractedOfContract.of(unstated)).toBeUndefined()
  })
})

describe('hours of insertion', () => {
  it('make a year at full time of 1,607', () => {
    const ref = { source: 'a', row: 1 }
    expect(fullTimeEquivalents.of({ ref, year: 2025, inclusionHours: 3214 })).toBe(2)
    expect(fullTimeEquivalents.of({ ref, year: 2025 })).toBeUndefined()
  })
})
