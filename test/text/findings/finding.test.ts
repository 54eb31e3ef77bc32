import { describe, expect, it } from 'vitest'
import { finding, findingContext } from '../../../src/text/findings/finding.ts'
import { CONTEXT, indicator, point, read, titleOf } from './finding-fixture.ts'
import { spanPhrase } from '../../../src/text/findings/context.ts'
import type { ComputedIndicator } from '../../../src/domain/indicator.ts'
import { decp2022 } from '../../../src/formats/decp-2022.ts'
import { mel } from '../../../src/formats/mel.ts'

describe('no data', () => {
  it('is said in words, never as zero', () => {
    const needs = ['bidsReceived'] as const
    const fields = read(indicator([], { absent: 'field-not-in-formats', needs }))
    expect(fields.title).toBe('Montants signés : nous ne le savons pas')
    expect(fields.summary).toContain('n’est pas un zéro')
    const rows = read(indicator([], { absent: 'no-rows' }))
    expect(rows.title).toBe('Montants signés : rien dans les fichiers lus')
  })

  it('is not said where there are rows, but too few, or none that tells', () => {
    const rows = (...roles: readonly ('numerator' | 'unknown')[]) =>
      roles.map((role, index) => ({ rowId: `${index}`, contribution: 0, role }))
    const label = 'Évolution des montants'
    const some = indicator([point('2025', null, { rows: rows('numerator', 'unknown') })], { label })
    expect(read(some)).toEqual({
      title: 'Évolution des montants : trop peu de contrats pour le dire',
      summary:
        '1 contrat renseigné sur 2, toutes périodes comprises : un chiffre y ferait croire à une tendance.',
    })
    const none = indicator([point('2025', null, { rows: rows('unknown', 'unknown') })], { label })
    expect(read(none)).toEqual({
      title: 'Évolution des montants : nous ne le savons pas',
      summary: '2 contrats en tout, dont aucun ne le renseigne.',
    })
  })

  it('is also a series where no amount is stated', () => {
    expect(titleOf(point('2025', null))).toBe('Montants signés : rien dans les fichiers lus')
  })
})

describe('figures in a finding', () => {
  it('keep the exact value and its place in the series', () => {
    const { title } = finding(indicator([point('2025', 41_234_567_890n)]), CONTEXT)
    expect(title).toContainEqual({
      text: '412\u00a0M€',
      value: 41_234_567_890n,
      period: '2025',
      series: undefined,
    })
  })

  it('take the years of the contracts, and none where no date is known', () => {
    const territory = { shortName: 'MEL', subject: 'la MEL' }
    const contracts = [
      { id: 'a', year: 2021, format: mel.format, flags: [] },
      { id: 'a', year: 2019, format: mel.format, flags: [] },
      { id: 'a', year: undefined, format: mel.format, flags: [] },
    ] as const
    expect(findingContext({ territory, contracts })).toEqual({
      subject: 'la MEL',
      territory: 'MEL',
      years: { first: 2019, last: 2021 },
      yearsOf: {},
      titledConcessions: new Set(),
    })
    expect(findingContext({ territory, contracts: [] }).years).toBeUndefined()
  })

  it('take the years of the files that have the field, or of the insertion file, where the indicator needs one', () => {
    const territory = { shortName: 'MEL', subject: 'la MEL' }
    const contracts = [
      { id: 'a', year: 2018, format: mel.format, flags: [] },
      { id: 'a', year: 2024, format: decp2022.format, flags: [] },
      { id: 'a', year: 2025, format: decp2022.format, flags: [] },
    ] as const
    const context = findingContext({ territory, contracts, inclusion: [{ year: 2020 }] })
    const span = (needs: ComputedIndicator['needs']) => spanPhrase({ needs }, context)
    expect(span([])).toBe(', de 2018 à 2025')
    expect(span(['establishments'])).toBe(', de 2018 à 2025')
    expect(span(['socialConsiderations'])).toBe(', de 2024 à 2025')
    expect(span(['inclusion'])).toBe(', en 2020')
    expect(spanPhrase({ needs: ['inclusion'] }, findingContext({ territory, contracts }))).toBe('')
  })
})
