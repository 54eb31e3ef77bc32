import { describe, expect, it } from 'vitest'
import type { Purchase } from '../../../src/domain/purchase/planned-purchase.ts'
import {
  markedText,
  quarterMonths,
  quarterStrip,
  shortEstimate,
  stripReading,
  stripTitle,
} from '../../../src/views/home/strip.ts'
import { purchase } from '../../domain/purchase-fixture.ts'
import { portal } from '../../outputs/portal-fixture.ts'
import { plain } from '../../text/plain.ts'

const trade = (slug: string, group: string, prefix: string) => ({
  slug,
  label: slug,
  group,
  description: slug,
  cpvPrefixes: [prefix],
})
const stripOf = (purchases: readonly Partial<Purchase>[]) =>
  quarterStrip(
    portal({
      referenceDate: '2026-10-31',
      purchases: purchases.map((fields, index) =>
        purchase({ slug: `pa-${index}`, id: `PA-${index}`, ...fields }),
      ),
      trades: [
        trade('linge', 'Services', '98'),
        trade('nettoyage', 'Services', '90'),
        trade('voirie', 'Voirie', '45'),
      ],
    }),
  )
const EURO = 100n
const strip = stripOf([
  {
    plannedPublication: '2026-11',
    cpv: '45000000',
    minAmount: 12_000_000n * EURO,
    maxAmount: 20_000_000n * EURO,
  },
  { plannedPublication: '2027-T2', cpv: '98000000', maxAmount: 1_000_000n * EURO, reservedLots: 1 },
  { plannedPublication: '2027-T2', cpv: '90000000', minAmount: 4_000_000n * EURO },
  { plannedPublication: '2027-T2', cpv: '90000000' },
  { plannedPublication: '2027-T2' },
  { plannedPublication: '2029-T1', cpv: '45000000' },
  { status: 'published' },
  {},
])!

describe('quarterStrip', () => {
  it('has a column a quarter, empty ones too, five at most; what lies elsewhere is counted', () => {
    expect(strip.quarters.map(({ period, count }) => [period, count])).toEqual([
      ['2026-T4', 1],
      ['2027-T1', 0],
      ['2027-T2', 4],
      ['2027-T3', 0],
      ['2027-T4', 0],
    ])
    expect(strip.quarters[0]!.until).toBe('2026-12-31')
    expect([strip.count, strip.reserved, strip.elsewhere]).toEqual([5, 1, 3])
  })

  it('has a row a group of trades, the one of most euros first, which leads to the list of its trades', () => {
    expect(strip.rows.map(({ label, href }) => [label, href])).toEqual([
      ['Voirie', '/achats-a-venir/?metier=voirie#resultats'],
      ['Services', '/achats-a-venir/?metier=linge&metier=nettoyage#resultats'],
      ['Métier non précisé', '/achats-a-venir/?metier=inconnu#resultats'],
    ])
  })

  it('sizes marks so that areas compare, the largest first, and hatches what has no amount', () => {
    const [voirie, services] = strip.rows
    expect(voirie!.cells[0]!.map(({ size, known }) => [size, known])).toEqual([[64, true]])
    expect(services!.cells[2]!.map(({ size, known, reserved }) => [size, known, reserved])).toEqual([
      [32, true, false],
      [16, true, true],
      [10, false, false],
    ])
    expect(voirie!.cells[0]![0]!.named).toBe(true)
  })

  it('is nothing where no quarter is announced', () => {
    expect(stripOf([])).toBeUndefined()
    expect(stripOf([{}, { status: 'published' }])).toBeUndefined()
  })
})

describe('the words of the strip', () => {
  it('count purchases, quarters and those reserved in part', () => {
    expect(plain(stripTitle(strip, '2026-10-31'))).toBe(
      'Au 31 octobre 2026, 5 achats annoncés, dont 1 en partie réservé',
    )
    expect(plain(stripReading(strip))).toMatch(/^Sur 5 trimestres\. /)
    const one = stripOf([{ plannedPublication: '2026-T4' }])!
    expect(plain(stripTitle(one, '2026-10-31'))).toBe('Au 31 octobre 2026, 1 achat annoncé')
    expect(plain(stripReading(one))).toMatch(/^Sur un trimestre\. /)
  })

  it('say in each cell what is reserved', () => {
    const [voirie, services] = strip.rows
    expect(
      [voirie!.cells[0]!, voirie!.cells[1]!, services!.cells[2]!].map((marks) => plain(markedText(marks))),
    ).toEqual(['1 achat', 'aucun', '3 achats, dont 1 en partie réservé'])
  })

  it('name a quarter by its months, and an estimate by its bounds', () => {
    expect(quarterMonths('2027-T3')).toBe('juil.–sept.')
    expect(plain(shortEstimate(strip.rows[0]!.cells[0]![0]!.row))).toBe('12 M€ à 20 M€')
  })
})
