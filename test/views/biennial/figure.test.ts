import { describe, expect, it } from 'vitest'
import { periodFigure } from '../../../src/views/biennial/figure.ts'
import { periodFrom } from '../../../src/views/biennial/periods.ts'
import { indicatorOf } from '../../../src/views/biennial/report.ts'
import { mel } from '../../../src/formats/mel.ts'
import { portalOf, signedIn } from './small-portal.ts'

const PERIOD = periodFrom(2022)
const WITH = { socialConsiderations: ['contractPerformanceConditions'] } as const
const WITHOUT = { socialConsiderations: [] }
/** 1 yes of 4 in 2022, 6 yes of 8 in 2023 and 2 that say nothing; a large one without any clause. */
const small = portalOf([
  ...signedIn(2022, 1, WITH),
  ...signedIn(2022, 3, WITHOUT),
  ...signedIn(2023, 6, WITH),
  ...signedIn(2023, 1, WITHOUT),
  ...signedIn(2023, 1, { ...WITHOUT, amount: 5_000_00n }),
  ...signedIn(2023, 2, { socialConsiderations: undefined }),
  ...signedIn(2021, 5, WITH),
])
const of = (id: string, portal = small, period = PERIOD) => periodFigure(indicatorOf(portal, id), period)

describe('an indicator over two years', () => {
  it('adds the counts of both and takes the share of the sums, never the mean of two shares', () => {
    expect(of('clauses-sociales')).toMatchObject({ numerator: 7, denominator: 12, unknown: 2, value: 7 / 12 })
  })

  it('has the bounds of all that is unknown in both', () => {
    expect(of('clauses-sociales')!.bounds).toEqual([7 / 14, 9 / 14])
  })

  it('is counted in value to the cent, what is unknown by its amount', () => {
    const figure = of('clauses-sociales-montants')!
    expect(figure).toMatchObject({ numerator: 7_000_00n, denominator: 16_000_00n, value: 7 / 16 })
    expect(figure.bounds).toEqual([7 / 18, 9 / 18])
  })

  it('says a share where a year alone has too few contracts for one, and none where both have (rule 12)', () => {
    const few = portalOf([...signedIn(2022, 2, WITH), ...signedIn(2023, 2, WITH)])
    expect(of('clauses-sociales', few)).toMatchObject({ numerator: 4, value: null })
    expect(of('clauses-sociales')!.points[0]!.value).toBeNull()
  })

  it('tells the year that has no figure, and the one that the files cover in part', () => {
    const halves = portalOf([
      ...signedIn(2022, 6, { format: mel.format, ...WITH }),
      ...signedIn(2023, 6, WITH),
    ])
    expect(of('clauses-sociales', halves)).toMatchObject({ missing: [2022], rows: 6 })
    expect(of('clauses-sociales', halves, periodFrom(2020))).toBeUndefined()
  })

  it('adds the sums of both years', () => {
    expect(of('montants-notifies')!.value).toBe(18_000_00n)
    expect(of('nombre-de-marches')!.value).toBe(14)
  })

  it('never adds people of two years, who may be the same, nor shows a masked number (rule 11)', () => {
    const line = (row: number, year: number, participants: number) => ({
      ref: { source: 'h', row },
      year,
      participants,
      inclusionHours: 100,
    })
    const worked = portalOf(signedIn(2022, 5), { inclusion: [line(1, 2022, 3), line(2, 2023, 12)] })
    expect(of('heures-insertion', worked)!.value).toBe(200)
    const people = of('personnes-insertion', worked)!
    expect(people.value).toBeNull()
    expect(people.points.map(({ value }) => value)).toEqual([null, 12])
  })
})
