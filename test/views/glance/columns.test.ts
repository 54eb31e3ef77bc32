import { describe, expect, it } from 'vitest'
import { COLUMNS_HEIGHT, glanceColumns, reachOf } from '../../../src/views/glance/columns.ts'
import { plain } from '../../text/plain.ts'
import { indicator, share } from '../theme/indicators.ts'

const drawn = (points: Parameters<typeof share>[1][], reach?: number) =>
  glanceColumns(
    indicator('a', { points: points.map((value, index) => share(String(2020 + index), value)) }),
    reach,
  )

describe('glanceColumns', () => {
  it('stands each year on zero, as high as its value', () => {
    const { columns, base } = drawn([0.2, 0.4])!
    expect(columns.map(({ top, height }) => top + height)).toEqual([base, base])
    expect(columns[1]!.height).toBeCloseTo(columns[0]!.height * 2, 0)
    expect(columns.map(({ text }) => plain(text))).toEqual(['20 %', '40 %'])
  })

  it('keeps the words within the drawing, and each column within its band', () => {
    const { columns, width } = drawn([0.1, 0.2, 0.3, 0.4, 0.5, 0.6])!
    for (const { y, left, middle } of columns) {
      expect(y).toBeGreaterThan(10)
      expect(y).toBeLessThan(COLUMNS_HEIGHT)
      expect(middle - left).toBeCloseTo(width / 2, 1)
    }
    expect(width * columns.length).toBeLessThan(100)
  })

  it('shows the last six years, from the first that says something', () => {
    expect(drawn([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1])!.columns.map(({ period }) => period)).toEqual([
      '2022',
      '2023',
      '2024',
      '2025',
      '2026',
      '2027',
    ])
    expect(drawn([null, 0.1])!.columns.map(({ period }) => period)).toEqual(['2021'])
  })

  it('says "?" of a year that may not be told, never zero', () => {
    expect(drawn([0.3, null, 0.2])!.columns.map(({ text }) => plain(text))).toEqual(['30 %', '?', '20 %'])
  })

  it('draws nothing where nothing is known', () => {
    expect(drawn([null, null])).toBeUndefined()
  })

  it('draws a whisker from bound to bound, and marks an incomplete year', () => {
    const { columns, base } = glanceColumns(
      indicator('a', { points: [share('2025', 0.5, { bounds: [0.25, 1], partial: true })] }),
    )!
    expect(columns[0]!.whisker!.foot - columns[0]!.whisker!.top).toBeCloseTo((base - 20) * 0.75, 0)
    expect(columns[0]!.partial).toBe(true)
  })

  it('hangs a loss under the line', () => {
    const { columns, base } = glanceColumns(
      indicator('a', { unit: 'taux', points: [share('2024', -0.1), share('2025', 0.1)] }),
    )!
    expect(columns[0]!.top).toBe(base)
    expect(columns[1]!.top).toBeLessThan(base)
  })

  it('shares its scale with others', () => {
    const [own, shared] = [drawn([0.2])!, drawn([0.2], 0.4)!]
    expect(shared.columns[0]!.height).toBeCloseTo(own.columns[0]!.height / 2, 0)
    expect(reachOf(indicator('a', { points: [share('2025', 0.2, { bounds: [0.1, 0.3] })] }))).toBe(0.3)
  })
})
