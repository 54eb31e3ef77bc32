import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { decimalFromCents } from '../../src/domain/money.ts'
import type { ComputedIndicator } from '../../src/domain/indicator.ts'
import type { Point, Quantity } from '../../src/domain/series.ts'
import { figureTable } from '../../src/views/figure/table.ts'
import { INDICATORS } from '../../src/indicators/registry.ts'
import { formatQuantity } from '../../src/text/language/format.ts'
import { indicatorSvg } from '../../src/charts/indicator-svg.ts'
import { derivedPortal } from '../outputs/derived.ts'
import { rowsOf } from '../outputs/read.ts'
import { isUnknown, recompute } from './recompute.ts'
import type { CsvRow } from './recompute.ts'

const portal = await derivedPortal('demonstration')
const present = portal.indicators.filter(({ absent }) => absent === undefined)

const plain = (quantity: Quantity): string =>
  typeof quantity === 'bigint' ? decimalFromCents(quantity) : String(quantity)
const nearly = (quantity: Quantity): number => Number(plain(quantity))

function csvOf({ id }: ComputedIndicator): CsvRow[] {
  return rowsOf(portal, `donnees/indicateurs/${id}.csv`)
}

const place = ({ period, series = '' }: Point): string => `${period} ${series}`
const placeOfRow = (row: CsvRow): string => `${row['periode']} ${row['serie'] ?? ''}`

describe('the registry', () => {
  it('names each indicator once, in ASCII, with a question, a method and a caveat', () => {
    expect(new Set(INDICATORS.map(({ id }) => id)).size).toBe(INDICATORS.length)
    expect(new Set(INDICATORS.map(({ label }) => label)).size).toBe(INDICATORS.length)
    for (const { id, question, formula, caveats } of INDICATORS) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(question, id).toMatch(/\?$/)
      expect(formula.method.length, id).toBeGreaterThan(40)
      expect(caveats.length, id).toBeGreaterThan(0)
    }
  })

  it('has a value for every indicator on the demonstration, which has all but the national set', () => {
    const lack = (needs: readonly string[]) =>
      needs.includes('supplierDistance') ? 'field-not-in-formats' : undefined
    expect(portal.indicators.map(({ id, absent }) => [id, absent])).toEqual(
      INDICATORS.map(({ id, needs }) => [id, lack(needs)]),
    )
    const empty = present.filter(({ series }) => series.points.every(({ value }) => value === null))
    expect(empty.map(({ id }) => id)).toEqual([])
  })

  it('gives the source of every target and documented point', () => {
    const beside = present.flatMap(({ targets, documented }) => [...targets, ...documented])
    expect(beside.length).toBeGreaterThan(5)
    for (const { source } of beside) expect(source.length).toBeGreaterThan(10)
  })
})

describe.each(present.map((indicator) => [indicator.id, indicator] as const))('%s', (id, indicator) => {
  const { series, unit } = indicator
  const points = series.points

  it('has one figure a period and series, over something, and shares between 0 and 1 within their bounds', () => {
    expect(new Set(points.map(place)).size).toBe(points.length)
    for (const point of points) {
      const { value, denominator, bounds, series: key } = point
      if (key !== undefined) expect(key).toMatch(/^[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*$/)
      expect(point.unknown).toBeGreaterThanOrEqual(0)
      if (value === null) continue
      expect(nearly(denominator), place(point)).toBeGreaterThan(0)
      if (unit !== 'part') continue
      expect(nearly(value)).toBeGreaterThanOrEqual(0)
      expect(nearly(value)).toBeLessThanOrEqual(1)
      if (bounds === undefined) continue
      expect(bounds[0]).toBeGreaterThanOrEqual(0)
      expect(bounds[1]).toBeLessThanOrEqual(1)
      expect(bounds[0]).toBeLessThanOrEqual(nearly(value) + 1e-12)
      expect(bounds[1]).toBeGreaterThanOrEqual(nearly(value) - 1e-12)
    }
  })

  it('writes its CSV from the same points', () => {
    const rows = csvOf(indicator)
    expect(rows.map(placeOfRow)).toEqual(points.map(place))
    for (const [index, { value, denominator, unknown, masked }] of points.entries()) {
      const row = rows[index]!
      expect(row['valeur'] === '' ? null : Number(row['valeur'])).toBe(value === null ? null : nearly(value))
      expect(Number(row['denominateur'])).toBe(nearly(denominator))
      expect(row['inconnus']).toBe(String(unknown))
      expect(row['unite']).toBe(unit)
      if (unit === 'personnes') expect(row['masque']).toBe(masked ? 'oui' : 'non')
    }
  })

  it('prints in its table and its drawing what its CSV says', () => {
    const rows = new Map(csvOf(indicator).map((row) => [placeOfRow(row), row['valeur']]))
    const printed = figureTable(indicator, 15).rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (typeof cell === 'object' && cell.data !== undefined ? [cell.data] : [])),
    )
    expect(printed.length).toBeGreaterThan(0)
    for (const { value, indicator: of, period, series: key = '' } of printed) {
      expect(of).toBe(id)
      expect(Number(rows.get(`${period} ${key}`))).toBe(nearly(value))
    }
    const { document } = parseHTML(indicatorSvg(indicator, portal))
    const marks = [...document.querySelectorAll('svg title')].slice(1).map((title) => title.textContent!)
    const drawn = printed.filter(({ value }) =>
      marks.some((mark) => mark.includes(formatQuantity(value, unit))),
    )
    // A ranking, a stack and a map draw the smallest parts together, or leave them to the table.
    const isWhole = ['years', 'shares', 'distribution', 'promised'].includes(indicator.chart.kind)
    expect(drawn.length).toBeGreaterThanOrEqual(isWhole ? printed.length : Math.min(printed.length, 12))
  })

  it('follows from the rows that it gives behind each figure', () => {
    const lines = rowsOf(portal, `donnees/indicateurs/${id}-lignes.csv`)
    const underlying = Map.groupBy(lines, placeOfRow)
    const ofPeriod = Map.groupBy(lines, (row) => row['periode']!)
    expect(lines.length).toBeGreaterThan(0)
    for (const point of points) {
      if (point.masked) continue
      const isEuros = typeof point.numerator === 'bigint' || series.aggregate === 'hhi'
      const own = underlying.get(place(point)) ?? []
      const hidden = unit === 'personnes' && own.some((row) => row['masque'] === 'oui')
      if (hidden) continue
      const again = recompute(
        indicator,
        { own, period: ofPeriod.get(point.period) ?? [] },
        isEuros,
        isUnknown(point.series),
      )
      if (series.aggregate !== 'median' && series.aggregate !== 'hhi') {
        const exact = isEuros ? again.numerator : Number(again.numerator) / 1000
        expect([place(point), exact]).toEqual([place(point), point.numerator || (isEuros ? 0n : 0)])
      }
      if (point.value === null) continue
      if (series.aggregate === 'hhi') expect(again.value).toBeCloseTo(nearly(point.value), 0)
      else expect(again.value, place(point)).toBeCloseTo(nearly(point.value), 9)
    }
  })
})
