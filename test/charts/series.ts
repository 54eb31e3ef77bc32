import { UNKNOWN_PERIOD, WHOLE_PERIOD } from '../../src/domain/series.ts'
import type { Point, Quantity, Series } from '../../src/domain/series.ts'

/** Euros to cents. */
export const eur = (euros: number): bigint => BigInt(Math.round(euros * 100))

export function point(period: string, value: Quantity | null, more: Partial<Point> = {}): Point {
  const zero = typeof value === 'bigint' ? 0n : 0
  return { period, value, numerator: value ?? zero, denominator: 1, unknown: 0, rows: [], ...more }
}

export function series(unit: Series['unit'], points: readonly Point[]): Series {
  return { indicator: 'exemple', unit, points }
}

/** Partial ends, a missing year (2021), a year without any stated amount, and an unknown date. */
export const YEARS = series('EUR', [
  point('2018', eur(120_400_000), { partial: true }),
  point('2019', eur(312_000_000)),
  point('2020', eur(280_200_000.5)),
  point('2022', eur(412_345_678.9)),
  point('2023', eur(320_000)),
  point('2024', null),
  point('2025', eur(201_000_000), { partial: true }),
  point(UNKNOWN_PERIOD, eur(43_000_000)),
])

const ranked = (key: string, label: string, value: Quantity) =>
  point(WHOLE_PERIOD, value, { series: key, seriesLabel: label })

export const RANKED = series('EUR', [
  ranked('services', 'Services', eur(838_872_274)),
  ranked('travaux', 'Travaux', eur(1_619_806_007.25)),
  ranked(
    'long',
    'Services d’architecture, de construction, d’ingénierie et d’inspection réunis',
    eur(4_000_000),
  ),
  ranked('inconnue', 'Catégorie inconnue', eur(900_000_000)),
])

/** More series than a drawing has bars, in capitals as suppliers write them. */
export const MANY = series(
  'contrats',
  Array.from({ length: 20 }, (_, index) =>
    ranked(`s${index}`, `COMPAGNIE GENERALE DE TRAVAUX HYDRAULIQUES DU NORD ${index}`, 40 - index),
  ),
)
