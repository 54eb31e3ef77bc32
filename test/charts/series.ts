import { UNKNOWN_PERIOD, WHOLE_PERIOD } from '../../src/domain/series.ts'

import type { DocumentedPoint, Target } from '../../src/domain/indicator.ts'
import type { Point, PointRow, Quantity, Series } from '../../src/domain/series.ts'
import type { CommuneMap, MapRing } from '../../src/domain/territory/commune-map.ts'
import type { TileGrid } from '../../src/domain/territory/tile.ts'

/** Euros to cents. */
export const eur = (euros: number): bigint => BigInt(Math.round(euros * 100))

export function point(period: string, value: Quantity | null, more: Partial<Point> = {}): Point {
  const zero = typeof value === 'bigint' ? 0n : 0
  return { period, value, numerator: value ?? zero, denominator: 1, unknown: 0, rows: [], ...more }
}

/** Of five contracts: enough for a share (rule 12). */
const ENOUGH_ROWS: readonly PointRow[] = ['a', 'b', 'c', 'd', 'e'].map((rowId) => ({
  rowId,
  contribution: 1,
  role: 'numerator',
}))

export function series(unit: Series['unit'], points: readonly Point[]): Series {
  return { indicator: 'exemple', unit, rowKind: 'contracts', aggregate: 'sum', points }
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

/** Sums that depend on how frameworks are read (rule 4): between two readings, or one alone. */
export const RANGED = series('EUR', [
  point('2021', eur(300_000_000), { range: [eur(200_000_000), eur(400_000_000)] }),
  point('2022', eur(250_000_000), { range: [eur(250_000_000), eur(250_000_000)] }),
])

/** A change of amounts: below zero, nearly nothing, above. */
export const CHANGES = series('taux', [
  point('2021', 0.131),
  point('2022', -0.042),
  point('2023', 0.0004),
  point('2024', 0.05, { partial: true }),
])

/** Hours with what documents say of years before, and people, of whom one number is masked (rule 11). */
export const HOURS = series('heures', [
  point('2018', 140_554),
  point('2019', 153_012.5),
  point('2020', 146_003),
  point('2021', 165_000, { partial: true }),
])
/** Hours done of hours promised: less, more, too few lines for a part, a partial year. */
export const PROMISED = series('rapport', [
  point('2018', 0.8, { numerator: 112_000, denominator: 140_000 }),
  point('2019', 1.05, { numerator: 147_000, denominator: 140_000 }),
  point('2020', null, { numerator: 300, denominator: 900 }),
  point('2021', 0.5, { numerator: 60_000, denominator: 120_000, partial: true }),
])
export const PEOPLE = series('personnes', [
  point('2019', 310),
  point('2020', null, { masked: true }),
  point('2021', 357),
])
export const DOCUMENTED: readonly DocumentedPoint[] = [
  { period: '2015', value: 178_000, subject: 'heures', source: 'Bilan de concertation' },
  { period: '2017', value: 120_500, subject: 'heures', source: 'Bilan de concertation' },
]

const ranked = (key: string, label: string, value: Quantity) =>
  point(WHOLE_PERIOD, value, { series: key, seriesLabel: label, rows: ENOUGH_ROWS })

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

/** Classes of amounts, not by size, with those that state none. */
export const CLASSES = series('contrats', [
  ranked('moins-de-40-000', 'Moins de 40 000 €', 207),
  ranked('40-000-a-100-000', '40 000 à 100 000 €', 348),
  ranked('100-000-et-plus', '100 000 € et plus', 96),
  ranked('inconnu', 'Montant non indiqué', 101),
])

/** Yes, no and unknown answers as a share with its bounds (rules 6 and 12). */
export function answers(period: string, yes: number, no: number, unknown: number, more: Partial<Point> = {}) {
  const all = yes + no + unknown
  return point(period, yes + no < 5 ? null : yes / (yes + no), {
    numerator: yes,
    denominator: yes + no,
    unknown,
    bounds: [yes / all, (yes + unknown) / all],
    ...more,
  })
}

/** Too few, all known, many unknown, a partial year, nothing known at all, an unknown date. */
export const SHARES = series('part', [
  answers('2021', 1, 2, 1),
  answers('2022', 18, 82, 0),
  answers('2023', 96, 104, 90),
  answers('2024', 54, 46, 10, { partial: true }),
  answers('2025', 0, 0, 12),
  answers(UNKNOWN_PERIOD, 6, 4, 1),
])

/** Shares that would all be flat on a scale to 100 %. */
export const SMALL = series('part', [
  answers('2023', 2, 98, 0),
  answers('2024', 5, 95, 3),
  answers('2025', 3, 97, 1),
])

const division = (key: string, label: string, yes: number, no: number, unknown = 0) =>
  answers(WHOLE_PERIOD, yes, no, unknown, { series: key, seriesLabel: label })

export const DIVISIONS = series('part', [
  division('90', 'Déchets, propreté, environnement', 33, 67, 30),
  division('45', 'Travaux de construction', 70, 130, 40),
  division('71', 'Services d’architecture, de construction, d’ingénierie et d’inspection', 12, 88, 5),
  division('33', 'Matériel médical', 0, 9, 2),
  division('65', 'Énergie', 1, 1, 1),
  division('03', 'Agriculture', 2, 1, 0),
  division('inconnu', 'Non renseigné', 4, 6, 3),
])

const LOCALITIES = [
  ['territoire', 'Dans le territoire'],
  ['departement', 'Ailleurs dans le département'],
  ['region', 'Ailleurs dans la région'],
  ['france', 'Ailleurs en France'],
  ['etranger', 'À l’étranger'],
  ['inconnu', 'Lieu inconnu'],
] as const

/** Counts of one year by group, the unknown one last: shares among what is known, and of all for the unknown one. */
export function composition(
  period: string,
  groups: readonly (readonly [string, string])[],
  counts: readonly number[],
  more: Partial<Point> = {},
): Point[] {
  const all = counts.reduce((sum, count) => sum + count, 0)
  const unknown = groups.findIndex(([key]) => key === 'inconnu')
  const known = all - (counts[unknown] ?? 0)
  return groups.flatMap(([key, label], index) => {
    const denominator = index === unknown ? all : known
    const value = index !== unknown && known < 5 ? null : counts[index]! / denominator
    const figures = { numerator: counts[index]!, denominator, series: key, seriesLabel: label }
    return counts[index] === 0 ? [] : [point(period, value, { ...figures, ...more })]
  })
}

/** A group that two years lack, a partial year, and an unknown date with too few rows. */
export const PLACES = series('part', [
  ...composition('2022', LOCALITIES, [47, 17, 11, 24, 0, 12]),
  ...composition('2023', LOCALITIES, [41, 18, 14, 27, 2, 40]),
  ...composition('2024', LOCALITIES, [51, 20, 10, 17, 3, 9]),
  ...composition('2025', LOCALITIES, [60, 12, 10, 18, 0, 9], { partial: true }),
  ...composition(UNKNOWN_PERIOD, LOCALITIES, [1, 0, 0, 1, 0, 4]),
])

const TRADE_GROUPS = Array.from({ length: 9 }, (_, index) => [`metier-${index}`, `Métier ${index}`] as const)

/** More groups than a drawing has steps of one colour. */
export const TRADES = series('part', [
  ...composition('2023', TRADE_GROUPS, [5, 70, 9, 3, 2, 1, 4, 3, 3]),
  ...composition('2024', TRADE_GROUPS, [8, 60, 9, 3, 6, 1, 7, 3, 3]),
])

export const TILES: TileGrid = new Map([
  ['59350', { name: 'Lille', column: 2, row: 2 }],
  ['59512', { name: 'Roubaix', column: 3, row: 1 }],
  ['59009', { name: 'Villeneuve-d’Ascq', column: 3, row: 2 }],
  ['59523', { name: 'Sainghin-en-Mélantois', column: 3, row: 3 }],
  ['59524', { name: 'Sainghin-en-Weppes', column: 1, row: 3 }],
  ['59368', { name: 'La Madeleine', column: 2, row: 1 }],
])
const commune = (code: string, value: number) =>
  point(WHOLE_PERIOD, value, {
    series: code,
    seriesLabel: TILES.get(code)?.name ?? 'Ailleurs',
    rows: ENOUGH_ROWS,
  })
/** Two communes without any, one that the grid does not know, and all that lies outside. */
export const COMMUNES = series('attributions', [
  commune('59350', 640),
  commune('59512', 41),
  commune('59009', 12),
  commune('59524', 1),
  commune('59999', 3),
  ranked('inconnu', 'Non renseigné', 300),
])

const target = (id: string, value: number, more: Partial<Target> = {}): Target => ({
  id,
  label: 'Part des marchés',
  nature: 'target',
  perimeter: 'MEL',
  value,
  unit: 'part',
  horizon: '2021-12-31',
  expired: true,
  source: 'Bilan de concertation',
  ...more,
})

/** An expired target, one to come, and a landmark close to it; a factor that has no place on an axis of shares. */
export const TARGETS: readonly Target[] = [
  target('mel', 0.25),
  target('national', 0.3, { perimeter: 'France', horizon: '2027-12-31', expired: false }),
  target('repere', 0.17, {
    nature: 'landmark',
    perimeter: 'France',
    period: '2018',
    horizon: undefined,
    expired: false,
  }),
  target('marque', 0.1, {
    nature: 'landmark',
    perimeter: 'Union européenne',
    mark: { bound: 'atMost', verdict: 'good' },
    horizon: undefined,
    expired: false,
  }),
  target('facteur', 2, { unit: 'facteur' }),
]
export const HOURS_TARGET: readonly Target[] = [target('heures', 300_000, { unit: 'heures' })]

/** Communes side by side from west to east, each of a tenth of a degree; the first has a hole. */
export function squares(places: readonly (readonly [code: string, name: string])[]): CommuneMap {
  const square = (x: number, y: number, size: number): MapRing => [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ]
  return {
    sources: [{ title: 'Contours', publisher: 'IGN', licence: 'Licence Ouverte 2.0', date: '2026-11-28' }],
    missing: [],
    shapes: places.map(([code, name], index) => {
      const [x, y] = [3 + (index % 40) * 0.1, 50 - Math.floor(index / 40) * 0.1]
      const hole = index === 0 ? [square(x + 0.03, y + 0.03, 0.04)] : []
      return { code, name, polygons: [[square(x, y, 0.1), ...hole]] }
    }),
  }
}

/** All communes of the grid but two, whose outlines no file gives: one of them has no award either. */
export const OUTLINES: CommuneMap = {
  ...squares(
    [...TILES].filter(([code]) => !['59512', '59368'].includes(code)).map(([code, { name }]) => [code, name]),
  ),
  missing: [
    { code: '59512', name: 'Roubaix' },
    { code: '59368', name: 'La Madeleine' },
  ],
}
