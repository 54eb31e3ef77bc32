import { describe, expect, it } from 'vitest'
import type { Contract } from '../../src/domain/contract/contract.ts'
import { distinctAmendments, lastState, orderAmendments } from '../../src/rules/amendments.ts'
import { isStatedAmount } from '../../src/domain/contract/stated-amount.ts'
import { judgeAmounts } from '../../src/rules/amounts.ts'
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

  it('an amount of 1 € fails no test, and makes no family', () => {
    expect(judged([1])).toEqual([['notStated']])
    expect(judged([1, 1, 1, 1, 500])).toEqual([...times(4, ['notStated']), ['stated']])
  })
})

/** Contracts of one CPV division, by their euros. */
const judged = (euros: readonly number[], changes: Parameters<typeof draft>[0] = {}) =>
  judgeAmounts(euros.map((each) => contract({ ...changes, amount: BigInt(Math.round(each * 100)) }))).map(
    ({ status, failed }) => [status, ...failed],
  )
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value)
const last = (euros: readonly number[], changes?: Parameters<typeof draft>[0]) =>
  judged(euros, changes).at(-1)

describe('rule 7: large is not false', () => {
  it('100 M€ and more for one contract is very large', () => {
    expect(judged([99_999_998.99])).toEqual([['stated']])
    expect(judged([100_000_000])).toEqual([['veryLarge', 'amount-over-100-million']])
  })

  it('so is 100 times the median of its CPV division, of five or more', () => {
    const [one, two, three] = [1000, 2000, 3000]
    expect(last([one, two, three, 4000, 300_000])).toEqual(['veryLarge', 'amount-over-100-medians'])
    expect(last([one, two, three, 4000, 299_999.99])).toEqual(['stated'])
    expect(last([two, three, 4000, 400_000])).toEqual(['stated'])
  })

  it('an amount may fail both', () => {
    expect(last([...times(4, 1000), 200_000_000])).toEqual([
      'veryLarge',
      'amount-over-100-million',
      'amount-over-100-medians',
    ])
  })
})

describe('rule 7: what cannot be is implausible, and says by which test', () => {
  it('10 Md€ and more', () => {
    expect(judged([10_000_000_000])).toEqual([['implausible', 'amount-over-10-billion']])
    expect(judged([9_999_999_998])).toEqual([['veryLarge', 'amount-over-100-million']])
  })

  it('euros that are nines only, eight or more, whatever the cents', () => {
    expect(judged([99_999_999])).toEqual([['implausible', 'amount-all-nines']])
    expect(judged([999_999_999.99])).toEqual([['implausible', 'amount-all-nines']])
    expect(judged([9_999_999])).toEqual([['stated']])
    expect(judged([99_999_990])).toEqual([['stated']])
    expect(judged([199_999_999])).toEqual([['veryLarge', 'amount-over-100-million']])
  })

  it('more than 25 times the 95th percentile of twelve others', () => {
    expect(last([...times(12, 1000), 25_000.01])).toEqual(['implausible', 'amount-out-of-family'])
    expect(last([...times(12, 1000), 25_000])).toEqual(['stated'])
    expect(last([...times(11, 1000), 25_000.01])).toEqual(['stated'])
  })

  it('another wrong amount among twelve does not hide it', () => {
    expect(judged([...times(11, 1000), 25_001, 25_001]).slice(-2)).toEqual(
      times(2, ['implausible', 'amount-out-of-family']),
    )
  })

  it('an amount is not held against itself', () => {
    expect(last([...times(12, 1000), 999_000])).toEqual(['implausible', 'amount-out-of-family'])
  })

  it('a slip of the decimal point: ten times the 95th percentile, and ordinary when divided by 10', () => {
    expect(last([...times(12, 1000), 10_000])).toEqual(['implausible', 'amount-decimal-slip'])
    expect(last([...times(12, 1000), 20_000])).toEqual(['implausible', 'amount-decimal-slip'])
    expect(last([...times(12, 1000), 20_001])).toEqual(['stated'])
    expect(last([...times(11, 1000), 10_000])).toEqual(['stated'])
  })

  it('…or by 100', () => {
    const spread = [...times(7, 1000), ...times(5, 10_000)]
    expect(last([...spread, 100_000])).toEqual(['implausible', 'amount-decimal-slip'])
    expect(last([...spread, 200_000])).toEqual(['implausible', 'amount-decimal-slip'])
    expect(last([...spread, 200_001])).toEqual(['veryLarge', 'amount-over-100-medians'])
  })

  it('ten times the median alone is an ordinary price', () => {
    expect(last([...times(7, 1000), ...times(5, 3000), 10_000])).toEqual(['stated'])
  })

  it('what was divided is whole cents: 10 000,01 € is no slip of 1 000,001 €', () => {
    expect(last([...times(12, 1000), 10_000.01])).toEqual(['stated'])
  })
})

describe('rule 7: what a concession states is turnover, not a price', () => {
  const one = { isConcession: true }
  const titled = { title: "Concession d'aménagement du quartier" }

  it('it is not judged by its size, and makes no family', () => {
    expect(judged([900_000_000], one)).toEqual([['stated']])
    const four = [1000, 2000, 3000, 4000].map((euros) => contract({ amount: BigInt(euros) * 100n }))
    const [of] = [one, titled].map((changes) =>
      judgeAmounts([
        ...four,
        contract({ ...changes, amount: 2000_00n }),
        contract({ amount: 399_999_00n }),
      ]).at(-1),
    )
    expect(of).toEqual({ status: 'veryLarge', failed: ['amount-over-100-medians'] })
  })

  it('nines are no turnover either', () => {
    expect(judged([99_999_999], one)).toEqual([['implausible', 'amount-all-nines']])
  })

  it('a contract that its title calls one is compared with no family', () => {
    const others = times(12, 1000).map((euros) => contract({ amount: BigInt(euros) * 100n }))
    const judgedLast = judgeAmounts([...others, contract({ ...titled, amount: 167_000_000_00n })]).at(-1)
    expect(judgedLast).toEqual({ status: 'veryLarge', failed: ['amount-over-100-million'] })
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
