import { describe, expect, it } from 'vitest'
import type { Target } from '../../../src/domain/indicator.ts'
import type { Point } from '../../../src/domain/series.ts'
import { phraseText } from '../../../src/text/language/phrase.ts'
import { standingOf } from '../../../src/views/scheme/standing.ts'
import { standingSentence, standingsTitle } from '../../../src/views/scheme/state-words.ts'
import { plain } from '../../text/plain.ts'
import { indicator, share } from '../theme/indicators.ts'

const target: Target = {
  id: 'clause',
  label: 'Part avec une clause',
  nature: 'target',
  indicator: 'clauses',
  perimeter: 'MEL',
  value: 0.25,
  unit: 'part',
  horizon: '2021-12-31',
  expired: true,
  source: 'Bilan',
}
const row = (rowId: string) => ({ rowId, contribution: 1, role: 'unknown' }) as const
const of = (one: Target, ...points: readonly Point[]) =>
  standingOf(one, [indicator('clauses', { unit: one.unit === 'heures' ? 'heures' : 'part', points })])
const said = (one: Target, ...points: readonly Point[]) =>
  plain(phraseText(standingSentence(of(one, ...points))))

describe('standingSentence', () => {
  it('says of a missed target what was reached on its day, what was missing, and where it is now', () => {
    const hours = { ...target, value: 300_000, unit: 'heures' }
    expect(said(hours, share('2021', 166_790.5), share('2025', 220_494))).toBe(
      '166 791 heures en 2021, à la date fixée ; il manquait 133 209 heures. En 2025 : 220 494 heures, 79 506 heures de moins qu’il ne faut.',
    )
  })

  it('says of an expired one that its year has no figure, and between which bounds the last one lies', () => {
    const rows = ['a', 'b', 'c'].map(row)
    const now = share('2025', 0.15, { bounds: [0.12, 0.28], unknown: 2, rows })
    expect(said(target, now)).toBe(
      'Aucun chiffre pour 2021, l’année fixée. En 2025, entre 12 % et 28 % : 2 contrats sur 3 ne le disent pas.',
    )
  })

  it('counts in points what a running target lacks, of the most that it may be', () => {
    const open = { ...target, horizon: '2030-12-31', expired: false }
    expect(said(open, share('2025', 0.15, { bounds: [0.12, 0.2] }))).toBe(
      '15 % en 2025 ; il manque au moins 5 points d’ici fin 2030.',
    )
  })

  it('says of a measure that counts more than was promised only how much it is at most', () => {
    const rows = ['a', 'b', 'c'].map(row)
    const now = share('2025', 0.15, { bounds: [0.12, 0.28], unknown: 2, rows })
    expect(said({ ...target, broader: true }, now)).toBe(
      'Aucun chiffre pour 2021, l’année fixée. En 2025, au plus 28 % : la mesure compte plus que ce qui est promis, et 2 contrats sur 3 ne le disent pas.',
    )
  })

  it('says of a multiplication that its base is not published', () => {
    expect(said({ ...target, unit: 'facteur', value: 2 })).toMatch(/montant de départ qu’il ne donne pas/)
  })
})

it('standingsTitle counts the states in words, in the order of the states', () => {
  const missed = of(target, share('2021', 0.1))
  const expired = of(target)
  expect(plain(standingsTitle([expired, missed, expired]))).toBe(
    'Trois objectifs : un manqué, deux sans chiffre à la date fixée',
  )
  const unmeasured = of({ ...target, unit: 'facteur' })
  expect(plain(standingsTitle([missed, unmeasured]))).toBe('Deux objectifs : un manqué, un sans mesure')
  expect(plain(standingsTitle([unmeasured, unmeasured]))).toBe('Deux objectifs, tous deux sans mesure')
  expect(plain(standingsTitle([missed, missed, missed]))).toBe('Trois objectifs, tous manqués')
  expect(plain(standingsTitle([missed]))).toBe('Un objectif, manqué')
})
