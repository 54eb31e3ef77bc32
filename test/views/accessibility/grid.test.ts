import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { rgaaCriterionSchema } from '../../../src/domain/reference/rgaa-criterion.ts'
import { gridSentence, gridThemes } from '../../../src/views/accessibility/grid.ts'
import { plain } from '../../text/plain.ts'

const ROOT = join(import.meta.dirname, '../../..')
const { data } = Papa.parse<Record<string, string>>(
  readFileSync(join(ROOT, 'data/reference/rgaa.csv'), 'utf8'),
  { header: true, skipEmptyLines: true },
)
const criteria = data.map((row) => rgaaCriterionSchema.parse(row))

/** Criteria of each theme of the RGAA 4.1. */
const SIZES = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12]

describe('rgaa.csv', () => {
  it('has the 106 criteria in their order', () => {
    const numbers = SIZES.flatMap((size, theme) =>
      Array.from({ length: size }, (_, index) => `${theme + 1}.${index + 1}`),
    )
    expect(numbers).toHaveLength(106)
    expect(criteria.map(({ number }) => number)).toEqual(numbers)
  })

  it('names tests that exist', () => {
    const tests = new Set(criteria.flatMap(({ test }) => test ?? []))
    expect(tests.size).toBeGreaterThan(3)
    expect([...tests].filter((test) => !existsSync(join(ROOT, test)))).toEqual([])
  })

  it('says conforme of nothing that no test shows', () => {
    const [row] = data
    expect(rgaaCriterionSchema.safeParse({ ...row, statut: 'conforme', test: '' }).success).toBe(false)
    expect(rgaaCriterionSchema.safeParse({ ...row, statut: 'non testé', test: '' }).success).toBe(true)
    expect(rgaaCriterionSchema.safeParse({ ...row, statut: 'peut-être' }).success).toBe(false)
  })
})

describe('the grid', () => {
  it('counts what it holds, and leaves out what none is', () => {
    const counts = [...gridSentence(criteria).matchAll(/\d+/g)].map(Number)
    expect(counts[0]).toBe(106)
    expect(counts.slice(1).reduce((sum, count) => sum + count, 0)).toBe(106)
    expect(plain(gridSentence(criteria.slice(0, 1)))).toBe('1 critère : 1 conforme')
  })

  it('has a part a theme, with the test beside its evidence', () => {
    const themes = gridThemes(criteria)
    expect(themes.map(({ rows }) => rows.length)).toEqual(SIZES)
    expect(plain(themes[0]!.title)).toBe('1. Images')
    expect(themes[0]!.rows[0]!.cells.at(-1)).toMatchObject({ detail: criteria[0]!.test })
  })
})
