import { describe, expect, it } from 'vitest'
import type { ContractDraft } from '../../src/domain/contract/contract.ts'
import { sumCents } from '../../src/domain/money.ts'
import { finishContract } from '../../src/rules/finish.ts'
import { joinRows } from '../../src/rules/merging/identity.ts'
import type { Row } from '../../src/rules/row.ts'
import { totalsOf } from '../../src/rules/totals.ts'
import { draft, rows, supplier } from './draft.ts'

const TODAY = '2024-01-01'

function totals(standing: readonly Row[]) {
  const finished = standing.map((row) => ({ row, contract: finishContract(row, TODAY) }))
  const nothing = { rows: 0, amount: 0n }
  const merged = sumCents(standing.flatMap(({ parts }) => parts.map((part) => part.draft.amount ?? 0n)))
  const taken = { setAside: nothing, mergedSameKey: nothing, mergedFramework: { rows: 0, amount: merged } }
  const gross = merged + sumCents(standing.map(({ amount }) => amount ?? 0n))
  return totalsOf(finished, gross, taken, TODAY, () => true)
}

/** A row of one framework: 100 € each. */
const row = (name: string, notifiedOn: string | undefined, changes: Partial<ContractDraft> = {}) =>
  draft({
    amount: 100_00n,
    techniques: ['frameworkAgreement'],
    suppliers: [supplier(name)],
    notifiedOn,
    ...changes,
  })

describe('the bounds of rule 4 by year', () => {
  it('take a look-alike left apart from the year that it is of', () => {
    expect(totals(rows([row('Alpha', '2021-03-01'), row('Alpha', '2022-03-01')])).byYear).toEqual([
      { year: 2021, retained: 100_00n, min: 100_00n, max: 100_00n },
      { year: 2022, retained: 100_00n, min: 0n, max: 100_00n },
    ])
  })

  it('add a merged row to the year that it would be of', () => {
    const [into, other] = rows([row('Alpha', '2021-12-20'), row('Beta', '2022-01-10')])
    expect(totals([joinRows(into!, [other!], () => 'same-framework')]).byYear).toEqual([
      { year: 2021, retained: 100_00n, min: 100_00n, max: 100_00n },
      { year: 2022, retained: 0n, min: 0n, max: 100_00n },
    ])
  })

  it('leave the largest of the look-alikes where it is', () => {
    const raised = { amendments: [{ date: '2023-01-01', amount: 150_00n }] }
    const byYear = totals(rows([row('Alpha', '2021-03-01'), row('Alpha', '2022-03-01', raised)])).byYear
    expect(byYear.map(({ min }) => min)).toEqual([0n, 150_00n])
  })

  it('have a place for an unknown date, and none for call-offs', () => {
    expect(totals(rows([row('Alpha', undefined), draft({ nature: 'callOff' })])).byYear).toEqual([
      { retained: 100_00n, min: 100_00n, max: 100_00n },
    ])
  })

  it('add up to those of the whole', () => {
    const [into, other, ...apart] = rows([
      row('Alpha', '2021-12-20'),
      row('Beta', '2022-01-10'),
      row('Alpha', '2022-06-01'),
      row('Alpha', undefined),
      draft({ amount: 7_00n }),
    ])
    const { retained, retainedMin, retainedMax, byYear } = totals([
      joinRows(into!, [other!], () => 'same-framework'),
      ...apart,
    ])
    expect([retained, retainedMin, retainedMax]).toEqual([307_00n, 107_00n, 407_00n])
    expect(sumCents(byYear.map((each) => each.retained))).toBe(retained)
    expect(sumCents(byYear.map(({ min }) => min))).toBe(retainedMin)
    expect(sumCents(byYear.map(({ max }) => max))).toBe(retainedMax)
  })
})
