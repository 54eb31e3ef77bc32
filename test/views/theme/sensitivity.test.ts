import { describe, expect, it } from 'vitest'
import { sensitivity } from '../../../src/views/theme/sensitivity.ts'
import { circleWords } from '../../../src/text/circles.ts'
import type { Cell } from '../../../src/views/table.ts'
import { indicator, share } from './indicators.ts'

const CIRCLES = circleWords({
  communes: new Map([
    ['35238', { code: '35238', name: 'Rennes', population: 2 }],
    ['35051', { code: '35051', name: 'Cesson-Sévigné', population: 1 }],
  ]),
  department: { code: '35', name: 'Ille-et-Vilaine' },
  region: { code: '53', name: 'Bretagne' },
})
const shares = [
  indicator('part-locale-territoire', {
    points: [share('2025', 0.4, { bounds: [0.3, 0.5] }), share('2026', 0.9, { partial: true })],
  }),
  indicator('part-locale-departement', { points: [share('2025', 0.5, { bounds: [0.5, 0.5] })] }),
  indicator('part-locale-region', { points: [share('2025', null)] }),
]
const circle = (series: string, numerator: bigint) =>
  share('2025', Number(numerator) / 1000, { series, numerator, denominator: 1000n })
const amounts = indicator('lieu-des-titulaires-montants', {
  points: [circle('territoire', 200n), circle('departement', 100n), circle('region', 50n)],
})
const text = (cell: Cell | undefined) => (typeof cell === 'string' ? cell : cell?.text)

describe('sensitivity', () => {
  const { year, rows } = sensitivity([...shares, amounts], CIRCLES)!

  it('compares the three definitions in the last complete year', () => {
    expect(year).toBe('2025')
    expect(rows.map(({ cells }) => text(cells[0]))).toEqual([
      'Le territoire\u00a0: 2\u00a0communes',
      'Le département\u00a0: Ille-et-Vilaine',
      'La région\u00a0: Bretagne',
    ])
    expect(rows[0]!.cells[1]).toMatchObject({
      text: '40,0\u202f%',
      data: { indicator: 'part-locale-territoire', period: '2025', value: 0.4 },
    })
  })

  it('compares only the circles that the territory has', () => {
    const two = sensitivity([...shares, amounts], [CIRCLES[0]!, CIRCLES[2]!])!
    expect(two.rows.map(({ cells }) => text(cells[3]))).toEqual(['20,0\u202f%', '35,0\u202f%'])
  })

  it('gives the bounds if the unknown places were all outside, or all inside', () => {
    expect(rows.map(({ cells }) => text(cells[2]))).toEqual([
      'de 30,0\u202f% à 50,0\u202f%',
      'aucun lieu inconnu',
      'inconnu',
    ])
  })

  it('adds up the circles of the amounts, each holding the nearer ones', () => {
    expect(rows.map(({ cells }) => text(cells[3]))).toEqual(['20,0\u202f%', '30,0\u202f%', '35,0\u202f%'])
  })

  it('gives no zero where a share may not be given', () => {
    expect(rows[2]!.cells[1]).toEqual({ text: 'non calculable', unknown: true })
  })

  it('is not told at all without a complete year', () => {
    expect(sensitivity([indicator('part-locale-territoire')], CIRCLES)).toBeUndefined()
  })
})
