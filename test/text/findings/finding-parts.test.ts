import { describe, expect, it } from 'vitest'
import { CONTEXT, indicator, ofSeries, point, read } from './finding-fixture.ts'
import type { ComputedIndicator } from '../../../src/domain/indicator.ts'
import type { Point } from '../../../src/domain/series.ts'

const part = (period: string, series: string, value: number | null, more: Partial<Point> = {}) =>
  point(period, value, { series, seriesLabel: series.toUpperCase(), ...more })

describe('the finding of parts of a whole by year', () => {
  const stacked = (points: readonly Point[], words: ComputedIndicator['words'], more = {}) =>
    indicator(points, {
      unit: 'part',
      chart: { kind: 'stacked', meaning: 'local' },
      words,
      series: { indicator: 'exemple', unit: 'part', rowKind: 'awards', aggregate: 'share', points },
      ...more,
    })
  const lead = { lead: 'territoire', share: 'des attributions vont à un fournisseur du territoire' }

  it('is about the series that the entry names, then the others, then the unknown', () => {
    const points = [
      part('2024', 'territoire', 0.45),
      part('2025', 'region', 0.3),
      part('2025', 'territoire', 0.48),
      part('2025', 'france', 0.22),
      part('2025', 'inconnu', 0.11),
      part('2026', 'territoire', 0.9, { partial: true }),
    ]
    expect(read(stacked(points, lead))).toEqual({
      title: 'En 2025, 48 % des attributions vont à un fournisseur du territoire',
      summary:
        'C’est 3 points de plus qu’en 2024. Viennent ensuite « REGION » (30 %) et « FRANCE » (22 %). ' +
        '« INCONNU » : 11 % de l’ensemble.',
    })
  })

  it('is about the largest where the entry names none, and tells what a document gives', () => {
    const points = [part('2025', 'propreté', 0.58), part('2025', 'espaces verts', 0.42)]
    const documented = [{ subject: 'part des déchets', period: '2017', value: 0.7, source: 'Bilan' }]
    const words = { share: 'des heures réalisées sont faites dans un seul métier' }
    expect(read(stacked(points, words, { documented }))).toEqual({
      title: 'En 2025, 58 % des heures réalisées sont faites dans un seul métier : « PROPRETÉ »',
      summary:
        'Vient ensuite « ESPACES VERTS » (42 %). Un document donne, pour « part des déchets », 70 % en 2017.',
    })
  })

  it('says 0 % where the named series has no row in a year that others have', () => {
    expect(read(stacked([part('2025', 'france', 1)], lead)).title).toBe(
      'En 2025, 0 % des attributions vont à un fournisseur du territoire',
    )
  })

  it('gives no share below five known rows (rule 12)', () => {
    const rows = [
      { rowId: 'a', contribution: 1, role: 'numerator' },
      { rowId: 'b', contribution: 1, role: 'numerator' },
    ] as const
    const points = [part('2025', 'territoire', null, { rows }), part('2025', 'inconnu', 0.5, { rows })]
    expect(read(stacked(points, lead))).toEqual({
      title: 'En 2025, moins de cinq attributions renseignées : pas de part',
      summary:
        '2 attributions renseignées sur 4 : un pourcentage y ferait croire à une tendance. Les nombres sont dans le tableau.',
    })
  })
})

describe('the finding of a distribution', () => {
  const classes = (points: readonly Point[]) =>
    indicator(points, {
      unit: 'contrats',
      chart: { kind: 'distribution', meaning: 'spend' },
      words: { each: 'la tranche', whole: 'des marchés' },
    })

  it('is the fullest class with its share of all, unknown included, then the two ends', () => {
    const points = [
      ofSeries('petits', 10),
      ofSeries('moyens', 60),
      ofSeries('grands', 20),
      ofSeries('inconnu', 10),
    ]
    expect(read(classes(points))).toEqual({
      title: '« Moyens » est la tranche la plus fournie : 60 contrats, 60 % des marchés, de 2018 à 2025',
      summary: '« Petits » : 10 contrats (10 %). « Grands » : 20 contrats (20 %).',
    })
  })

  it('says that several are equal, and repeats no end', () => {
    expect(read(classes([ofSeries('petits', 4), ofSeries('grands', 4)])).title).toBe(
      '2 tranches sont à égalité en tête, avec 4 contrats chacune, de 2018 à 2025',
    )
    expect(read(classes([ofSeries('petits', 4)])).summary).toBe('')
  })
})

describe('the finding of a map', () => {
  const map = (points: readonly Point[], communes?: number) =>
    read(indicator(points, { unit: 'attributions', chart: { kind: 'map', meaning: 'local' } }), {
      ...CONTEXT,
      communes,
    })

  it('names the commune that leads, its share of the territory, who follows, how many have none', () => {
    const points = [
      ofSeries('lille', 60),
      ofSeries('roubaix', 30),
      ofSeries('seclin', 10),
      ofSeries('inconnu', 900),
    ]
    expect(map(points, 95)).toEqual({
      title:
        'Lille est en tête des communes du territoire : 60 attributions, 60 % de celles que l’on y situe, de 2018 à 2025',
      summary:
        'Suivent Roubaix (30 attributions) et Seclin (10 attributions). 92 communes sur 95 n’en ont aucune que l’on sache.',
    })
  })

  it('agrees for one commune without any, one alone, two equal', () => {
    expect(map([ofSeries('lille', 3), ofSeries('roubaix', 1)], 3).summary).toBe(
      'Suit Roubaix (1 attribution). 1 commune sur 3 n’en a aucune.',
    )
    expect(map([ofSeries('lille', 3)]).title).toContain('la totalité de celles que l’on y situe')
    expect(map([ofSeries('lille', 3), ofSeries('roubaix', 3)]).title).toBe(
      'Lille et Roubaix sont en tête des communes, à égalité, avec 3 attributions chacune, de 2018 à 2025',
    )
    const three = ['lille', 'roubaix', 'seclin'].map((name) => ofSeries(name, 3))
    expect(map(three)).toEqual({
      title: '3 communes sont en tête, à égalité, avec 3 attributions chacune, de 2018 à 2025',
      summary: '',
    })
  })

  it('is nothing where no supplier lies in the territory', () => {
    expect(map([ofSeries('inconnu', 900, { rows: [] })], 95).title).toContain('rien dans les fichiers lus')
  })
})
