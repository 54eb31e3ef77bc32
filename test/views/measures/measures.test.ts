import { describe, expect, it } from 'vitest'
import type { MeasuredResult } from '../../../src/domain/territory/measured-result.ts'
import { phraseText } from '../../../src/text/language/phrase.ts'
import { measureViews } from '../../../src/views/measures/measures.ts'
import { measurePicture } from '../../../src/views/measures/picture.ts'
import { measureTable } from '../../../src/views/measures/table.ts'
import {
  measureSentence,
  measuresTitle,
  promiseText,
  sourcesOfMeasure,
} from '../../../src/views/measures/words.ts'
import { standingSentence } from '../../../src/views/scheme/state-words.ts'
import { renderChart } from '../../../src/charts/render.ts'
import { portal } from '../../outputs/portal-fixture.ts'
import { plain } from '../../text/plain.ts'

const line = (period: string, value: number, more: Partial<MeasuredResult> = {}): MeasuredResult => ({
  ref: { source: 'resultats', row: 1 },
  measure: 'Encombrants valorisés',
  period,
  value,
  unit: 'part',
  source: 'Rapport annuel',
  demonstration: false,
  ...more,
})
const until = (value: number, due: string, sense: 'atLeast' | 'atMost' = 'atLeast') => ({
  target: { value, due, sense },
})
const REFERENCE = '2026-10-31'
const views = (...results: readonly MeasuredResult[]) =>
  measureViews(portal({ results, referenceDate: REFERENCE }))
const stateOf = (...results: readonly MeasuredResult[]) => {
  const [standing] = views(...results)[0]!.standings
  return [standing!.state, plain(phraseText(standingSentence(standing!)))]
}

describe('a measure', () => {
  it('has its periods in the order of their days, and in that of the file where one has no day', () => {
    const periods = (...told: readonly string[]) =>
      views(...told.map((period) => line(period, 1)))[0]!.results.map(({ period }) => period)
    expect(periods('2025', '2023', '2024-T2')).toEqual(['2023', '2024-T2', '2025'])
    expect(periods('avec le service', '2023', 'avant')).toEqual(['avec le service', '2023', 'avant'])
  })

  it('is told by its first and its last value', () => {
    const [measure] = views(line('avant le service', 0.2), line('avec le service', 0.8))
    expect(plain(measureSentence(measure!))).toBe('De 20 % avant le service à 80 % avec le service.')
    const [one] = views(line('vers 2021', 700_000_000, { unit: 'EUR' }))
    expect(plain(measureSentence(one!))).toBe('700 M€ vers 2021.')
  })

  it('names its document, its date and its page', () => {
    const [measure] = views(line('2024', 1, { sourceDate: '2025-03', page: 'p. 12' }))
    expect(plain(sourcesOfMeasure(measure!))).toBe('Source : Rapport annuel, mars 2025, p. 12.')
  })

  it('with a promise comes before those without', () => {
    const found = views(
      line('2024', 1, { measure: 'A' }),
      line('2024', 1, { measure: 'B', ...until(1, '2027-12-31') }),
    )
    expect(found.map(({ name }) => name)).toEqual(['B', 'A'])
    expect(found.map(({ id }) => id)).toEqual(['b', 'a'])
  })
})

describe('a promise is judged as every target', () => {
  it('at least: under way before its day, reached or missed on it, expired without a figure', () => {
    const open = until(0.8, '2027-12-31')
    expect(stateOf(line('2024', 0.5), line('2025', 0.6, open))).toEqual([
      'underway',
      '60 % en 2025 ; il manque 20 points d’ici fin 2027.',
    ])
    expect(stateOf(line('2025', 0.8, open))[0]).toBe('reached')
    const past = until(0.8, '2024-12-31')
    expect(stateOf(line('2024', 0.7, past), line('2025', 0.9))).toEqual([
      'missed',
      '70 % en 2024, à la date fixée ; il manquait 10 points. En 2025 : 90 %, assez pour l’atteindre.',
    ])
    expect(stateOf(line('2023', 0.9, past))[0]).toBe('expired')
  })

  it('at most: what is no more keeps it, what is more does not', () => {
    const tons = { unit: 'tonnes' } as const
    const open = { ...tons, ...until(500, '2026-12-31', 'atMost') }
    expect(stateOf(line('2025', 740, open))).toEqual([
      'underway',
      '740 tonnes en 2025 ; c’est 240 tonnes de trop d’ici fin 2026.',
    ])
    expect(stateOf(line('2025', 500, open))[0]).toBe('reached')
    const past = { ...tons, ...until(500, '2024-12-31', 'atMost') }
    expect(stateOf(line('2024', 501, past), line('2025', 480, tons))).toEqual([
      'missed',
      '501 tonnes en 2024, à la date fixée ; c’était 1 tonne de trop. En 2025 : 480 tonnes, pas plus qu’il ne faut.',
    ])
    expect(stateOf(line('2024', 499, past))[0]).toBe('reached')
  })

  it('by the shortest period in which its day lies, and never by one that is not over', () => {
    const due = until(0.5, '2025-06-30')
    expect(stateOf(line('2025', 0.4), line('2025-T2', 0.6, due))).toEqual([
      'reached',
      '60 % au 2e trimestre 2025, à la date fixée. En 2025 : 40 %, 10 points de moins qu’il ne faut.',
    ])
    expect(stateOf(line('2026', 0.9, until(0.5, '2026-12-31')))[0]).toBe('unsaid')
  })

  it('not at all where no period has a day', () => {
    expect(stateOf(line('avec le service', 0.9, until(0.5, '2024-12-31')))).toEqual([
      'unsaid',
      'Les périodes mesurées n’ont pas de date : rien ne dit laquelle compte à l’échéance.',
    ])
  })

  it('is counted in the title of the page', () => {
    const missed = line('2024', 0.7, { measure: 'A', ...until(0.8, '2024-12-31') })
    const open = line('2025', 0.7, { measure: 'B', ...until(0.8, '2027-12-31') })
    expect(plain(measuresTitle(views(missed, open)))).toBe('Deux objectifs : un en route, un manqué')
    expect(plain(measuresTitle(views(line('2024', 1))))).toBe('1 résultat mesuré, sans cible publiée')
  })
})

describe('its drawing and its table', () => {
  const [measure] = views(
    line('2022', 0.1, until(0.3, '2027-12-31')),
    line('2024', 0.2),
    line('2026', 0.25, { remark: 'Provisoire.' }),
  )
  const { drawing, description } = measurePicture(measure!, REFERENCE)
  const svg = renderChart(drawing, { id: 'essai', meaning: 'spend' })

  it('has a dot a period, hollow where it is not over, gaps where a year is missing, and the dashed line', () => {
    expect(svg.match(/<circle/g)).toHaveLength(4)
    expect(svg).toContain('stroke-dasharray')
    for (const text of ['2022', '2023', '2024', '2025', '2026', 'cible', 'au moins', 'fin'])
      expect(svg).toContain(text)
    expect(/<path[^>]*d="(M[^"]*L[^"]*)"/.exec(svg)).toBeNull()
  })

  it('says the same in words', () => {
    expect(plain(description)).toBe(
      '2022 : 10 % ; 2024 : 20 % ; 2026 : 25 % ; Cible : au moins 30 %, fin 2027',
    )
    expect(plain(promiseText(measure!.standings[0]!.target, 'part'))).toBe('Cible : au moins 30 %, fin 2027')
  })

  it('has a line a period, with what was promised and its document', () => {
    const { columns, rows } = measureTable(measure!, REFERENCE)
    expect(columns.map(({ label }) => label)).toEqual(['Période', 'Valeur', 'Cible', 'Source'])
    expect(rows).toHaveLength(3)
    expect(rows[2]!.cells[0]).toMatchObject({ text: '2026', tags: ['en cours'] })
    expect(rows[2]!.cells[3]).toMatchObject({ text: 'Rapport annuel', detail: 'Provisoire.' })
  })
})
