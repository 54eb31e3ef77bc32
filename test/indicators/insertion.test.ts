import { describe, expect, it } from 'vitest'
import type { InclusionRecord } from '../../src/domain/contract/inclusion-record.ts'
import { contract } from '../outputs/portal-fixture.ts'
import { data, points } from './data.ts'

/** Lines of the insertion file, of one year unless they say another. */
const lines = (...fields: readonly Partial<InclusionRecord>[]) =>
  fields.map((each, index): InclusionRecord => ({
    ref: { source: 'i', row: index + 1 },
    year: 2024,
    ...each,
  }))

const hours = (trade: string | undefined, inclusionHours: number | undefined) => ({ trade, inclusionHours })

describe('the number of trades that make 80 % of the hours', () => {
  const of = (...fields: readonly Partial<InclusionRecord>[]) =>
    points('diversification-insertion', data({ inclusion: lines(...fields) }))

  it('is one where a single trade has four fifths, exactly', () => {
    const found = of(hours('a', 50), hours('a', 30), hours('b', 10), hours('c', 5), hours('d', 5))
    expect(found).toMatchObject([{ value: 1, numerator: 80, denominator: 100 }])
  })

  it('counts as many trades as it takes, largest first', () => {
    const found = of(hours('d', 10), hours('c', 20), hours('b', 30), hours('a', 39), hours('e', 1))
    expect(found).toMatchObject([{ value: 3, numerator: 89, denominator: 100 }])
  })

  it('leaves out lines without hours or trade, and counts them as unknown', () => {
    const known = ['a', 'b', 'c', 'd', 'e'].map((trade) => hours(trade, 20))
    const found = of(...known, hours(undefined, 900), hours('a', undefined))
    expect(found).toMatchObject([{ value: 4, denominator: 100, unknown: 2 }])
  })

  it('is not told of fewer than five lines, nor of no hours at all', () => {
    expect(of(hours('a', 1), hours('b', 1), hours('c', 1), hours('d', 1))).toMatchObject([{ value: null }])
    expect(of(...['a', 'b', 'c', 'd', 'e'].map((trade) => hours(trade, 0)))).toMatchObject([{ value: null }])
  })
})

describe('hours done of hours committed', () => {
  it('rests on the lines that say both, and may pass 100 %', () => {
    const both = Array.from({ length: 5 }, () => ({ committedHours: 10, inclusionHours: 12 }))
    const inclusion = lines(...both, { committedHours: 1000 }, { inclusionHours: 1000 })
    expect(points('part-realisee-insertion', data({ inclusion }))).toMatchObject([
      { value: 1.2, numerator: 60, denominator: 50, unknown: 2 },
    ])
  })
})

describe('hours by kind of support', () => {
  it('are of four kinds; another word stands as published, no word is unknown', () => {
    const inclusion = lines(
      { support: 'directHire', modality: 'CDD', inclusionHours: 5 },
      { support: 'directHire', modality: 'embauche', inclusionHours: 4 },
      { modality: 'tutorat', inclusionHours: 3 },
      { inclusionHours: 2 },
    )
    const found = points('heures-insertion-par-modalite', data({ inclusion }))
    expect(found.map(({ series, seriesLabel, value }) => [series, seriesLabel, value])).toEqual([
      ['embauche-directe', 'Embauche directe', 9],
      ['tutorat', 'tutorat', 3],
      ['inconnu', 'Non renseigné', 2],
    ])
  })
})

describe('hours per million euros', () => {
  const contracts = ['1', '2', '3', '4', '5'].map((id) =>
    contract({ id, localId: `M-${id}`, year: 2023, amount: 200_000_00n, amountStatus: 'stated' }),
  )
  const of = (inclusion: readonly InclusionRecord[], among = contracts) =>
    points('heures-insertion-par-million', data({ inclusion, contracts: among }))

  it('adds up the hours of a contract over its years, and its amount once', () => {
    const inclusion = lines(
      ...contracts.map(({ localId }) => ({ contractId: localId, inclusionHours: 100 })),
      { contractId: 'M-1', year: 2025, inclusionHours: 500 },
      { contractId: 'of no file', inclusionHours: 9000 },
    )
    expect(of(inclusion)).toMatchObject([
      { period: 'ensemble', series: 'inconnu', value: 1000, numerator: 1000, denominator: 100_000_000n },
    ])
  })

  it('leaves out concessions, and contracts without hours or amount as unknown', () => {
    const inclusion = lines(
      ...contracts.slice(0, 4).map(({ localId }) => ({ contractId: localId, inclusionHours: 100 })),
      { contractId: 'M-5' },
    )
    expect(of(inclusion)).toMatchObject([{ value: null, numerator: 400, unknown: 1 }])
    const oneEuro = contracts.map((each) => ({ ...each, amount: 1_00n, amountStatus: 'notStated' as const }))
    expect(of(inclusion, oneEuro)).toMatchObject([{ numerator: 0, unknown: 5 }])
    const concessions = contracts.map((each) => ({ ...each, kind: 'concession' as const }))
    expect(of(inclusion, concessions)).toEqual([])
  })
})
