import { describe, expect, it } from 'vitest'
import { compute, contracts, data } from './data.ts'

const MEL = contracts([{ amount: 100_00n }])

describe('an indicator that cannot be counted', () => {
  it('is absent where no format read has its field, never 0 (rule 6)', () => {
    expect(compute('offre-unique', data({ contracts: MEL }))).toMatchObject({
      absent: 'field-not-in-formats',
      series: { points: [] },
    })
  })

  it.each([
    ['part-locale-territoire', 'source-absent'],
    ['titulaires-siae-ea-esat', 'source-absent'],
    ['heures-insertion', 'source-absent'],
  ])('%s is absent where the territory has not its file', (id, absent) => {
    expect(compute(id, data({ contracts: MEL }))).toMatchObject({ absent, series: { points: [] } })
  })

  it('is absent where there is no row', () => {
    expect(compute('montants-notifies', data())).toMatchObject({ absent: 'no-rows' })
  })
})
