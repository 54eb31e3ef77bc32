import { describe, expect, it } from 'vitest'
import type { Purchase } from '../../../src/domain/purchase/planned-purchase.ts'
import { partialPlanYears } from '../../../src/indicators/coverage.ts'
import { STAGE_GROUPS } from '../../../src/indicators/plan/dimensions.ts'
import { INDICATORS } from '../../../src/indicators/registry.ts'
import { STAGE_TEXT } from '../../../src/text/plan.ts'
import { purchase } from '../../domain/purchase-fixture.ts'
import { compute, data } from '../data.ts'
import { TODAY, five, of, plan } from './plan-fixture.ts'

describe('an indicator of the plan', () => {
  it('is absent without a plan, never 0', () => {
    for (const { id } of INDICATORS.filter(({ theme }) => theme === 'achats-a-venir'))
      expect(compute(id, data())).toMatchObject({ absent: 'source-absent', series: { points: [] } })
  })

  it('names what purchases become as the files and pages do', () => {
    expect(Object.entries(STAGE_GROUPS).map(([stage, { key, label }]) => [stage, key, label])).toEqual(
      Object.keys(STAGE_GROUPS).map((stage) => {
        const { code, label } = STAGE_TEXT[stage as keyof typeof STAGE_TEXT]
        return [stage, code, label]
      }),
    )
  })
})

describe('years of a plan', () => {
  it.each([
    ['is over, announced before it began', '2024-12-15', '2025', TODAY, false],
    ['still runs', '2024-12-15', '2026', TODAY, true],
    ['ends on the reference date', '2024-12-15', '2026', '2026-12-31', false],
    ['began on the day of the first edition', '2025-01-01', '2025', TODAY, false],
    ['began before the first edition', '2025-03-01', '2025', TODAY, true],
    ['is to come', '2024-12-15', '2027', TODAY, true],
  ])('a year that %s', (_what, announcedOn, year, today, isPartial) => {
    const purchases = [purchase({ announcedOn, firstPlannedPublication: `${year}-T2` })]
    expect(partialPlanYears(purchases, today).has(Number(year))).toBe(isPartial)
  })

  it('to come are marked, so that no sentence is about them where there is another', () => {
    const found = of('achats-annonces', plan({}, { firstPlannedPublication: '2027-T1' }))
    expect(found.map(({ period, partial, ahead }) => [period, partial, ahead])).toEqual([
      ['2026', true, undefined],
      ['2027', true, true],
    ])
  })

  it('unknown stands apart', () => {
    expect(of('achats-annonces', plan({ firstPlannedPublication: undefined }))).toMatchObject([
      { period: 'inconnue', value: 1 },
    ])
  })
})

describe('published in the announced quarter', () => {
  const answer = (fields: Partial<Purchase>) => {
    const [point] = of('parus-au-trimestre-annonce', plan(fields))
    return point === undefined ? 'not due' : [...point.rows][0]!.role
  }

  it.each([
    ['in the quarter', { publishedOn: '2026-03-31' }, 'numerator'],
    [
      'in the quarter of the month announced',
      { firstPlannedPublication: '2026-02', publishedOn: '2026-03-31' },
      'numerator',
    ],
    ['a day late', { publishedOn: '2026-04-01' }, 'denominator'],
    ['early', { publishedOn: '2025-12-31' }, 'denominator'],
    ['said published, without a day', { status: 'published' }, 'unknown'],
    ['awarded, without a day', { contractIds: ['x'] }, 'unknown'],
    ['nothing said, in an edition after the quarter', { edition: '2026-04-01' }, 'denominator'],
    ['nothing said, in an edition within the quarter', { edition: '2026-03-31' }, 'unknown'],
    ['dropped within the quarter', { edition: '2026-02-15', dropped: true }, 'unknown'],
    ['abandoned within the quarter', { edition: '2026-02-15', status: 'abandoned' }, 'denominator'],
    ['a day of the future, which cannot be', { publishedOn: '2026-12-01' }, 'denominator'],
    ['a quarter that is not over', { firstPlannedPublication: '2026-T4' }, 'not due'],
    ['a quarter that ends on the reference date', { firstPlannedPublication: '2026-10' }, 'not due'],
    ['no date at all', { firstPlannedPublication: undefined }, 'not due'],
  ] as const)('%s: %o', (_what, fields, expected) => expect(answer(fields)).toBe(expected))

  it('gives counts below five, and bounds by what is unknown', () => {
    const yes = { publishedOn: '2026-02-01' }
    const [few] = of('parus-au-trimestre-annonce', plan(yes, yes, yes, yes))
    expect(few).toMatchObject({ value: null, numerator: 4, denominator: 4 })
    expect(few).not.toHaveProperty('bounds')
    const [point] = of(
      'parus-au-trimestre-annonce',
      plan(...five(yes), ...five({}), { status: 'published' }, { status: 'published' }),
    )
    expect(point).toMatchObject({ value: 0.5, unknown: 2, bounds: [5 / 12, 7 / 12] })
  })
})

describe('the slippage of what was published', () => {
  const delays = (...changes: readonly Partial<Purchase>[]) =>
    of('decalage-de-publication', plan(...changes))[0]

  it('is the middle one: 0 within the period, early below zero', () => {
    const days = ['2025-11-02', '2026-02-01', '2026-03-31', '2026-05-06', '2026-09-30']
    const point = delays(...days.map((publishedOn) => ({ publishedOn })))!
    expect(Array.from(point.rows, ({ contribution }) => contribution)).toEqual([-2, 0, 0, 2, 6])
    expect(point.value).toBe(0)
  })

  it('leaves out what waits, and counts as unknown what has no day', () => {
    expect(delays({}, { publishedOn: '2026-04-10' }, { status: 'awarded' })).toMatchObject({
      value: 1,
      denominator: 1,
      unknown: 1,
    })
  })
})

describe('postponed from one edition to the next', () => {
  const later = { edition: '2026-05-15', kind: 'later', months: 3 } as const
  const role = (fields: Partial<Purchase>) => {
    const [point] = of('achats-reportes', plan(fields, { edition: '2026-12-01' }))
    return [...(point?.rows ?? [])].find(({ rowId }) => rowId === 'p0')?.role
  }

  it.each([
    ['moved later', { history: [later] }, 'numerator'],
    ['moved later, then earlier', { history: [later, { ...later, kind: 'earlier' }] }, 'numerator'],
    ['moved earlier only', { history: [{ ...later, kind: 'earlier' }] }, 'denominator'],
    ['postponed in the buyer’s word', { status: 'postponed' }, 'numerator'],
    [
      'postponed in the word of an earlier edition',
      { history: [{ edition: '2026-05-15', kind: 'changed', before: { status: 'postponed' }, after: {} }] },
      'numerator',
    ],
    ['announced by the last edition only', { announcedOn: '2026-12-01' }, undefined],
  ] as const)('%s', (_what, fields, expected) => expect(role(fields as Partial<Purchase>)).toBe(expected))
})
