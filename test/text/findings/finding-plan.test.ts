import { describe, expect, it } from 'vitest'
import type { ComputedIndicator } from '../../../src/domain/indicator.ts'
import type { Point } from '../../../src/domain/series.ts'
import { indicator, point, read } from './finding-fixture.ts'

/** An indicator over purchases of the plan, one value a year. */
function ofYears(values: readonly Partial<Point>[], fields: Partial<ComputedIndicator>) {
  const points = values.map(({ period = '2026', value = 0, ...more }) => point(period, value, more))
  const unit = fields.unit ?? 'achats'
  const series = { indicator: 'exemple', unit, rowKind: 'purchases', aggregate: 'sum', points } as const
  return read(indicator(points, { needs: ['plan'], ...fields, series }))
}

const counted = { unit: 'achats', words: { state: 'la programmation annonce {} pour {year}' } } as const
const delayed = {
  unit: 'mois',
  words: { state: 'la moitié au moins des achats parus l’ont été {}' },
} as const
const shared = {
  unit: 'part',
  chart: { kind: 'shares', meaning: 'spend' },
  words: { share: 'des achats ont paru au trimestre annoncé' },
} as const

describe('a finding of the plan', () => {
  it('is about the year that runs, said to be incomplete, never about one to come', () => {
    const years = [
      { period: '2026', value: 86, partial: true },
      { period: '2027', value: 76, partial: true, ahead: true },
    ] as const
    expect(ofYears(years, counted).title).toBe(
      'La programmation annonce 86 achats pour 2026, année incomplète',
    )
    expect(ofYears(years.slice(1), counted).title).toBe(
      'La programmation annonce 76 achats pour 2027, année à venir',
    )
  })

  it('is about the last complete year where there is one', () => {
    const years = [
      { period: '2024', value: 50 },
      { period: '2025', value: 100 },
      { period: '2026', value: 7, partial: true },
    ] as const
    expect(ofYears(years, counted).title).toBe(
      'La programmation annonce 100 achats pour 2025, soit 2 fois la valeur de 2024',
    )
  })

  it('says of a share at once that its year runs', () => {
    expect(ofYears([{ value: 0.28, partial: true }], shared).title).toBe(
      'En 2026, année incomplète, 28 % des achats ont paru au trimestre annoncé',
    )
  })

  it.each([
    [2, 'avec au plus 2 mois de retard'],
    [0, 'à la date annoncée ou avant'],
    [-1, 'avec au moins 1 mois d’avance'],
  ])('puts a slippage of %s months in words', (value, words) => {
    expect(ofYears([{ value }], delayed).title).toBe(
      `En 2026, la moitié au moins des achats parus l’ont été ${words}`,
    )
  })

  it.each([
    [0, 2, 'soit 2 mois de plus qu’en 2025'],
    [-1, -3, 'soit 2 mois de moins qu’en 2025'],
    [2, 2, 'autant qu’en 2025'],
  ])('compares slippages by their difference: %s, then %s', (before, value, words) => {
    expect(ofYears([{ period: '2025', value: before }, { value }], delayed).title).toContain(words)
  })
})
