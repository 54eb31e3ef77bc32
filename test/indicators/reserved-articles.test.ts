import { describe, expect, it } from 'vitest'
import type { Purchase } from '../../src/domain/purchase/planned-purchase.ts'
import { decp2022 } from '../../src/formats/decp-2022.ts'
import { purchase } from '../domain/purchase-fixture.ts'
import { compute, contracts, data } from './data.ts'

/** Five reserved contracts of 1 000 € in a format that says so, and one that is not reserved. */
const HELD = contracts(
  Array.from({ length: 6 }, (_, index) => ({
    format: decp2022.format,
    amount: 1_000_00n,
    socialConsiderations: index < 5 ? (['reservedParticipation'] as const) : [],
  })),
)

const became = (ids: readonly number[], fields: Partial<Purchase>) =>
  purchase({ contractIds: ids.map((index) => HELD[index]!.id), ...fields })

const groupsOf = (id: string, ...purchases: readonly Purchase[]) =>
  compute(id, data({ contracts: HELD, purchases })).series.points.map(
    ({ series, numerator, denominator }) => [series, numerator, denominator],
  )

describe('reserved contracts by article', () => {
  it('take their article from the planned purchase that names them; the others have none that is known', () => {
    const plan = [
      became([0, 1], { reservedArticles: ['L2113-12'] }),
      became([2, 5], { reservedArticles: ['L2113-13'] }),
    ]
    expect(groupsOf('marches-reserves-par-article', ...plan)).toEqual([
      ['L2113-12', 2, 5],
      ['inconnu', 2, 5],
      ['L2113-13', 1, 5],
    ])
    expect(groupsOf('montants-reserves-par-article', ...plan)).toContainEqual(['L2113-12', 2_000_00n, 2])
  })

  it('that two articles are named for are a group of their own, never counted twice', () => {
    const plan = became([0], { reservedArticles: ['L2113-13', 'L2113-12'] })
    expect(groupsOf('marches-reserves-par-article', plan)).toEqual([
      ['inconnu', 4, 5],
      ['L2113-12-L2113-13', 1, 5],
    ])
  })

  it('is absent, not "article unknown", where no plan is published', () => {
    expect(compute('marches-reserves-par-article', data({ contracts: HELD })).absent).toBe('source-absent')
  })
})
