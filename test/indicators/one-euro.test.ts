import { describe, expect, it } from 'vitest'
import { amountChange, initialAmount } from '../../src/indicators/measures.ts'
import { subcontractsOf } from '../../src/indicators/population.ts'
import { contract } from '../outputs/portal-fixture.ts'

describe('1 € states nothing (rule 7)', () => {
  it.each([
    [1_00n, undefined, undefined],
    [1_01n, 98_99n, 1_01n],
  ])('as the initial amount that a change is measured from: %s cents', (first, change, base) => {
    const changed = contract({ initialAmount: first, amount: 100_00n, amountStatus: 'stated' })
    expect(amountChange.of(changed)).toBe(change)
    expect(initialAmount.of(changed)).toBe(base)
  })

  it.each([
    [1_00n, 500_00n],
    [1_01n, 1_01n],
  ])('as the changed amount of an act of subcontracting: %s cents', (changed, amount) => {
    const act = { amount: 500_00n, amendments: [{ date: '2024-01-01', amount: changed }] }
    expect(subcontractsOf(contract({ subcontracts: [act] }))).toMatchObject([{ amount }])
  })
})
