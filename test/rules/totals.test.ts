import { describe, expect, it } from 'vitest'
import type { Contract, ContractDraft } from '../../src/domain/contract/contract.ts'
import { sumCents } from '../../src/domain/money.ts'
import { finishContract } from '../../src/rules/finish.ts'
import { joinRows } from '../../src/rules/merging/identity.ts'
import type { Row } from '../../src/rules/row.ts'
import { totalsOf } from '../../src/rules/totals.ts'
import { draft, rows, supplier } from './draft.ts'

const TODAY = '2024-01-01'
const NOTHING = { rows: 0, amount: 0n }
const FRAMEWORK = { techniques: ['frameworkAgreement'] }

interface Options {
  readonly gross?: bigint
  readonly merged?: { readonly rows: number; readonly amount: bigint }
  readonly repeats?: boolean
}

function totals(standing: readonly Row[], { gross, merged = NOTHING, repeats = true }: Options = {}) {
  const finished = standing.map((row) => ({ row, contract: finishContract(row, TODAY) }))
  const read = sumCents(standing.map(({ amount }) => amount ?? 0n)) + merged.amount
  const taken = { setAside: NOTHING, mergedSameKey: NOTHING, mergedFramework: merged }
  return totalsOf(finished, gross ?? read, taken, TODAY, () => repeats)
}

const twice = (changes: Partial<ContractDraft> = FRAMEWORK) =>
  rows(['Alpha', 'Beta'].map((name) => draft({ amount: 100_00n, suppliers: [supplier(name)], ...changes })))

describe('the headline sum (rule 5)', () => {
  it('is of contracts proper; call-offs and concessions have sums of their own', () => {
    const kinds = rows([
      draft({ amount: 1_000_00n }),
      draft({ amount: 200_00n, nature: 'callOff' }),
      draft({ amount: 30_00n, isConcession: true }),
    ])
    expect(totals(kinds)).toMatchObject({
      retained: 1_000_00n,
      callOffs: 200_00n,
      concessions: 30_00n,
      contracts: 3,
    })
  })

  it('stops the build where the steps do not lead to it', () => {
    expect(() => totals(twice(), { gross: 200_01n })).toThrow('the sums do not meet')
  })
})

describe('the lower bound (rule 4)', () => {
  it('counts look-alikes that were left apart once', () => {
    expect(totals(twice())).toMatchObject({ retained: 200_00n, retainedMin: 100_00n, retainedMax: 200_00n })
  })

  it.each<[string, Partial<ContractDraft>]>([
    ['are no frameworks', {}],
    ['are concessions', { ...FRAMEWORK, isConcession: true }],
    ['are call-offs', { techniques: ['frameworkAgreement', 'callOff'] }],
  ])('takes nothing away from contracts that %s', (_what, changes) => {
    const { retained, retainedMin } = totals(twice(changes))
    expect(retainedMin).toBe(retained)
  })

  it('takes nothing away where a format names all suppliers in one row', () => {
    expect(totals(twice(), { repeats: false }).retainedMin).toBe(200_00n)
  })

  it('does not compare contracts of two files', () => {
    const [first] = twice()
    const [second] = rows([draft({ amount: 100_00n, ...FRAMEWORK })], 'b')
    expect(totals([first!, second!]).retainedMin).toBe(200_00n)
  })
})

describe('the upper bound (rule 4)', () => {
  const joined = (reason: 'same-framework' | 'same-key') => {
    const [into, other] = twice()
    return totals([joinRows(into!, [other!], () => reason)], { merged: { rows: 1, amount: 100_00n } })
  }

  it('counts each merged row of a framework for itself', () => {
    expect(joined('same-framework')).toMatchObject({ retained: 100_00n, retainedMax: 200_00n })
  })

  it('leaves rows of one key merged', () => {
    expect(joined('same-key')).toMatchObject({ retained: 100_00n, retainedMax: 100_00n })
  })
})

describe('the sums beside the retained one (rules 5 and 7)', () => {
  const beside = (changes: Partial<Contract>) => {
    const finished = twice({}).map((row, index) => ({
      row,
      contract: {
        ...finishContract(row, TODAY),
        amountStatus: 'stated' as const,
        ...(index === 0 ? changes : {}),
      },
    }))
    const taken = { setAside: NOTHING, mergedSameKey: NOTHING, mergedFramework: NOTHING }
    return totalsOf(finished, 200_00n, taken, TODAY, () => true)
  }

  it('leave out what is implausible', () => {
    expect(beside({ amountStatus: 'implausible' })).toMatchObject({
      retained: 200_00n,
      retainedPlausible: 100_00n,
      retainedInScale: 100_00n,
      retainedUntitled: 200_00n,
    })
  })

  it('leave out what is very large, which is not implausible', () => {
    expect(beside({ amountStatus: 'veryLarge' })).toMatchObject({
      retained: 200_00n,
      retainedPlausible: 200_00n,
      retainedInScale: 100_00n,
    })
  })

  it('leave out what its title calls a concession', () => {
    expect(beside({ flags: [{ code: 'title-says-concession' }] })).toMatchObject({
      retained: 200_00n,
      retainedInScale: 200_00n,
      retainedUntitled: 100_00n,
    })
  })
})
