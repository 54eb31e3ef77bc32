import { describe, expect, it } from 'vitest'
import { monthBars, monthBarsDescription } from '../../../src/views/ending/month-bars.ts'
import { endingPages, halvesThatWere } from '../../../src/views/ending/pages.ts'
import { endingRows } from '../../../src/views/ending/row.ts'
import { plain, portalOf } from './ends.ts'

describe('endingPages', () => {
  it('gives each half-year its page, the first at the address of the list', () => {
    const pages = endingPages(portalOf([{ endDate: '2028-07-01' }, { endDate: '2026-12-31' }, {}]))
    expect(pages.map(({ label, path, rows }) => [plain(label), path, rows.length])).toEqual([
      ['juillet à décembre 2026', '/echeances/', 1],
      ['janvier à juin 2027', '/echeances/2027-s1/', 1],
      ['juillet à décembre 2028', '/echeances/2028-s2/', 1],
    ])
    expect(endingPages(portalOf([])).map(({ path, rows }) => [path, rows.length])).toEqual([
      ['/echeances/', 0],
    ])
  })
})

describe('monthBars', () => {
  it('has every month from the first to the last, those without an end too, concessions apart', () => {
    const bars = monthBars(
      endingRows(
        portalOf([
          { endDate: '2026-11-05' },
          { endDate: '2027-02-01' },
          { endDate: '2027-02-28' },
          { kind: 'concession', endDate: '2028-01-01' },
        ]),
      ),
    )
    expect(bars.map(({ month, count, year }) => [month, count, year])).toEqual([
      ['2026-11', 1, '2026'],
      ['2026-12', 0, undefined],
      ['2027-01', 0, '2027'],
      ['2027-02', 2, undefined],
    ])
    expect(bars.at(-1)!.height).toBe(1)
    expect(plain(monthBarsDescription(bars))).toMatch(
      /de novembre 2026 à février 2027 ; le plus, en février 2027 : 2 marchés/,
    )
    expect(monthBars([])).toEqual([])
  })
})

describe('halvesThatWere', () => {
  it('names the first half-year, which has no page of its own, and the two that are over', () => {
    const pages = endingPages(portalOf([{ endDate: '2027-03-01' }, { endDate: '2027-09-01' }]))
    expect(halvesThatWere(pages)).toEqual(['2027-S1', '2026-S2', '2026-S1'])
  })
})
