import { describe, expect, it } from 'vitest'
import type { Point } from '../../../src/domain/series.ts'
import { consultations } from '../../../src/views/home/consultation.ts'
import {
  homeReceipt,
  receiptDrawing,
  receiptParts,
  receiptTable,
  receiptTitle,
} from '../../../src/views/home/receipt.ts'
import { portal } from '../../outputs/portal-fixture.ts'
import { plain } from '../../text/plain.ts'
import { held } from '../supplier/entry.ts'
import { indicator } from '../theme/indicators.ts'

const MILLION = 1_000_000_00n

function trade(series: string, millions: bigint, rows: Point['rows'] = []): Point {
  const value = millions * MILLION
  return {
    period: 'ensemble',
    series,
    seriesLabel: series,
    value,
    numerator: value,
    denominator: 0n,
    unknown: 0,
    rows,
  }
}

const lots = ['1', '2'].map((number) =>
  held({ title: `Voirie - 2 lots - Lot ${number}`, year: 2019, amount: 10n * MILLION }),
)
const [consultation] = consultations(lots)
const rows = lots.map(({ id, amount }) => ({ rowId: id, contribution: amount!, role: 'numerator' as const }))
const points = [
  trade('inconnu', 5n),
  trade('Voirie', 41n, rows),
  ...['Eau', 'Déchets', 'Études', 'Bâtiment', 'Informatique'].map((name) => trade(name, 8n)),
  trade('Énergie', 6n),
  trade('Linge', 8n),
]
const byTrade = indicator('montants-par-metier', { unit: 'EUR', points })
const parts = receiptParts(byTrade, consultation)

describe('receiptParts', () => {
  it('add up to 100 €: the largest trades, all others together, what has no known trade', () => {
    expect(parts.map(({ kind }) => kind)).toEqual([...Array<string>(6).fill('trade'), 'others', 'unknown'])
    expect(parts.map(({ euros }) => euros)).toEqual([41, 8, 8, 8, 8, 8, 14, 5])
    expect(parts.reduce((sum, { euros }) => sum + euros, 0)).toBe(100)
    expect(plain(parts[6]!.label)).toBe('2 autres métiers')
  })

  it('names a seventh trade rather than call it another', () => {
    const seven = { series: { ...byTrade.series, points: points.slice(0, 8) } }
    expect(receiptParts(seven).filter(({ kind }) => kind === 'others')).toEqual([])
  })

  it('never says 0 € of what is not nothing, nor a whole euro of less', () => {
    const few = [trade('A', 995n, [rows[0]!]), trade('B', 5n)]
    const tiny = { ...consultation!, contracts: [{ ...lots[0]!, amount: MILLION }] }
    const small = { ...few[0]!, rows: [{ ...rows[0]!, contribution: MILLION }] }
    const found = receiptParts({ series: { ...byTrade.series, points: [small, few[1]!] } }, tiny)
    expect(found.map(({ text }) => plain(text))).toEqual(['99 €', 'moins de 1 €'])
    expect(receiptTable(found).rows[1]!.cells[2]).toBe('moins de 1')
    const words = receiptDrawing(found).labels.map(({ lines }) => plain(lines.join(' ')))
    expect(words).toEqual(['A', 'dont moins de 1 € pour une seule consultation', 'moins de 1 € : B'])
  })

  it('says the first in a title of twelve words at most', () => {
    expect(plain(receiptTitle(parts))).toBe('Sur 100 € signés, 41 pour « Voirie »')
  })
})

describe('receiptDrawing', () => {
  const drawing = receiptDrawing(parts)

  it('fills its height with parts in proportion, and marks the lots at the foot of theirs', () => {
    const last = drawing.parts.at(-1)!
    expect(last.y + last.height).toBeCloseTo(drawing.height)
    expect(drawing.parts[0]!.height / drawing.parts[1]!.height).toBeCloseTo(41 / 8)
    expect(drawing.bracket!.foot).toBeCloseTo(drawing.parts[0]!.height)
    expect(drawing.parts[0]!.edges).toHaveLength(2)
  })

  it('lays no label over another', () => {
    const small = [trade('A', 1000n), ...['B', 'C', 'D', 'E', 'F', 'G', 'H'].map((name) => trade(name, 1n))]
    const { labels, height } = receiptDrawing(receiptParts({ series: { ...byTrade.series, points: small } }))
    const gaps = labels.slice(1).map(({ y }, index) => y - labels[index]!.y)
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(16)
    expect(labels.at(-1)!.y).toBeLessThanOrEqual(height)
  })
})

it('gives the same rows as a table, each trade with its place in the series', () => {
  const { rows: given } = receiptTable(parts)
  expect(given[0]!.cells[1]).toMatchObject({
    data: { value: 41n * MILLION, series: 'Voirie', period: 'ensemble' },
  })
  expect(given.at(-1)!.cells[0]).toBe('métier inconnu')
})

it('is nothing where no trade is known', () => {
  expect(homeReceipt(portal())).toBeUndefined()
  const unknown = indicator('montants-par-metier', { unit: 'EUR', points: [trade('inconnu', 5n)] })
  expect(homeReceipt({ indicators: [unknown] })).toBeUndefined()
})
