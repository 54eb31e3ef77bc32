import { describe, expect, it } from 'vitest'
import type { ComparedAuthority } from '../../../src/domain/comparison.ts'
import type { ComputedIndicator } from '../../../src/domain/indicator.ts'
import type { Point } from '../../../src/domain/series.ts'
import type { Territory } from '../../../src/domain/territory/territory.ts'
import { comparisonDatasets } from '../../../src/outputs/datasets/comparison.ts'
import { plainSpaces } from '../../../src/text/codes.ts'
import { comparisonDates, comparisonInvented, comparisonRemarks } from '../../../src/text/comparison.ts'
import { comparisonFigures, comparisonTable } from '../../../src/views/comparison/comparison.ts'
import { comparedMeasures } from '../../../src/views/comparison/measures.ts'
import { indicator, portal } from '../../outputs/portal-fixture.ts'

function point(period: string, numerator: number, denominator: number, more: Partial<Point> = {}): Point {
  const unknown = more.unknown ?? 0
  const rows = Array.from({ length: denominator + unknown }, (_, index) => ({
    rowId: `contract-${index}`,
    contribution: 1,
    role: 'denominator' as const,
  }))
  const value = numerator / denominator
  return { period, value, numerator, denominator, unknown, rows, ...more }
}

function shares(id: string, points: readonly Point[], more: Partial<ComputedIndicator> = {}) {
  const series = { indicator: id, unit: 'part', rowKind: 'contracts', aggregate: 'share', points } as const
  return indicator({
    id,
    label: id,
    unit: 'part',
    chart: { kind: 'shares', meaning: 'social' },
    series,
    ...more,
  })
}

const SOCIAL = 'considerations-sociales'

function authority(
  name: string,
  indicators: readonly ComputedIndicator[],
  more: Partial<ComparedAuthority> & { readonly scope?: Territory['scope'] } = {},
): ComparedAuthority {
  const { scope = { kind: 'epci', code: '200093201' }, ...rest } = more
  const territory = { ...portal().territory, name, shortName: name, subject: `la ${name}`, scope }
  return { territory, referenceDate: '2026-10-31', demonstration: false, indicators, ...rest }
}

const yearsOf = (authorities: readonly ComparedAuthority[]) =>
  comparedMeasures(authorities)[0]!.standings.map(({ point: found }) => found?.period)

describe('authorities side by side', () => {
  it('stand on the last year that is whole for all of them', () => {
    const one = authority('A', [shares(SOCIAL, [point('2024', 5, 40), point('2025', 9, 40)])])
    const other = authority('B', [
      shares(SOCIAL, [point('2024', 3, 40), point('2025', 30, 40, { partial: true })]),
    ])
    expect(comparedMeasures([one, other])[0]!.year).toBe('2024')
    expect(yearsOf([one, other])).toEqual(['2024', '2024'])
  })

  it('keep the last year of each where none is common, and say that it is not the same', () => {
    const one = authority('A', [shares(SOCIAL, [point('2025', 9, 40)])])
    const other = authority('B', [shares(SOCIAL, [point('2022', 3, 40)])])
    const [measure] = comparedMeasures([one, other])
    expect(measure!.year).toBeUndefined()
    expect(yearsOf([one, other])).toEqual(['2025', '2022'])
    const { authority: of, indicator: by, point: at } = measure!.standings[1]!
    expect(comparisonRemarks(of, by, at, measure!).join()).toContain('année 2022')
  })

  it('leave an authority that cannot know in its place, with the reason, and out of the choice of year', () => {
    const one = authority('A', [shares(SOCIAL, [point('2025', 9, 40)])])
    const silent = authority('B', [shares(SOCIAL, [], { absent: 'field-not-in-formats' })])
    const [measure] = comparedMeasures([one, silent])
    expect(measure!.year).toBe('2025')
    const { authority: of, indicator: by, point: at } = measure!.standings[1]!
    expect(at).toBeUndefined()
    expect(comparisonRemarks(of, by, at, measure!)).toEqual(['La rubrique n’existe pas dans les formats lus'])
  })

  it('read the department of a department from its territory: it is the same circle', () => {
    const metropolis = authority('A', [shares('part-locale-departement', [point('2025', 20, 40)])])
    const department = authority(
      'B',
      [
        shares('part-locale-departement', [], { absent: 'no-circle' }),
        shares('part-locale-territoire', [point('2025', 10, 40)], { circle: 'territory' }),
      ],
      { scope: { kind: 'department', code: '62' } },
    )
    const [measure] = comparedMeasures([metropolis, department])
    expect(measure!.standings.map(({ point: found }) => found?.value)).toEqual([0.5, 0.25])
    const { authority: of, indicator: by, point: at } = measure!.standings[1]!
    expect(comparisonRemarks(of, by, at, measure!)).toEqual(['son territoire est le département'])
  })

  it('have bounds where the unknown could move the share, those of the series or those of its counts', () => {
    const sizes = shares('taille-des-titulaires', [
      point('2025', 30, 40, { unknown: 10, series: 'pme', seriesLabel: 'PME' }),
    ])
    const given = shares(SOCIAL, [point('2025', 10, 40, { unknown: 10, bounds: [0.2, 0.4] })])
    const measures = comparedMeasures([authority('A', [given, sizes])])
    expect(measures.map(({ standings }) => standings[0]!.bounds)).toEqual([
      [0.2, 0.4],
      [0.6, 0.8],
    ])
  })

  it('are said to rest on invented data, on few rows, or on much that is unknown', () => {
    const few = authority('A', [shares(SOCIAL, [point('2025', 2, 10, { unknown: 5 })])], {
      demonstration: true,
    })
    const { authority: of, indicator: by, point: at } = comparedMeasures([few])[0]!.standings[0]!
    expect(comparisonRemarks(of, by, at, { year: '2025', mixed: true }).map(plainSpaces)).toEqual([
      'données inventées',
      'peu de lignes : 15 contrats',
      'non renseigné pour 33 %',
    ])
  })

  it('say at once whose figures are invented, where those of others are not', () => {
    const [real, invented] = [authority('A', []), authority('B', [], { demonstration: true })]
    expect(comparisonInvented([real, invented])).toContain('Pour la B, les chiffres sont inventés')
    expect(comparisonInvented([real, real])).toBeUndefined()
    expect(comparisonInvented([invented, invented])).toBeUndefined()
  })

  it('say the days on which their data end, once where it is one', () => {
    const [one, other] = [authority('A', []), authority('B', [], { referenceDate: '2026-01-31' })]
    expect(comparisonDates([one, one])).toContain('pour toutes')
    expect(comparisonDates([one, other])).toContain('dates différentes')
  })
})

describe('the comparison of a portal', () => {
  const own = [shares(SOCIAL, [point('2025', 9, 40, { unknown: 2, bounds: [0.214, 0.262] })])]
  const compared = [authority('B', [shares(SOCIAL, [point('2025', 30, 40)])])]

  it('has neither figures nor a file where the build was told of nobody else', () => {
    expect(comparisonFigures(portal({ indicators: own }))).toEqual([])
    expect(comparisonDatasets(portal({ indicators: own }))).toEqual([])
  })

  it('puts one dot an authority on one scale, its own first, and the same in a table and a file', () => {
    const ours = portal({ indicators: own, compared })
    const [figure] = comparisonFigures(ours)
    expect(figure!.rows.map(({ name, own: isOwn, value }) => [name, isOwn, value?.at])).toEqual([
      ['MEL', true, 22.5],
      ['B', false, 75],
    ])
    expect(comparisonTable(figure!).rows).toHaveLength(2)
    const [file] = comparisonDatasets(ours)
    const lines = [...file!.csv()].join('').trimEnd().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[0]).toBe(
      'indicateur,serie,siren,collectivite,indicateur_compte,periode,valeur,borne_basse,borne_haute,numerateur,' +
        'denominateur,inconnus,unite,arrete_au,a_savoir,demonstration',
    )
  })
})
