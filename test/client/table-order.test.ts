import { describe, expect, it } from 'vitest'
import { columnKind, orderOf } from '../../src/client/table-order.ts'

const sorted = (cells: readonly string[], isNumeric = false) =>
  orderOf(cells, columnKind(cells, isNumeric)).map((index) => cells[index])

describe('the order of a table', () => {
  it('of numbers is from the largest, estimates and cents read, what is not known last', () => {
    const cells = ['–', '1\u202f200\u00a0€', '≈\u00a09\u202f000,50\u00a0€', 'non indiqué', '3']
    expect(sorted(cells, true)).toEqual([cells[2], cells[1], '3', '–', 'non indiqué'])
  })

  it('of days is from the latest', () => {
    expect(sorted(['01/02/2021', 'date inconnue', '15/01/2024', '31/12/2020'])).toEqual([
      '15/01/2024',
      '01/02/2021',
      '31/12/2020',
      'date inconnue',
    ])
  })

  it('of words is that of a directory, and keeps equal ones as they were', () => {
    expect(sorted(['zoé', 'Écoles', 'eau', 'lot 10', 'lot 9'])).toEqual([
      'eau',
      'Écoles',
      'lot 9',
      'lot 10',
      'zoé',
    ])
    expect(orderOf(['a', 'A', 'à'], 'words')).toEqual([0, 1, 2])
  })

  it('of words puts last what is not known', () => {
    expect(sorted(['', 'zoé', '–', 'eau'])).toEqual(['eau', 'zoé', '', '–'])
  })
})
