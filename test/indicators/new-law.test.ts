import { describe, expect, it } from 'vitest'
import type { Contract } from '../../src/domain/contract/contract.ts'
import { bindsFrom } from '../../src/domain/reference/legal-text.ts'
import { decp2022 } from '../../src/formats/decp-2022.ts'
import { mel } from '../../src/formats/mel.ts'
import {
  environmentalConditionAndCriterion,
  underEnvironmentalLaw,
  underSocialLaw,
} from '../../src/indicators/new-law.ts'
import { contract } from '../outputs/portal-fixture.ts'
import { compute, data, points } from './data.ts'

const DATA = data()
const FROM = bindsFrom('climat-resilience-35', DATA.legalTexts)
const [CONDITION, CRITERION] = ['contractPerformanceConditions', 'awardCriteria'] as const

/** Signed on the day from which the law binds what is launched. */
const signed = (fields: Partial<Contract> = {}) =>
  contract({
    format: decp2022.format,
    notifiedOn: FROM,
    year: 2026,
    category: 'services',
    amount: 216_000_00n,
    amountStatus: 'stated',
    ...fields,
  })

describe('contracts signed since the new law', () => {
  it.each([
    ['on its first day', {}, true],
    ['on the day before', { notifiedOn: '2026-08-20' }, false],
    ['on no known day', { notifiedOn: undefined, year: undefined }, false],
    ['on a day after the reference date', { notifiedOn: '2925-01-13', year: undefined }, false],
    ['in a format without the field', { format: mel.format }, false],
    ['of a concession', { kind: 'concession' }, false],
  ] as const)('%s: %j, counted: %s', (_when, fields, counted) => {
    expect(underEnvironmentalLaw.holds(signed(fields), DATA)).toBe(counted)
    expect(underSocialLaw.holds(signed(fields), DATA)).toBe(counted)
  })

  it.each([
    ['services at the threshold', {}, true],
    ['services a cent below', { amount: 215_999_99n }, false],
    ['goods at the threshold', { category: 'goods' }, true],
    ['works far above the threshold of services', { category: 'works', amount: 5_403_999_00n }, false],
    ['works at their own', { category: 'works', amount: 5_404_000_00n }, true],
    ['of an unknown category', { category: 'unknown' }, false],
    ['without a stated amount', { amount: undefined, amountStatus: 'notStated' }, false],
    ['on a day for which no threshold is known', { notifiedOn: '2028-01-01', year: 2028 }, false],
  ] as const)(
    'the social condition is asked for above the European thresholds: %s',
    (_what, fields, counted) => expect(underSocialLaw.holds(signed(fields), DATA)).toBe(counted),
  )

  it.each([
    [[CONDITION, CRITERION], 'yes'],
    [[CONDITION], 'no'],
    [[CRITERION], 'no'],
    [[], 'no'],
    [undefined, 'unknown'],
  ] as const)(
    'an environmental condition and a criterion, of %j: %s',
    (environmentalConsiderations, answer) =>
      expect(environmentalConditionAndCriterion.answer(signed({ environmentalConsiderations }), DATA)).toBe(
        answer,
      ),
  )

  it('under five of them there is no share, only counts', () => {
    const of = (count: number) =>
      data({
        contracts: Array.from({ length: count }, (_, index) =>
          signed({ id: `c${index}`, environmentalConsiderations: index === 0 ? [CONDITION] : [] }),
        ),
      })
    const [few, enough] = [4, 5].map((count) => points('loi-condition-environnementale', of(count)))
    expect(few).toMatchObject([{ period: '2026', value: null, numerator: 1, denominator: 4 }])
    expect(enough).toMatchObject([{ period: '2026', value: 0.2, numerator: 1, denominator: 5 }])
  })

  it('each of the four figures says that the day of launch is not published', () => {
    for (const id of [
      'loi-condition-environnementale',
      'loi-critere-environnemental',
      'loi-clause-et-critere-environnementaux',
      'loi-condition-sociale',
    ])
      expect(compute(id, DATA).caveats).toContain('launch-date-unknown')
  })
})
