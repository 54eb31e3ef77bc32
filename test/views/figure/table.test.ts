import { describe, expect, it } from 'vitest'
import { drawingDescription, figureTable } from '../../../src/views/figure/table.ts'
import {
  answers,
  indicator,
  millions,
  ofSeries,
  plain,
  point,
  shares,
  unknownDate,
} from '../../text/findings/finding-fixture.ts'
import { WHOLE_PERIOD } from '../../../src/domain/series.ts'
import type { Cell, Row } from '../../../src/views/table.ts'
import type { ComputedIndicator } from '../../../src/domain/indicator.ts'

const textOf = (cell: Cell) => plain(typeof cell === 'string' ? cell : cell.text)
const shown = ({ cells, kind }: Row) => cells.map(textOf).join(' | ') + (kind ? ` (${kind})` : '')

function read(subject: ComputedIndicator, most = 12, communes = 0) {
  const table = figureTable(subject, most, communes)
  return {
    columns: table.columns.map(({ label }) => label).join(' | '),
    rows: table.rows.map(shown),
    left: table.left,
    narrow: table.narrow,
  }
}
/** Every value with its address, as scripts find it. */
const addresses = (subject: ComputedIndicator) =>
  figureTable(subject, 12).rows.flatMap(({ cells }) =>
    cells.flatMap((cell) =>
      typeof cell === 'string' || !cell.data ? [] : [[cell.data.period, cell.data.series, cell.data.value]],
    ),
  )

describe('the table of years', () => {
  it('gives sums with how many rows they are of, partial years and the unknown date marked', () => {
    const points = [
      point('2024', millions(3), { denominator: 12, unknown: 1 }),
      point('2025', null, { denominator: 0, unknown: 2, partial: true }),
      unknownDate(millions(1), { denominator: 2 }),
    ]
    expect(read(indicator(points))).toEqual({
      columns: 'Année | Euros hors taxes | Contrats | Sans montant',
      rows: [
        '2024 | 3 000 000 | 12 | 1',
        '2025 | non indiqué | 0 | 2',
        'Date inconnue | 1 000 000 | 2 | 0 (apart)',
      ],
      left: 0,
      narrow: 'scroll',
    })
  })

  it('puts documents in rows of their own, which belong to no CSV', () => {
    const documented = [{ subject: "heures d'insertion", period: '2015', value: 178_000, source: 'Bilan' }]
    const subject = indicator([point('2025', 219_000)], { unit: 'heures', documented })
    const [first] = figureTable(subject, 12).rows
    expect(shown(first!)).toBe('2015 | 178 000 (apart)')
    expect(first!.cells[0]).toMatchObject({ tags: ['document'] })
    expect(addresses(subject)).toEqual([['2025', undefined, 219_000]])
  })

  it('never shows a number of people that is held back', () => {
    const masked = point('2025', null, { masked: true })
    const [row] = figureTable(indicator([masked], { unit: 'personnes' }), 12).rows
    expect(row!.cells[1]).toMatchObject({ text: 'non montré', detail: 'moins de 5 personnes' })
  })
})

describe('the table of shares', () => {
  it('gives the three counts and the bounds; no share below five answers', () => {
    const points = [answers('2024', [2, 1, 1]), answers('2025', [31, 69, 10]), answers('2026', [5, 5, 0])]
    expect(read(shares(points))).toEqual({
      columns: 'Année | Part | Oui | Non | Non renseigné | Bornes',
      rows: [
        '2024 | < 5 | 2 | 1 | 1 | –',
        '2025 | 31,0 % | 31 | 69 | 10 | 28,2 % – 37,3 %',
        '2026 | 50,0 % | 5 | 5 | 0 | –',
      ],
      left: 0,
      narrow: 'stack',
    })
  })

  it('gives amounts for a share by value', () => {
    const euros = point('2025', 0.25, {
      numerator: millions(10),
      denominator: millions(40),
      unknown: 1,
      bounds: [0.2, 0.4],
      rows: [{ rowId: 'a', contribution: millions(5), role: 'unknown' }],
    })
    const { columns, rows } = read(shares([euros]))
    expect(columns).toBe('Année | Part | Oui (euros) | Non (euros) | Non renseigné (euros) | Bornes')
    expect(rows).toEqual(['2025 | 25,0 % | 10 000 000 | 30 000 000 | 5 000 000 | 20,0 % – 40,0 %'])
  })

  it('gives the part and the sum where no question is put', () => {
    const part = point('2025', 0.33, { numerator: millions(33), denominator: millions(100), unknown: 2 })
    expect(read(shares([part], {}, { rowKind: 'awards' }))).toMatchObject({
      columns: 'Année | Part | Euros de cette part | Euros en tout | Attributions hors calcul',
      rows: ['2025 | 33,0 % | 33 000 000 | 100 000 000 | 2'],
    })
  })

  it('puts series from the largest share down, those without a share after, the unknown apart', () => {
    const family = (name: string, counts: readonly [number, number, number]) =>
      answers(WHOLE_PERIOD, counts, { series: name, seriesLabel: name })
    const points = [
      family('inconnu', [9, 1, 0]),
      family('A', [1, 9, 0]),
      family('B', [1, 1, 0]),
      family('C', [6, 4, 0]),
    ]
    const words = { each: 'la famille' }
    expect(read(shares(points, { words }))).toMatchObject({
      columns: 'Famille | Part | Oui | Non | Non renseigné | Bornes',
      rows: [
        'C | 60,0 % | 6 | 4 | 0 | –',
        'A | 10,0 % | 1 | 9 | 0 | –',
        'B | < 5 | 1 | 1 | 0 | –',
        'inconnu | 90,0 % | 9 | 1 | 0 | – (apart)',
      ],
    })
    expect(read(shares(points, { words }), 2)).toMatchObject({ left: 2 })
  })
})

describe('the table of parts of a whole', () => {
  const part = (period: string, series: string, value: number | null) =>
    point(period, value, { series, seriesLabel: series })
  const stacked = (points: readonly ReturnType<typeof part>[], more = {}) =>
    indicator(points, {
      unit: 'part',
      chart: { kind: 'stacked', meaning: 'local' },
      words: { each: 'le métier' },
      ...more,
    })

  it('has a row a year and a column a series; the unknown, a share of all, last', () => {
    const points = [
      part('2024', 'inconnu', 0.1),
      part('2024', 'ici', 0.4),
      part('2024', 'ailleurs', 0.6),
      part('2025', 'ici', 1),
    ]
    const subject = stacked(points)
    expect(read(subject)).toEqual({
      columns: 'Année | ici | ailleurs | inconnu (de l’ensemble)',
      rows: ['2024 | 40,0 % | 60,0 % | 10,0 %', '2025 | 100,0 % | – | –'],
      left: 0,
      narrow: 'stack',
    })
    expect(addresses(subject)).toContainEqual(['2024', 'ailleurs', 0.6])
  })

  it('turns round where the series are many, so that a reader needs not scroll for them', () => {
    const trades = Array.from({ length: 8 }, (_, index) => part('2025', `m${index}`, 0.125))
    const documented = [{ subject: 'part des déchets', period: '2017', value: 0.7, source: 'Bilan' }]
    const table = read(stacked(trades, { documented }))
    expect(table).toMatchObject({ columns: 'Métier | 2025', narrow: 'scroll' })
    expect(table.rows).toHaveLength(9)
    expect(table.rows[0]).toBe('m0 | 12,5 %')
    const last = figureTable(stacked(trades, { documented }), 12).rows.at(-1)!
    expect(last.cells[0]).toMatchObject({
      tags: ['document'],
      detail: expect.stringMatching(/^70,0.%, part des déchets$/),
    })
  })
})

describe('the tables of a map and of a distribution', () => {
  it('list communes from the largest, fold those without any, set apart what is elsewhere', () => {
    const points = [ofSeries('roubaix', 1), ofSeries('lille', 3), ofSeries('inconnu', 4)]
    const map = indicator(points, { unit: 'attributions', chart: { kind: 'map', meaning: 'local' } })
    expect(read(map, 12, 95)).toMatchObject({
      columns: 'Commune | Attributions | Part du total',
      rows: [
        'Lille | 3 | 37,5 %',
        'Roubaix | 1 | 12,5 %',
        '93 communes sans aucune | 0 | 0,0 %',
        'Inconnu | 4 | 50,0 % (apart)',
      ],
    })
    expect(read(map, 12, 2).rows).toHaveLength(3)
  })

  it('keep the order of the classes; what is not nothing is never 0,0 %', () => {
    const points = [ofSeries('petits', 1), ofSeries('grands', 9_999)]
    const classes = indicator(points, {
      unit: 'contrats',
      chart: { kind: 'distribution', meaning: 'spend' },
      words: { each: 'la tranche' },
    })
    expect(read(classes)).toMatchObject({
      columns: 'Tranche | Contrats | Part du total',
      rows: ['Petits | 1 | < 0,1 %', 'Grands | 9 999 | 100,0 %'],
    })
  })
})

describe('the table of a ranking', () => {
  const ranked = {
    chart: { kind: 'ranked', meaning: 'spend' },
    words: { each: 'le fournisseur', whole: 'du tout' },
  } as const

  it('sums nothing that does not add up', () => {
    const points = [3000, 2000, 1000].map((value, index) => ofSeries(`t${index}`, value))
    const series = { ...indicator([]).series, unit: 'indice', aggregate: 'hhi', points } as const
    const subject = indicator(points, {
      unit: 'indice',
      chart: ranked.chart,
      words: { each: 'la famille' },
      series,
    })
    expect(read(subject, 1)).toMatchObject({ rows: ['T0 | 3 000'], left: 2 })
  })

  it('prints the largest, sums the others, sets what is not filled in apart', () => {
    const points = [
      ...[50, 20, 10, 6, 4].map((value, index) => ofSeries(`t${index}`, millions(value), { denominator: 1 })),
      ofSeries('inconnu', millions(10), { denominator: 1 }),
    ]
    expect(read(indicator(points, ranked), 2)).toEqual({
      columns: 'Fournisseur | Euros hors taxes | Part | Contrats',
      rows: [
        'T0 | 50 000 000 | 50,0 % | 1',
        'T1 | 20 000 000 | 20,0 % | 1',
        'Les 3 autres | 20 000 000 | 20,0 % | ',
        'Inconnu | 10 000 000 | 10,0 % | 1 (apart)',
      ],
      left: 3,
      narrow: 'stack',
    })
  })
})

it('the drawing is described by its first values, each with its place', () => {
  expect(plain(drawingDescription(indicator([point('2025', millions(3))])))).toBe(
    'Montants signés. 2025 3 M€.',
  )
  const stacked = point('2025', 0.4, { series: 'ici', seriesLabel: 'Ici' })
  expect(
    plain(
      drawingDescription(
        indicator([stacked], { unit: 'part', chart: { kind: 'stacked', meaning: 'local' } }),
      ),
    ),
  ).toBe('Montants signés. Ici 2025 40 %.')
})
