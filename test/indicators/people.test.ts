import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMaskedCell, revealsMaskedCell } from '../../src/indicators/formulas/people.ts'
import { data, points } from './data.ts'

describe('rule 11: small numbers of people', () => {
  it.each([
    [undefined, false],
    [0, false],
    [1, true],
    [4, true],
    [5, false],
  ])('a cell of %s is held back: %s', (people, masked) => expect(isMaskedCell(people)).toBe(masked))

  it.each([
    ['one hidden cell, found by taking away what is shown', [2, 10, 20]],
    ['a total that is itself small', [0, 3]],
    ['hidden cells of fewer than five people together', [1, 2, 30]],
    ['hidden cells that can only be one each', [1, 1, 1, 1, 1, 30]],
    ['hidden cells that can only be four each', [4, 4, 30]],
  ])('a total would reveal: %s', (_what, cells) => expect(revealsMaskedCell(cells)).toBe(true))

  it('a total over two hidden cells that can be several numbers is shown', () => {
    expect(revealsMaskedCell([2, 4, 30])).toBe(false)
    expect(revealsMaskedCell([10, 20])).toBe(false)
  })

  it('no total that is shown leaves only one possible number in a hidden cell', () => {
    const cells = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(cells, (people) => {
        const hidden = people.filter(isMaskedCell)
        if (hidden.length === 0 || revealsMaskedCell(people)) return
        const sum = hidden.reduce((total, each) => total + each, 0)
        const others = hidden.length - 1
        const possible = [1, 2, 3, 4].filter((each) => sum - each >= others && sum - each <= 4 * others)
        expect(possible.length).toBeGreaterThan(1)
      }),
    )
  })

  it('a year whose total would reveal one has neither value nor numerator', () => {
    const line = (row: number, year: number, participants: number) => ({
      ref: { source: 'i', row },
      year,
      participants,
    })
    const inclusion = [line(1, 2024, 3), line(2, 2024, 12), line(3, 2025, 7), line(4, 2025, 9)]
    expect(points('personnes-insertion', data({ inclusion }))).toMatchObject([
      { period: '2024', value: null, numerator: 0, masked: true },
      { period: '2025', value: 16, numerator: 16 },
    ])
  })
})
