import { describe, expect, it } from 'vitest'
import type { Target } from '../../../src/domain/indicator.ts'
import type { Portal } from '../../../src/domain/portal.ts'
import { sumQuantities } from '../../../src/domain/quantities.ts'
import type { Quantity } from '../../../src/domain/series.ts'
import { divide } from '../../../src/domain/quantities.ts'
import { mel } from '../../../src/formats/mel.ts'
import { purchase } from '../../domain/purchase-fixture.ts'
import { categoryTable } from '../../../src/views/biennial/category-table.ts'
import { documentedTable } from '../../../src/views/biennial/documented-table.ts'
import { periodFrom } from '../../../src/views/biennial/periods.ts'
import { COVERED_SUMS, INCLUSION_SUMS, indicatorOf, reportLines } from '../../../src/views/biennial/report.ts'
import { reservedTable } from '../../../src/views/biennial/reserved-table.ts'
import { silentGroups } from '../../../src/views/biennial/silent.ts'
import { sumTable } from '../../../src/views/biennial/sum-table.ts'
import type { IndicatorValue, Table } from '../../../src/views/table.ts'
import { ATELIER, portalOf, signedIn } from './small-portal.ts'

const PERIOD = periodFrom(2022)
const RESPONSIBLE = {
  socialConsiderations: ['contractPerformanceConditions', 'reservedParticipation'],
  environmentalConsiderations: ['awardCriteria'],
} as const
const PLAIN = { socialConsiderations: [], environmentalConsiderations: [] }
const target: Target = {
  id: 'social',
  label: 'Part avec un volet social',
  nature: 'target',
  indicator: 'considerations-sociales',
  perimeter: 'France',
  value: 0.3,
  unit: 'part',
  horizon: '2023-12-31',
  expired: true,
  source: 'Plan national',
}

const whole = portalOf(
  [
    ...signedIn(2022, 4, RESPONSIBLE),
    ...signedIn(2022, 7, { ...PLAIN, suppliers: [{ siret: '21590350100017', name: 'Autre' }] }),
    ...signedIn(2023, 5, { ...RESPONSIBLE, amount: 12_345_67n }),
    ...signedIn(2023, 6, PLAIN),
    ...signedIn(2023, 3, { amount: undefined }),
    ...signedIn(2024, 6, RESPONSIBLE),
  ],
  {
    targets: [target],
    structures: (['ESUS', 'SIAE'] as const).map((kind) => ({ siret: ATELIER, kind, name: 'A', trades: [] })),
    purchases: [purchase({ contractIds: ['c0', 'c30'], reservedArticles: ['L2113-13'] })],
    inclusion: [2022, 2023].map((year, row) => ({
      ref: { source: 'h', row },
      year,
      inclusionHours: 1500.5,
      participants: 12,
    })),
  },
)

const printed = ({ rows }: Table): readonly IndicatorValue[] =>
  rows.flatMap(({ cells }) => cells.flatMap((cell) => (typeof cell === 'object' ? (cell.data ?? []) : [])))

/** The same number from the indicator alone: its points, or, where it knows no year, the rows behind them. */
function again({ indicator: id, period, series, field }: IndicatorValue, portal: Portal): Quantity | null {
  const { points, aggregate } = indicatorOf(portal, id).series
  const years = period.split('-').map(Number)
  if (series !== undefined) {
    const yearOf = new Map(portal.contracts.map((each) => [each.id, each.year]))
    const rows = points.filter((point) => point.series === series).flatMap((point) => [...point.rows])
    const own = rows.filter(({ rowId, role }) => role === 'numerator' && years.includes(yearOf.get(rowId)!))
    return sumQuantities(own.map(({ contribution }) => contribution))
  }
  const own = points.filter((point) => years.includes(Number(point.period)))
  if (aggregate === 'sum') return sumQuantities(own.map(({ value }) => value!))
  const [above, below] = [
    sumQuantities(own.map(({ numerator }) => numerator)),
    sumQuantities(own.map(({ denominator }) => denominator)),
  ]
  return { numerateur: above, denominateur: below, inconnus: null, valeur: divide(above, below) }[
    field ?? 'valeur'
  ]
}

describe('a report', () => {
  it('prints no number that its indicators do not give', () => {
    const tables = [
      categoryTable(reportLines(whole, PERIOD), 25),
      sumTable(whole, [...COVERED_SUMS, ...INCLUSION_SUMS], PERIOD),
      reservedTable(whole, PERIOD),
    ]
    const values = tables.flatMap(printed)
    expect(values.length).toBeGreaterThan(60)
    for (const value of values) expect([value, again(value, whole)]).toEqual([value, value.value])
  })

  it('gives each category in number and in value, with the two that the law names', () => {
    const told = reportLines(whole, PERIOD).filter(({ figure }) => figure !== undefined)
    expect(told.filter(({ measure }) => measure === 'number').length).toBe(10)
    expect(told.filter(({ measure }) => measure === 'amount').length).toBe(10)
    const esus = told.filter(({ category }) => category === 'titulaires-esus')
    expect(esus.map(({ figure }) => figure!.numerator)).toEqual([18, 4_000_00n + 61_728_35n + 6_000_00n])
  })

  it('states a target beside what measures it, with its state', () => {
    const [row] = categoryTable(reportLines(whole, PERIOD), 25).rows
    expect(row!.cells[0]).toMatchObject({ detail: expect.stringMatching(/; objectif France 30.% \(/) })
  })

  it('counts as covered what says something among all that was signed', () => {
    const [row] = categoryTable(reportLines(whole, PERIOD), 25).rows
    expect(row!.cells[5]).toEqual({ text: '88,0\u202f%', detail: '22\u00a0sur\u00a025' })
  })

  it('says under each figure which year it has alone, or in part', () => {
    const half = portalOf([...signedIn(2022, 6, { format: mel.format }), ...signedIn(2023, 6, RESPONSIBLE)])
    const lines = reportLines(half, PERIOD).filter(({ section, figure }) => section === 'social' && figure)
    const details = categoryTable(lines, 12).rows.map(({ cells }) => (cells[3] as { detail?: string }).detail)
    expect(details).toHaveLength(8)
    expect(new Set(details)).toEqual(new Set(['2023 seulement']))
  })

  it('takes the article of a reserved contract of its two years from the plan', () => {
    expect(reservedTable(whole, PERIOD).rows.map(({ cells }) => cells[0])).toEqual([
      'Article non renseigné',
      'L2113-13 (SIAE)',
    ])
  })
})

describe('what a report cannot say', () => {
  const bare = portalOf([2022, 2023].flatMap((year) => signedIn(year, 6, { format: mel.format })))
  const groups = silentGroups(bare, PERIOD)

  it('is left out of its tables, never a zero', () => {
    expect(categoryTable(reportLines(bare, PERIOD), 12).rows).toEqual([])
  })

  it('is told by the file or the field that would say it, each figure once', () => {
    expect(groups.map(({ file, indicators }) => [file?.schema, indicators.length])).toEqual([
      [undefined, 8],
      [undefined, 6],
      [undefined, 2],
      ['structures', 2],
      ['structures', 2],
      ['etablissements', 2],
      ['insertion', 4],
    ])
  })

  it('is nothing where all is known', () => {
    const { establishments } = whole
    expect(establishments.size).toBe(0)
    expect(silentGroups(whole, PERIOD).map(({ file }) => file?.schema)).toEqual(['etablissements'])
  })
})

it('what documents state of its measures stands in a table of its own, with its source', () => {
  const [first, ...others] = whole.indicators.map((indicator) =>
    indicator.id === 'heures-insertion'
      ? {
          ...indicator,
          documented: [{ subject: 'Heures', period: '2015', value: 178_000, source: 'Bilan, 2019' }],
        }
      : indicator,
  )
  const { rows } = documentedTable({ indicators: [first!, ...others] })
  expect(rows.map(({ cells }) => cells.slice(1))).toEqual([['2015', '178\u202f000\u00a0heures']])
})
