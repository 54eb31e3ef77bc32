import { describe, expect, it } from 'vitest'
import type { ComputedIndicator } from '../../../src/domain/indicator.ts'
import { phraseText } from '../../../src/text/language/phrase.ts'
import {
  clausesChange,
  clausesHeadline,
  inclusionHeadline,
  localHeadline,
  planHeadline,
  spendHeadline,
} from '../../../src/views/theme/headline.ts'
import type { Headline } from '../../../src/views/theme/headline.ts'
import { plain } from '../../text/plain.ts'
import { indicator, share } from '../theme/indicators.ts'

const SOCIAL = 'considerations-sociales'
const ENVIRONMENT = 'considerations-environnementales'
const finder =
  (...all: ComputedIndicator[]) =>
  (id: string) =>
    all.find((each) => each.id === id)
const said = (headline: Headline) => plain(headline.map(({ phrase }) => phraseText(phrase)).join(''))
const part = (id: string, lead: string) =>
  indicator(id, { words: { lead }, points: [share('2025', 0.48, { series: lead })] })

describe('the titles of thematic pages', () => {
  it('state what was signed, beside a complete year before', () => {
    const spent = indicator('montants-notifies', {
      unit: 'EUR',
      points: [share('2024', null), share('2025', null)].map((point, index) => ({
        ...point,
        value: BigInt(200 + index * 50) * 100_000_000n,
      })),
    })
    expect(said(spendHeadline(finder(spent)))).toBe('250 M€ signés en 2025, 25 % de plus qu’en 2024')
  })

  it('state both shares, each with its indicator', () => {
    const found = clausesHeadline(
      finder(
        indicator(SOCIAL, { points: [share('2025', 0.23)] }),
        indicator(ENVIRONMENT, { points: [share('2025', 0.48)] }),
      ),
    )
    expect(said(found)).toBe('En 2025, 23 % des marchés ont un volet social, 48 % environnemental')
    expect(found.map((each) => each.indicator)).toEqual([SOCIAL, ENVIRONMENT])
  })

  it('say that a year is incomplete where there is no other', () => {
    const partial = indicator(SOCIAL, { points: [share('2025', 0.23, { partial: true })] })
    expect(said(clausesHeadline(finder(partial)))).toMatch(/^En 2025 \(incomplète\), /)
  })

  it('state places, hours and what announced purchases became', () => {
    expect(said(localHeadline(finder(part('lieu-des-titulaires', 'territoire'))))).toBe(
      'En 2025, 48 % des attributions vont à une entreprise du territoire',
    )
    expect(said(planHeadline(finder(part('devenir-des-achats', 'attribue'))))).toBe(
      '48 % des achats annoncés pour 2025 sont attribués',
    )
    const plan = indicator('devenir-des-achats', {
      points: [share('2026', 0.38, { series: 'attribue', partial: true })],
      words: { lead: 'attribue' },
    })
    expect(said(planHeadline(finder(plan)))).toBe(
      '38 % des achats annoncés pour 2026, année incomplète, sont attribués',
    )
    const hours = indicator('heures-insertion', { unit: 'heures', points: [share('2025', 220_494)] })
    expect(said(inclusionHeadline(finder(hours)))).toBe('220 494 heures d’insertion en 2025')
  })

  it('says "at least" of a sum to which some lines are unknown', () => {
    const sum = (id: string, unit: 'heures' | 'personnes', value: number, unknown: number) =>
      indicator(id, { unit, points: [{ ...share('2025', 0), value, unknown }] })
    const hours = sum('heures-insertion', 'heures', 22_610, 0)
    const people = sum('personnes-insertion', 'personnes', 46, 1)
    expect(said(inclusionHeadline(finder(hours, people)))).toBe(
      '22 610 heures d’insertion en 2025, pour au moins 46 personnes',
    )
    const some = sum('heures-insertion', 'heures', 22_610, 2)
    expect(said(inclusionHeadline(finder(some)))).toBe('Au moins 22 610 heures d’insertion en 2025')
  })

  it('are empty where nothing is known', () => {
    const absent = indicator(SOCIAL, { absent: 'source-absent' })
    const nothing = finder(absent)
    for (const headline of [spendHeadline, clausesHeadline, localHeadline, inclusionHeadline, planHeadline])
      expect(headline(nothing)).toEqual([])
  })
})

describe('clausesChange', () => {
  const years = (id: string, before: number, now: number, partial?: true) =>
    indicator(id, { points: [share('2024', before), share('2025', now, { ...(partial && { partial }) })] })

  it('says by how many points both moved', () => {
    const find = finder(years(SOCIAL, 0.21, 0.23), years(ENVIRONMENT, 0.32, 0.48))
    expect(plain(clausesChange(find)!)).toBe('En un an, l’environnement gagne 16 points, le social 2')
  })

  it('says which of them lost', () => {
    const find = finder(years(SOCIAL, 0.23, 0.22), years(ENVIRONMENT, 0.32, 0.48))
    expect(plain(clausesChange(find)!)).toBe(
      'En un an, l’environnement gagne 16 points, le social perd 1 point',
    )
  })

  it('says what has not moved', () => {
    const [still, moved] = [years(SOCIAL, 0.234, 0.231), years(ENVIRONMENT, 0.32, 0.48)]
    expect(plain(clausesChange(finder(still, moved))!)).toBe(
      'En un an, l’environnement gagne 16 points, le social ne bouge pas',
    )
    const same = years(ENVIRONMENT, 0.32, 0.32)
    expect(plain(clausesChange(finder(years(SOCIAL, 0.21, 0.23), same))!)).toBe(
      'En un an, l’environnement ne bouge pas, le social gagne 2 points',
    )
  })

  it('compares no incomplete year', () => {
    const find = finder(years(SOCIAL, 0.23, 0.22, true), years(ENVIRONMENT, 0.32, 0.48, true))
    expect(clausesChange(find)).toBeUndefined()
  })
})
