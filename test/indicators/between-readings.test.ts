import { describe, expect, it } from 'vitest'
import { betweenReadings } from '../../src/indicators/formulas/between-readings.ts'
import { among, byYear } from '../../src/indicators/formulas/cells.ts'
import { total } from '../../src/indicators/formulas/total.ts'
import { notifiedAmount } from '../../src/indicators/measures.ts'
import { contracts as population } from '../../src/indicators/population.ts'
import { headline } from '../../src/indicators/predicates.ts'
import { pointColumns } from '../../src/outputs/columns/points.ts'
import { yearsTable } from '../../src/views/figure/table-years.ts'
import { indicator, plain } from '../text/findings/finding-fixture.ts'
import { contracts, data } from './data.ts'

const formula = betweenReadings(total(notifiedAmount, among(population, headline), byYear))
const bounds = { retained: 100_00n, min: 90_00n, max: 120_00n }
const points = formula.compute(
  data({
    contracts: contracts(
      ['2021-05-01', undefined, '2022-05-01'].map((notifiedOn) => ({ notifiedOn, amount: 100_00n })),
    ),
    boundsByYear: [{ ...bounds, year: 2021 }, { ...bounds, year: 2022, min: 100_00n, max: 100_00n }, bounds],
  }),
)
const subject = indicator(points)

describe('sums between the two readings of rule 4', () => {
  it('have their bounds by year, of the unknown date too', () => {
    expect(points.map(({ period, range }) => [period, range])).toEqual([
      ['2021', [90_00n, 120_00n]],
      ['2022', [100_00n, 100_00n]],
      ['inconnue', [90_00n, 120_00n]],
    ])
  })

  it('say so in their method', () => expect(formula.method).toContain('règle 4'))

  it('stand in the file as bounds of the sum', () => {
    const [low, high] = ['borne_basse', 'borne_haute'].map((name) =>
      pointColumns(subject.series).find((column) => column.name === name),
    )
    expect([low!.value(points[0]!), high!.value(points[0]!)]).toEqual([90_00n, 120_00n])
  })

  it('and in the table, where they are not one', () => {
    const { columns, rows } = yearsTable(subject)
    expect(columns[2]).toMatchObject({ label: 'Selon la lecture des accords-cadres' })
    expect(rows.map(({ cells }) => plain(cells[2] as string))).toEqual(['90 – 120', '–', '90 – 120'])
  })

  it('leave table and file alone where nothing depends on the reading', () => {
    const without = indicator(points.map(({ range: _range, ...point }) => point))
    expect(yearsTable(without).columns.map(({ label }) => label)).not.toContain(
      'Selon la lecture des accords-cadres',
    )
    expect(pointColumns(without.series).map(({ name }) => name)).not.toContain('borne_basse')
  })
})
