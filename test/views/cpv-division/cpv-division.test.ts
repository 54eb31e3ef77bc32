import { describe, expect, it } from 'vitest'
import { cpvDivisionColumns, cpvDivisionRows, largestHolders } from '../../../src/views/cpv-division/lists.ts'
import { cpvDivisionPathOf } from '../../../src/views/cpv-division/paths.ts'
import { cpvDivisionCounts, notifiedInCpvDivision } from '../../../src/views/cpv-division/words.ts'
import {
  cpvDivisionYearRows,
  cpvDivisionYears,
  familyRowsPath,
} from '../../../src/views/cpv-division/years.ts'
import type { RichCell } from '../../../src/views/table.ts'
import { cpvDivisionSummaries } from '../../../src/indicators/cpv-division-summary.ts'
import { portal } from '../../outputs/portal-fixture.ts'
import { BETA, held, plain } from '../supplier/entry.ts'

const works = (fields = {}) => held({ cpv: '45000000', ...fields })
const familyOf = (contracts: readonly ReturnType<typeof held>[]) =>
  cpvDivisionSummaries(portal({ contracts }))[0]!
const words = (cell: unknown) => plain(typeof cell === 'string' ? cell : (cell as RichCell).text)

describe('the years of a family', () => {
  it('stand on its page while it is short, and then have pages of their own', () => {
    const division = familyOf([
      ...Array.from({ length: 3 }, () => works({ year: 2024 })),
      works({ year: 2023 }),
      works({ year: undefined }),
    ])
    const years = cpvDivisionYears(division, 3)
    expect(years.map((each) => familyRowsPath(division, each))).toEqual([
      '#annee-2024',
      '/familles/45/annee/2023/',
      '/familles/45/annee/inconnue/',
    ])
  })

  it('count everything once, and never call an unstated sum zero', () => {
    const silent = works({ year: 2023, amount: 0n, amountStatus: 'notStated' })
    const rows = cpvDivisionYearRows(
      familyOf([works({ year: 2024 }), silent, works({ kind: 'callOff' })]),
      new Set(['2024']),
    )
    expect(rows.map(({ cells }) => cells.map(words))).toEqual([
      ['2024', '1', '1', '100 €'],
      ['2023', '1', '1', 'non indiqué'],
      ['2022', '1', '0', '–'],
      ['Ensemble', '3', '2', '100 €'],
    ])
    expect((rows[0]!.cells[0] as RichCell).detail).toBe('partielle')
  })
})

describe('the index of families', () => {
  it('leads to each, and sets apart the contracts without a code', () => {
    const made = portal({ contracts: [works(), held({ cpv: undefined })] })
    const rows = cpvDivisionRows(made)
    expect(rows.map(({ cells, kind }) => [(cells[0] as RichCell).href, kind])).toEqual([
      ['/familles/45/', undefined],
      ['/familles/inconnue/', 'apart'],
    ])
    expect(cpvDivisionColumns(made)).toHaveLength(4)
    expect(rows[0]!.cells).toHaveLength(4)
    expect(cpvDivisionPathOf({})).toBe('/familles/inconnue/')
  })

  it('ranks holders by what they hold of the family', () => {
    const division = familyOf([works(), works({ suppliers: [BETA], amount: 900_00n })])
    expect(largestHolders(division, 1).map(({ name }) => name)).toEqual(['Bêta'])
  })

  it('gives no sum where the indicator has none', () => {
    expect(notifiedInCpvDivision({ key: '45' }, { indicators: [] })).toBeUndefined()
    expect(plain(cpvDivisionCounts(familyOf([works(), works({ kind: 'concession' })])).excluded)).toBe(
      'Hors de ce total : 1 marché sous accord-cadre ou concession.',
    )
  })
})
