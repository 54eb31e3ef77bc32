import { describe, expect, it } from 'vitest'
import type { ContractDraft } from '../../src/domain/contract/contract.ts'
import { finishContract, summedAmount } from '../../src/rules/finish.ts'
import type { Row } from '../../src/rules/row.ts'
import { draft, rows, supplier } from './draft.ts'

const TODAY = '2024-01-01'

/** The first row with the others merged into it. */
function contractOf(...changes: readonly Partial<ContractDraft>[]) {
  const [first, ...others] = rows(changes.map(draft))
  const parts = others.map(({ ref, draft }): Row['parts'][number] => ({ ref, draft, reason: 'same-key' }))
  return finishContract({ ...first!, parts }, TODAY)
}

describe('a contract made of several rows', () => {
  it('is dated by the earliest of them (rule 13), and ends counted from there (rule 16)', () => {
    const merged = contractOf({ notifiedOn: '2022-03-01', durationMonths: 12 }, { notifiedOn: '2022-01-05' })
    expect(merged).toMatchObject({ notifiedOn: '2022-01-05', year: 2022, endDate: '2023-01-05' })
  })

  it('is modified by what any of them says, told once (rule 8)', () => {
    const act = { date: '2022-06-01', amount: 20_00n }
    const merged = contractOf(
      { amount: 10_00n },
      { amount: 10_00n, amendments: [act] },
      { amendments: [act] },
    )
    expect(merged).toMatchObject({ amount: 20_00n, initialAmount: 10_00n, amendments: [act] })
  })

  it('has the last suppliers of each row, and remembers the first', () => {
    const change = { date: '2022-06-01', suppliers: [supplier('Gamma')] }
    const merged = contractOf(
      { suppliers: [supplier('Alpha')], amendments: [change] },
      { suppliers: [supplier('Beta')] },
    )
    expect(merged.suppliers.map(({ name }) => name)).toEqual(['Gamma', 'Beta'])
    expect(merged.initialSuppliers.map(({ name }) => name)).toEqual(['Alpha', 'Beta'])
  })

  it('says once that rows were merged, and names them all', () => {
    const merged = contractOf({}, {}, {})
    expect(merged.flags.filter(({ code }) => code === 'key-merged')).toHaveLength(1)
    expect(merged.rows.map(({ row }) => row)).toEqual([1, 2, 3])
  })
})

describe('the last state of a contract (rule 8)', () => {
  it('is its duration too, beside the first', () => {
    const longer = contractOf({
      durationMonths: 12,
      amendments: [{ date: '2022-06-01', durationMonths: 24 }],
    })
    expect(longer).toMatchObject({ durationMonths: 24, initialDurationMonths: 12 })
  })
})

describe('a date that cannot be (rule 13)', () => {
  it('makes no end either (rule 16)', () => {
    expect(contractOf({ notifiedOn: '2921-01-01' }).endDate).toBeUndefined()
  })
})

describe('what a contract adds to sums (rule 7)', () => {
  it.each([
    [undefined, 0n],
    [1_00n, 0n],
    [1_01n, 1_01n],
  ])('of %s cents is %s', (amount, added) => expect(summedAmount(contractOf({ amount }))).toBe(added))

  it('is flagged where it is 0 or 1 €, not where it is missing', () => {
    const codes = (amount: bigint | undefined) => contractOf({ amount }).flags.map(({ code }) => code)
    expect(codes(0n)).toEqual(['amount-not-stated'])
    expect(codes(undefined)).toEqual([])
    expect(codes(2_00n)).toEqual([])
  })
})
