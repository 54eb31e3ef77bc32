import { describe, expect, it } from 'vitest'
import type { Contract } from '../../src/domain/contract/contract.ts'
import { distinctAmendments, lastState, orderAmendments } from '../../src/rules/amendments.ts'
import { isStatedAmount } from '../../src/domain/contract/stated-amount.ts'
import { amountStatus, divisionMedians } from '../../src/rules/amounts.ts'
import { finishContract } from '../../src/rules/finish.ts'
import { draft, rows, supplier } from './draft.ts'

const TODAY = '2024-01-01'
function contract(changes: Parameters<typeof draft>[0]): Contract {
  return finishContract(rows([draft(changes)])[0]!, TODAY)
}

describe('rule 7: stated and plausible amounts', () => {
  it('0 and 1 € are not stated', () => {
    expect([undefined, 0n, 1_00n].map(isStatedAmount)).toEqual([false, false, false])
    expect([1_01n, 2_00n].map(isStatedAmount)).toEqual([true, true])
    expect(contract({ amount: 1_00n }).flags).toContainEqual({ code: 'amount-not-stated', value: '1' })
  })

  it('100 M€ and more for one contract is implausible', () => {
    expect(amountStatus(contract({ amount: 100_000_000_00n }), new Map())).toBe('implausible')
    expect(amountStatus(contract({ amount: 99_999_999_99n }), new Map())).toBe('stated')
  })

  it('so is 100 times the median of its CPV division, of five or more', () => {
    const five = [1, 2, 3, 4, 400].map((euros) => contract({ amount: BigInt(euros) * 1000_00n }))
    const medians = divisionMedians(five)
    expect(medians.get('45')).toBe(3000_00n)
    expect(five.map((each) => amountStatus(each, medians))).toEqual([
      'stated',
      'stated',
      'stated',
      'stated',
      'implausible',
    ])
    expect(divisionMedians(five.slice(1)).size).toBe(0)
    const [below, at] = [300_000_00n - 1n, 300_000_00n].map((amount) => contract({ amount }))
    expect([below!, at!].map((each) => amountStatus(each, medians))).toEqual(['stated', 'implausible'])
  })

  it('an amount of 1 € has no status but that, and makes no median', () => {
    const unstated = contract({ amount: 1_00n })
    const four = [1, 2, 3, 4].map((euros) => contract({ amount: BigInt(euros) * 1000_00n }))
    expect(divisionMedians([...four, unstated]).size).toBe(0)
    expect(amountStatus(unstated, new Map())).toBe('notStated')
  })

  it('a concession makes no median, even where it has a CPV', () => {
    const four = [1, 2, 3, 4].map((euros) => contract({ amount: BigInt(euros) * 1000_00n }))
    const concession = contract({ amount: 5000_00n, isConcession: true })
    expect(divisionMedians([...four, concession]).size).toBe(0)
    expect(divisionMedians([...four, contract({ amount: 5000_00n })]).get('45')).toBe(3000_00n)
  })

  it("a concession's value is decades of turnover: not judged", () => {
    expect(amountStatus(contract({ amount: 900_000_000_00n, isConcession: true }), new Map())).toBe('stated')
  })
})

describe('rule 8: last state wins, field by field', () => {
  it('orders by notification date, then id; undated ones first', () => {
    const list = [
      { id: '10', date: '2023-01-02' },
      { id: '2', date: '2023-01-02' },
      { id: '3' },
      { id: '1', date: '2022-01-01' },
    ]
    expect(orderAmendments(list, TODAY).map(({ id }) => id)).toEqual(['3', '1', '2', '10'])
  })

  it('a date that cannot be counts as none', () => {
    expect(orderAmendments([{ id: '1', date: '2027-01-01' }], TODAY)).toEqual([{ id: '1', date: undefined }])
    expect(contract({ amendments: [{ date: '2027-01-01' }] }).flags).toContainEqual({
      code: 'amendment-undated',
      value: '2027-01-01',
    })
  })

  it('each field is the latest that states it; 0 and 1 € state nothing', () => {
    const state = lastState({ amount: 10_00n, durationMonths: 12, suppliers: [supplier('Alpha')] }, [
      { amount: 20_00n },
      { durationMonths: 24 },
      { suppliers: [supplier('Beta')], amount: 0n },
      { amount: 1_00n, suppliers: [] },
    ])
    expect(state).toEqual({ amount: 20_00n, durationMonths: 24, suppliers: [supplier('Beta')] })
  })

  it('keeps the first amount beside the last', () => {
    const changed = contract({ amount: 10_00n, amendments: [{ date: '2023-01-01', amount: 15_00n }] })
    expect(changed).toMatchObject({ initialAmount: 10_00n, amount: 15_00n })
  })
})

describe('rule 10: an amount split between suppliers is an estimate', () => {
  const split = (...names: readonly string[]) =>
    contract({ suppliers: names.map((name) => supplier(name)) }).flags.filter(
      ({ code }) => code === 'amount-split-estimate',
    )

  it('from two suppliers on, and says how many', () => {
    expect(split('Alpha')).toEqual([])
    expect(split('Alpha', 'Beta')).toEqual([{ code: 'amount-split-estimate', value: '2' }])
    expect(split('Alpha', 'Beta', 'Gamma')).toMatchObject([{ value: '3' }])
  })
})

describe('distinctAmendments', () => {
  it('tells once the act that stands on each row of a framework, and keeps two acts of one day', () => {
    const act = { id: '1', date: '2023-03-11', amount: 15_00n }
    expect(distinctAmendments([act, { ...act }, { ...act, id: '2' }])).toEqual([act, { ...act, id: '2' }])
  })
})
