import { describe, expect, it } from 'vitest'
import { endingFacets } from '../../../src/views/ending/facets.ts'
import { byMonth, endingRows } from '../../../src/views/ending/row.ts'
import { facetTokens } from '../../../src/views/filter/facet.ts'
import { portalOf } from './ends.ts'

describe('endingRows', () => {
  it('goes month after month, concessions apart, call-offs nowhere', () => {
    const rows = endingRows(
      portalOf([
        { endDate: '2027-04-01' },
        { endDate: '2026-12-31' },
        { kind: 'concession', endDate: '2027-01-01' },
        { kind: 'callOff' },
        { endDate: '2027-06-30' },
        { endDate: undefined },
      ]),
    )
    expect(
      byMonth(rows).map(({ slot, rows: members }) => [slot, members.map((row) => row.contract.id)]),
    ).toEqual([
      ['2026-12', ['c1']],
      ['2027-04', ['c0']],
      ['2027-06', ['c4']],
      ['concessions', ['c2']],
    ])
  })

  it('counts as renewed what a purchase still means to renew, and no guess', () => {
    const guessed = { title: 'Location et lavage du linge', cpv: '98310000', category: 'services' as const }
    const rows = endingRows(
      portalOf(
        [{}, {}, guessed],
        [
          { renews: '2023T00', plannedPublication: '2027-T1' },
          { renews: '2023T01', status: 'abandoned' },
          { title: guessed.title, cpv: guessed.cpv, plannedPublication: '2027-T1' },
        ],
      ),
    )
    expect(rows.map((row) => [row.renewing.length, row.isRenewed, row.probable?.slug])).toEqual([
      [1, true, undefined],
      [1, false, undefined],
      [0, false, 'pa-2'],
    ])
    const tokens = rows.map((row) => facetTokens(row, endingFacets(portalOf([]), rows)))
    expect(tokens.map((token) => /suite:\S+/.exec(token)![0])).toEqual([
      'suite:prevue',
      'suite:abandonnee',
      'suite:sans-lien',
    ])
  })
})
