import { describe, expect, it } from 'vitest'
import { of, plan } from './plan-fixture.ts'

describe('what is ahead', () => {
  const ahead = [
    { plannedPublication: '2027-T1', maxAmount: 100_00n },
    { plannedPublication: '2026-11', maxAmount: 50_00n },
    { plannedPublication: '2026-T3', maxAmount: 25_00n },
    { plannedPublication: undefined },
    { plannedPublication: '2026-T4', status: 'abandoned' },
    { plannedPublication: '2026-T4', publishedOn: '2026-10-02' },
  ] as const

  it('is counted by quarter in order, what is late and what is out left aside', () => {
    expect(
      of('achats-a-venir-par-trimestre', plan(...ahead)).map(({ series, value }) => [series, value]),
    ).toEqual([
      ['2026-T4', 1],
      ['2027-T1', 1],
      ['inconnu', 1],
    ])
  })

  it('is estimated by its maximum, late ones included; without one it adds nothing', () => {
    expect(of('montants-estimes-par-metier', plan(...ahead))).toMatchObject([
      { series: 'inconnu', value: 175_00n, denominator: 3, unknown: 1 },
    ])
  })

  it('has reserved lots by their number, or by their article where the number is not said', () => {
    const [point] = of(
      'achats-avec-lots-reserves',
      plan(
        { reservedLots: 2 },
        { reservedLots: 0, reservedArticles: ['L2113-12'] },
        { reservedArticles: ['L2113-13'] },
        { reservedArticles: [] },
        {},
      ),
    )
    expect(Array.from(point!.rows, ({ role }) => role)).toEqual([
      'numerator',
      'denominator',
      'numerator',
      'denominator',
      'unknown',
    ])
  })
})
