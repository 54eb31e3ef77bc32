import { describe, expect, it } from 'vitest'
import { formatSize } from '../../../src/outputs/listing/datasets.ts'
import { contractTags } from '../../../src/views/contract/cells.ts'
import { contractsByMonth, contractsByYear, sumOf, yearRows } from '../../../src/views/contracts/years.ts'
import { contract, indicator, portal } from '../../outputs/portal-fixture.ts'

const of = (id: string, notifiedOn?: string, fields = {}) =>
  contract({ id, notifiedOn, year: notifiedOn ? Number(notifiedOn.slice(0, 4)) : undefined, ...fields })

const contracts = [of('a', '2022-04-13'), of('b', '2022-01-02'), of('c', '2021-12-31'), of('d')]

describe('contractsByYear', () => {
  it('sets the newest year first and the unknown date last, and loses nobody', () => {
    expect(
      contractsByYear(contracts).map(({ year, contracts: of }) => [year, of.map(({ id }) => id)]),
    ).toEqual([
      [2022, ['a', 'b']],
      [2021, ['c']],
      [undefined, ['d']],
    ])
  })
})

describe('contractsByMonth', () => {
  it('sets the newest month first', () => {
    expect(contractsByMonth(contracts).map(({ month }) => month)).toEqual(['2022-04', '2022-01', '2021-12'])
  })
})

describe('sumOf', () => {
  it('adds stated amounts only, without call-offs and concessions (rules 5 and 7)', () => {
    const stated = { amount: 10n ** 19n + 1n, amountStatus: 'stated' }
    const all = [
      of('a', '2022-01-01', stated),
      of('b', '2022-01-01', stated),
      of('c', '2022-01-01', { ...stated, kind: 'callOff' }),
      of('d', '2022-01-01', { ...stated, kind: 'concession' }),
      of('e', '2022-01-01', { amount: 100n }),
    ]
    expect(sumOf(all)).toBe(2n * 10n ** 19n + 2n)
  })
})

describe('yearRows', () => {
  it('prints the figures of the indicators with their place, and counts all contracts in the last row', () => {
    const point = { period: '2022', value: 2, numerator: 2, denominator: 2, unknown: 0, rows: [] }
    const count = indicator({
      id: 'nombre-de-marches',
      unit: 'contrats',
      series: {
        indicator: 'nombre-de-marches',
        unit: 'contrats',
        rowKind: 'contracts',
        aggregate: 'sum',
        points: [point],
      },
    })
    const rows = yearRows(portal({ contracts, indicators: [count] }))
    expect(rows[0]!.cells[1]).toEqual({
      text: '2',
      data: { value: 2, indicator: 'nombre-de-marches', period: '2022' },
    })
    expect(rows.map(({ cells }) => cells.at(-1))).toEqual(['2', '1', '1', '4'])
  })
})

describe('contractTags', () => {
  it('says in words what stands apart', () => {
    expect(contractTags(contract({ kind: 'callOff' }))).toEqual(['marché sous accord-cadre'])
    expect(
      contractTags(contract({ techniques: ['frameworkAgreement'], amountStatus: 'implausible' })),
    ).toEqual(['accord-cadre', 'montant invraisemblable'])
    expect(contractTags(contract({ amountStatus: 'stated' }))).toEqual([])
  })
})

describe('formatSize', () => {
  it('gives kilobytes below a megabyte', () => {
    expect(formatSize(400)).toBe('1\u00a0ko')
    expect(formatSize(1_250_000)).toBe('1,3\u00a0Mo')
  })
})
