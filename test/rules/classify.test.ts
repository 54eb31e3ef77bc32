import { describe, expect, it } from 'vitest'
import { categoryOf, endDateOf, kindOf, titleSuggestsCallOff } from '../../src/rules/classify.ts'
import { firstAwardDate, finishContract } from '../../src/rules/finish.ts'
import { latestPlausibleDate } from '../../src/rules/reference-date.ts'
import { draft, rows } from './draft.ts'

describe('rule 5: what a contract is', () => {
  it.each([
    ['callOff', { techniques: ['callOff'] }],
    ['callOff', { nature: 'callOff' }],
    ['callOff', { frameworkId: '2020AC01' }],
    ['contract', { frameworkId: '2020AC01', techniques: ['frameworkAgreement'] }],
    ['contract', { title: 'Marché sous accord-cadre n° 4' }],
    ['concession', { isConcession: true, nature: 'serviceConcession' }],
  ] as const)('%s: %j', (kind, changes) => expect(kindOf(draft(changes))).toBe(kind))

  it('a title alone only flags', () => {
    expect(titleSuggestsCallOff(draft({ title: 'MARCHÉ SUBSÉQUENT n° 4 : voirie' }))).toBe(true)
    expect(titleSuggestsCallOff(draft({ title: 'Accord-cadre à marchés sous accord-cadre' }))).toBe(false)
    expect(titleSuggestsCallOff(draft({ title: 'Marché sous accord-cadre', techniques: ['callOff'] }))).toBe(
      false,
    )
  })
})

describe('rule 13: year of first notification', () => {
  it('of merged rows the earliest that can be', () => {
    const drafts = ['2022-03-01', '0218-01-01', '2022-01-05', '5021-01-01', undefined].map((notifiedOn) =>
      draft({ notifiedOn }),
    )
    expect(firstAwardDate(drafts, '2023-01-01')).toBe('2022-01-05')
  })

  it.each(['1999-12-31', '2024-01-02', '5021-09-01'])(
    '%s is unknown, flagged, never repaired',
    (notifiedOn) => {
      const contract = finishContract(rows([draft({ notifiedOn })])[0]!, '2024-01-01')
      expect(contract.year).toBeUndefined()
      expect(contract.notifiedOn).toBeUndefined()
      expect(contract.flags).toContainEqual({ code: 'date-implausible', value: notifiedOn })
    },
  )

  it('is not replaced by the publication date', () => {
    const contract = finishContract(
      rows([draft({ notifiedOn: undefined, publishedDate: '2022-01-01' })])[0]!,
      '2024-01-01',
    )
    expect(contract.year).toBeUndefined()
  })
})

describe('rule 14: reference date', () => {
  it('is the latest date that no silence of three years parts from the others', () => {
    const dates = [
      '2018-05-01',
      '2019-01-01',
      '2020-01-01',
      '2021-06-01',
      '2023-09-07',
      '2042-12-01',
      '5021-01-01',
      '5021-01-01',
    ]
    expect(latestPlausibleDate(dates)).toBe('2023-09-07')
  })
  it('is unknown without any date', () => expect(latestPlausibleDate(['0218-01-01'])).toBeUndefined())
})

describe('rule 15: category', () => {
  it.each([
    ['45233141', 'works'],
    ['03000000', 'goods'],
    ['44000000', 'goods'],
    ['48000000', 'goods'],
    ['50000000', 'services'],
    ['98000000', 'services'],
    ['46000000', 'unknown'],
    ['99000000', 'unknown'],
    ['01000000', 'unknown'],
    [undefined, 'unknown'],
  ] as const)('%s → %s', (cpv, category) => expect(categoryOf(cpv)).toBe(category))
})

describe('rule 16: end date, at the latest', () => {
  it('adds the months, to the last day of a shorter month', () => {
    expect(endDateOf('2022-04-13', 48)).toBe('2026-04-13')
    expect(endDateOf('2024-01-31', 1)).toBe('2024-02-29')
  })
  it.each([undefined, 0, 241, -3])('no date for a duration of %s months', (months) =>
    expect(endDateOf('2022-04-13', months)).toBeUndefined(),
  )
  it('counts the last duration, not the first', () => {
    const amendments = [{ date: '2022-06-01', durationMonths: 24 }]
    const [row] = rows([draft({ notifiedOn: '2022-04-13', durationMonths: 12, amendments })])
    expect(finishContract(row!, '2024-01-01').endDate).toBe('2024-04-13')
  })
  it('240 months still count', () => expect(endDateOf('2000-01-01', 240)).toBe('2020-01-01'))
  it('a concession has until 480 months', () => {
    expect(endDateOf('2000-01-01', 480, true)).toBe('2040-01-01')
    expect(endDateOf('2000-01-01', 481, true)).toBeUndefined()
    const [row] = rows([draft({ isConcession: true, notifiedOn: '2022-04-13', durationMonths: 300 })])
    expect(finishContract(row!, '2024-01-01').endDate).toBe('2047-04-13')
  })
})

describe('days out of order are flagged, never repaired', () => {
  const flags = (changes: Parameters<typeof draft>[0]) =>
    finishContract(rows([draft({ notifiedOn: '2022-04-13', ...changes })])[0]!, '2024-01-01').flags

  it('a publication before the notification', () => {
    expect(flags({ publishedDate: '2022-04-12' })).toEqual([
      { code: 'published-before-notified', value: '2022-04-12' },
    ])
    expect(flags({ publishedDate: '2022-04-13' })).toEqual([])
  })

  it('a modification before its contract', () => {
    const changed = (date: string) => flags({ amendments: [{ date, durationMonths: 24 }] })
    expect(changed('2022-04-12')).toEqual([{ code: 'amendment-before-contract', value: '2022-04-12' }])
    expect(changed('2022-04-13')).toEqual([])
  })
})
