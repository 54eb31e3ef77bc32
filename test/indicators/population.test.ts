import { describe, expect, it } from 'vitest'
import type { Amendment, Contract } from '../../src/domain/contract/contract.ts'
import { awardsOfContract, performancesOf, subcontractsOf } from '../../src/indicators/population.ts'
import { contract } from '../outputs/portal-fixture.ts'

const ALPHA = { name: 'Alpha' }
const BETA = { name: 'Bêta' }
const stated = (fields: Partial<Contract>) => contract({ amountStatus: 'stated', ...fields })

describe('awards (rule 10)', () => {
  const amounts = (fields: Partial<Contract>) => awardsOfContract(stated(fields)).map(({ amount }) => amount)

  it('are equal parts of the amount', () => {
    expect(amounts({ amount: 1_01n + 1_00n, suppliers: [ALPHA, BETA] })).toEqual([1_01n, 1_00n])
  })

  it('of a contract without supplier are one, to nobody known', () => {
    expect(awardsOfContract(stated({ amount: 100_00n }))).toMatchObject([{ rank: 1, amount: 100_00n }])
    expect(awardsOfContract(stated({}))[0]!.supplier).toBeUndefined()
  })

  it('of a contract of 1 € have no amount', () => {
    expect(amounts({ amount: 1_00n, amountStatus: 'notStated', suppliers: [ALPHA] })).toEqual([undefined])
  })
})

describe('the last amount of an act of subcontracting (rule 8)', () => {
  const lastAmount = (...amendments: readonly Amendment[]) =>
    subcontractsOf(contract({ subcontracts: [{ amount: 10_00n, amendments }] }))[0]!.amount

  it('is its own where nothing changes it', () => {
    expect(lastAmount()).toBe(10_00n)
    expect(lastAmount({ date: '2024-01-01' })).toBe(10_00n)
  })

  it('is that of the latest day that states one, in whatever order they stand', () => {
    const [early, late] = [
      { date: '2024-01-01', amount: 20_00n },
      { date: '2024-02-01', amount: 30_00n },
    ]
    expect(lastAmount(early, late)).toBe(30_00n)
    expect(lastAmount(late, early)).toBe(30_00n)
    expect(lastAmount(late, { amount: 40_00n })).toBe(30_00n)
  })
})

describe('what each performs', () => {
  const parts = (acts: readonly bigint[]) =>
    performancesOf(
      stated({
        amount: 100_00n,
        suppliers: [ALPHA, BETA],
        subcontracts: acts.map((amount) => ({ amount, amendments: [] })),
      }),
    ).map(({ by, amount }) => [by, amount])

  it('is the part of each holder less what is subcontracted, and each act', () => {
    expect(parts([20_00n, 10_00n])).toEqual([
      ['holder', 35_00n],
      ['holder', 35_00n],
      ['subcontractor', 20_00n],
      ['subcontractor', 10_00n],
    ])
  })

  it('is nothing, not less, for a holder of a contract below its acts', () => {
    expect(parts([300_00n]).slice(0, 2)).toEqual([
      ['holder', 0n],
      ['holder', 0n],
    ])
  })
})
