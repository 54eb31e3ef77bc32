import { describe, expect, it } from 'vitest'
import type { Purchase } from '../../src/domain/purchase/planned-purchase.ts'
import { partialPlanYears } from '../../src/indicators/coverage.ts'
import { STAGE_GROUPS } from '../../src/indicators/plan/dimensions.ts'
import { awardedWithSocial } from '../../src/indicators/plan/predicates.ts'
import { contractBearsEnvironmental, contractBearsSocial } from '../../src/indicators/plan/questions.ts'
import { INDICATORS } from '../../src/indicators/registry.ts'
import { STAGE_TEXT } from '../../src/text/plan.ts'
import { decp2022 } from '../../src/formats/decp-2022.ts'
import { purchase } from '../domain/purchase-fixture.ts'
import { compute, contracts, data, points } from './data.ts'

const TODAY = '2026-10-31'

/** Purchases of 2026, each its own, in an edition that knows all of it. */
const plan = (...changes: readonly Partial<Purchase>[]) =>
  changes.map((fields, index) =>
    purchase({ id: `P${index}`, slug: `p${index}`, firstPlannedPublication: '2026-T1', ...fields }),
  )
const of = (id: string, purchases: readonly Purchase[], rest: Parameters<typeof data>[0] = {}) =>
  points(id, data({ purchases, referenceDate: TODAY, ...rest }))
const five = (fields: Partial<Purchase>) => [fields, fields, fields, fields, fields]

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

describe('what was announced against what was awarded', () => {
  const DECP = { format: decp2022.format }
  const [bearing, none, silent] = contracts([
    { ...DECP, localId: 'M1', socialConsiderations: ['awardCriteria'], amount: 100_000_00n },
    { ...DECP, localId: 'M2', socialConsiderations: [], amount: 50_000_00n },
    { ...DECP, localId: 'M3' },
  ])
  const all = { contracts: [bearing!, none!, { ...silent!, amountStatus: 'notStated' as const }] }
  const said = { socialConsiderations: ['awardCriteria'] } as const

  it.each([
    ['a contract that bears one', ['M1'], 'numerator'],
    ['one contract of two', ['M2', 'M1'], 'numerator'],
    ['one that bears one, beside an unknown id', ['M1', 'nobody'], 'numerator'],
    ['a contract that declares none', ['M2'], 'denominator'],
    ['a contract whose field is empty', ['M3'], 'unknown'],
    ['none, beside an unknown id', ['M2', 'nobody'], 'unknown'],
    ['an unknown id', ['nobody'], 'unknown'],
  ])('%s', (_what, contractIds, expected) => {
    const [point] = of('considerations-sociales-tenues', plan({ ...said, contractIds }), all)
    expect([...point!.rows][0]!.role).toBe(expected)
  })

  it('is not asked of a purchase that announced none, or that is not awarded', () => {
    const others = plan(
      { ...said },
      { socialConsiderations: [], contractIds: ['M1'] },
      { contractIds: ['M1'] },
    )
    expect(of('considerations-sociales-tenues', others, all)).toEqual([])
  })

  it.each([
    ['within', { minAmount: 90_000_00n, maxAmount: 100_000_00n }, ['M1'], 'dans-la-fourchette'],
    ['below', { minAmount: 100_000_01n, maxAmount: 200_000_00n }, ['M1'], 'au-dessous'],
    ['above', { maxAmount: 99_999_99n }, ['M1'], 'au-dessus'],
    ['all contracts together', { maxAmount: 149_999_99n }, ['M1', 'M2'], 'au-dessus'],
    ['no maximum', { minAmount: 1_00n }, ['M1'], 'inconnu'],
    ['a contract without amount', { maxAmount: 1_000_000_00n }, ['M1', 'M3'], 'inconnu'],
    ['an unknown id', { maxAmount: 1_000_000_00n }, ['M1', 'nobody'], 'inconnu'],
  ])('an amount %s the estimate', (_what, estimate, contractIds, expected) => {
    const [point] = of('montants-attribues-et-estimes', plan({ ...estimate, contractIds }), all)
    expect(point!.series).toBe(expected)
  })
})

describe('what is ahead', () => {
  const ahead = [
    { plannedPublication: '2027-T1', maxAmount: 100_00n },
    { plannedPublication: '2026-11', maxAmount: 50_00n },
    { plannedPublication: '2026-T3', maxAmount: 25_00n },
    { plannedPublication: undefined },
    { plannedPublication: '2026-T4', status: 'abandoned' },
    { plannedPublication: '2026-T4', publishedOn: '2026-10-02' },
  ] as const

  it('is counted by quarter in order, what is late and what is out left aside', () => {
    expect(
      of('achats-a-venir-par-trimestre', plan(...ahead)).map(({ series, value }) => [series, value]),
    ).toEqual([
      ['2026-T4', 1],
      ['2027-T1', 1],
      ['inconnu', 1],
    ])
  })

  it('is estimated by its maximum, late ones included; without one it adds nothing', () => {
    expect(of('montants-estimes-par-metier', plan(...ahead))).toMatchObject([
      { series: 'inconnu', value: 175_00n, denominator: 3, unknown: 1 },
    ])
  })

  it('has reserved lots by their number, or by their article where the number is not said', () => {
    const [point] = of(
      'achats-avec-lots-reserves',
      plan(
        { reservedLots: 2 },
        { reservedLots: 0, reservedArticles: ['L2113-12'] },
        { reservedArticles: ['L2113-13'] },
        { reservedArticles: [] },
        {},
      ),
    )
    expect(Array.from(point!.rows, ({ role }) => role)).toEqual([
      'numerator',
      'denominator',
      'numerator',
      'denominator',
      'unknown',
    ])
  })
})

it('says of a volet, which is masculine, of what kind it is', () => {
  for (const { label } of [contractBearsSocial, contractBearsEnvironmental, awardedWithSocial])
    expect(label).toMatch(/volet (?:social|environnemental)\b/)
})
