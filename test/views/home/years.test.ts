import { describe, expect, it } from 'vitest'
import type { Contract } from '../../../src/domain/contract/contract.ts'
import type { Point } from '../../../src/domain/series.ts'
import { phraseText } from '../../../src/text/language/phrase.ts'
import { YEARS_BASE, yearsDrawing } from '../../../src/views/home/years-drawing.ts'
import { homeYears, largestOutOfScale, yearsOfAmounts } from '../../../src/views/home/years.ts'
import { yearsReading, amountsTable, yearsTitle } from '../../../src/views/home/years-words.ts'
import { portal } from '../../outputs/portal-fixture.ts'
import { plain } from '../../text/plain.ts'
import { held } from '../supplier/entry.ts'
import { indicator } from '../theme/indicators.ts'

const MILLION = 1_000_000_00n

function year(
  period: string,
  millions: bigint,
  more: Partial<Point> = {},
  contracts: readonly Contract[] = [],
): Point {
  const value = millions * MILLION
  const rows = contracts.map(({ id, amount }) => ({
    rowId: id,
    contribution: amount!,
    role: 'numerator' as const,
  }))
  return { period, value, numerator: value, denominator: 0n, unknown: 0, rows, ...more }
}

const amounts = (points: readonly Point[]) => indicator('montants-notifies', { unit: 'EUR', points })
const lots = [1, 2, 3].map((number) =>
  held({ title: `Voirie - 3 lots - Lot ${number}`, year: 2019, amount: 200n * MILLION }),
)
const veryLarge = held({ title: 'Quartiers', year: 2020, amount: 60n * MILLION, amountStatus: 'veryLarge' })
const contracts = [...lots, veryLarge]
const points = [
  year('2018', 170n, { partial: true }),
  year('2019', 1000n, { range: [700n * MILLION, 1250n * MILLION] }, lots),
  year('2020', 300n, {}, [veryLarge]),
  year('2021', 360n),
  year('2022', 410n),
  year('inconnue', 5n),
  year('2024', 9n, { ahead: true }),
]
const years = yearsOfAmounts(amounts(points), contracts)
const drawing = yearsDrawing(years)

describe('yearsOfAmounts', () => {
  it('leaves out what has no year and what is still to come, and says what explains a bar', () => {
    expect(years.map(({ point }) => point.period)).toEqual(['2018', '2019', '2020', '2021', '2022'])
    expect(years.map(({ outOfScale: part }) => part / MILLION)).toEqual([0n, 0n, 60n, 0n, 0n])
    expect(years.map(({ consultation }) => consultation?.sum)).toEqual([
      undefined,
      600n * MILLION,
      ...Array(3),
    ])
  })

  it('keeps the last ten, and the reading says so', () => {
    const long = Array.from({ length: 14 }, (_, index) => year(String(2010 + index), 10n))
    const kept = yearsOfAmounts(amounts(long), [])
    expect([kept.length, kept[0]!.point.period]).toEqual([10, '2014'])
    expect(plain(yearsReading(kept, yearsDrawing(kept)))).toMatch(/ Au plus les 10 dernières années\.$/)
  })

  it('explains neither another year than the highest nor one by a third of it', () => {
    const lower = yearsOfAmounts(amounts([year('2018', 1200n), year('2019', 1000n, {}, lots)]), contracts)
    expect(lower.flatMap(({ consultation }) => consultation ?? [])).toEqual([])
    expect(yearsOfAmounts(amounts([year('2019', 1800n)]), contracts)[0]!.consultation).toBeUndefined()
  })
})

describe('yearsDrawing', () => {
  it('begins every bar at zero and ends at the upper bound of the highest year', () => {
    const [, outlier, beside] = drawing.bars
    expect(outlier!.whisker!.top).toBe(44)
    expect((YEARS_BASE - outlier!.solid) / (YEARS_BASE - outlier!.whisker!.top)).toBeCloseTo(1000 / 1250, 2)
    expect((YEARS_BASE - beside!.pale!) / (YEARS_BASE - beside!.solid)).toBeCloseTo(300 / 240, 2)
    expect(drawing.bars.map(({ partial }) => partial)).toEqual([true, false, false, false, false])
  })

  it('has a line between lots, and the words of their note where no bar stands', () => {
    const { lots: drawn } = drawing.bars[1]!
    expect(drawn!.between).toHaveLength(2)
    expect(drawing.note).toMatchObject({ side: 'right', top: drawn!.top, foot: drawn!.foot })
    expect(plain(drawing.note!.lines.join(' '))).toBe(
      'dont 600 M€ : une consultation en 3 lots un trait sépare les lots',
    )
    const high = ['2018', '2020', '2021', '2022'].map((period) => year(period, 990n))
    const crowded = yearsOfAmounts(amounts([...high, year('2019', 1000n, {}, lots)]), contracts)
    expect(yearsDrawing(crowded).note).toBeUndefined()
  })

  it('lays the words of a line where no bar and no note stands', () => {
    const [low, high] = drawing.grid.map(({ x, text }) => [x, plain(text)])
    expect([low, high]).toEqual([
      [0, '500'],
      [0, '1 000'],
    ])
    const first = yearsOfAmounts(amounts([year('2019', 900n), year('2020', 100n), year('2021', 80n)]), [])
    expect(new Set(yearsDrawing(first).grid.map(({ x }) => Math.round(x)))).toEqual(new Set([33]))
  })

  it('tells those who do not see it, bounds included', () => {
    expect(plain(drawing.description)).toBe(
      '2018 : 170 ; 2019 : 1 000 (700–1 250) ; 2020 : 300 ; 2021 : 360 ; 2022 : 410',
    )
  })
})

describe('the words of the years', () => {
  it('say in twelve words what explains the highest year, else the last one beside the one before', () => {
    const title = plain(phraseText(yearsTitle(years)))
    expect(title).toBe('2019 dépasse tout : une consultation de 3 lots y pèse 600 M€')
    const ordinary = yearsOfAmounts(amounts([year('2021', 360n), year('2022', 410n)]), [])
    expect(plain(phraseText(yearsTitle(ordinary)))).toBe('2022 : 410 M€ signés, 14 % de plus qu’en 2021')
    const partial = yearsOfAmounts(amounts([year('2022', 410n, { partial: true })]), [])
    expect(plain(phraseText(yearsTitle(partial)))).toBe('2022 : 410 M€ signés')
  })

  it('explain each sign that the drawing has, and no other', () => {
    expect(plain(yearsReading(years, drawing))).toMatch(/payé\. Le trait .* rayée .* Haut pâle/)
    const ordinary = yearsOfAmounts(amounts([year('2022', 410n)]), [])
    expect(plain(yearsReading(ordinary, yearsDrawing(ordinary)))).toBe(
      'Millions d’euros hors taxes, prévus à la signature : ce n’est pas ce qui a été payé.',
    )
  })

  it('tell what a consultation weighs by both bounds, or once', () => {
    const ranged = { amount: [450n * MILLION, 585n * MILLION], share: [0.46, 0.84] } as const
    expect(plain(yearsReading(years, drawing, ranged))).toMatch(
      / Cette consultation pèse de 450 M€ à 585 M€, entre 46 % et 84 % de son année\.$/,
    )
    const sure = { amount: [450n * MILLION, 450n * MILLION], share: [0.5, 0.5] } as const
    expect(plain(yearsReading(years, drawing, sure))).toMatch(/ pèse 450 M€, 50 % de son année\.$/)
  })

  it('do not call large what cannot be', () => {
    const false_ = held({ year: 2020, amount: 60n * MILLION, amountStatus: 'implausible' })
    const told = (contracts: readonly Contract[]) => {
      const found = yearsOfAmounts(amounts([year('2020', 300n, {}, contracts)]), contracts)
      return [yearsReading(found, yearsDrawing(found)), amountsTable(found).columns.at(-1)!.label].map(plain)
    }
    expect(told([false_])).toEqual([
      expect.stringContaining('Haut pâle : montants invraisemblables, gardés'),
      'dont invraisemblables',
    ])
    expect(told([false_, veryLarge])[1]).toBe('dont très grands ou invraisemblables')
    expect(told([veryLarge])[1]).toBe('dont très grands')
  })

  it('give no column of bounds where both are the sum', () => {
    const same = yearsOfAmounts(amounts([year('2022', 5n, { range: [5n * MILLION, 5n * MILLION] })]), [])
    expect(amountsTable(same).columns.map(({ label }) => label)).toEqual(['Année', 'Signé, en euros'])
  })

  it('give the same rows as a table, each figure with its place in the series', () => {
    const { columns, rows } = amountsTable(years)
    expect(columns.map(({ label }) => label)).toEqual([
      'Année',
      'Signé, en euros',
      'Au moins',
      'Au plus',
      'dont très grands',
    ])
    expect(rows[0]!.cells[0]).toBe('2018 (incomplète)')
    expect(rows[1]!.cells[1]).toMatchObject({ data: { value: 1000n * MILLION, period: '2019' } })
    expect(rows[1]!.cells.slice(2).map((cell) => plain(String(cell)))).toEqual([
      '700 000 000',
      '1 250 000 000',
      '–',
    ])
  })
})

describe('homeYears', () => {
  it('is nothing where no year has a sum', () => {
    expect(homeYears(portal())).toBeUndefined()
    expect(homeYears(portal({ indicators: [amounts([])] }))).toBeUndefined()
  })
})

it('names the largest amount out of scale of the years shown', () => {
  expect(largestOutOfScale(contracts, years)?.title).toBe('Quartiers')
  expect(largestOutOfScale(lots, years)).toBeUndefined()
})
