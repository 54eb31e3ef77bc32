import { describe, expect, it } from 'vitest'
import { monthPath } from '../../../src/domain/links.ts'
import { monthPages, monthRows } from '../../../src/views/contracts/months.ts'
import { contract } from '../../outputs/portal-fixture.ts'

const contracts = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    contract({
      id: `c${index}`,
      year: 2022,
      notifiedOn: index % 4 === 0 ? '2022-11-05' : '2022-04-01',
      kind: index % 2 === 0 ? 'contract' : 'callOff',
    }),
  )

describe('the months of a year', () => {
  it('have no pages while the page of the year can hold all', () => {
    expect(monthPages({ year: 2022, contracts: contracts(400) })).toEqual([])
    expect(monthPages({ contracts: contracts(500) })).toEqual([])
  })

  it('have a page each beyond, newest first, and hold every contract once', () => {
    const months = monthPages({ year: 2022, contracts: contracts(404) })
    expect(months.map(({ month, contracts: { length } }) => [month, length])).toEqual([
      ['2022-11', 101],
      ['2022-04', 303],
    ])
    expect(months.map(({ month }) => monthPath(month))).toEqual([
      '/marches/annee/2022/11/',
      '/marches/annee/2022/04/',
    ])
  })

  it('are told with what is unknown, never zero', () => {
    const [november] = monthRows(monthPages({ year: 2022, contracts: contracts(404) }))
    expect(november).toEqual({
      id: 'mois-2022-11',
      cells: [
        { text: 'novembre\u00a02022', href: '/marches/annee/2022/11/' },
        '101',
        '101',
        { text: 'non indiqué', unknown: true },
      ],
    })
  })
})
