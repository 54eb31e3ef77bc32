import { describe, expect, it } from 'vitest'
import { comingContracts } from '../../../src/views/route/coming.ts'
import { likelyParts } from '../../../src/views/route/likely.ts'
import { reasonSentence } from '../../../src/views/route/likely-words.ts'
import { hasRoutes } from '../../../src/views/route/routes.ts'
import { shareRoutes } from '../../../src/views/route/share-route.ts'
import {
  neededSentence,
  scenarioTable,
  unknownPast,
  yearTable,
} from '../../../src/views/route/share-words.ts'
import { plain } from '../../text/plain.ts'
import { TARGET, ending, signed, times, world } from './world.ts'

const coming = (...parameters: Parameters<typeof world>) =>
  comingContracts(world(...parameters)).all.map(({ id, year }) => [id, year])
const routeOf = (...parameters: Parameters<typeof world>) => shareRoutes(world(...parameters))[0]!

/** Two of five with a clause in 2025, and one that does not say; then one of five in 2024. */
const PAST = [
  ...times(2, signed(2025, 'yes')),
  ...times(3, signed(2025, 'no')),
  signed(2025, 'silent'),
  signed(2024, 'yes'),
  ...times(4, signed(2024, 'no')),
]

describe('what is known to come', () => {
  it('is a contract for each one that ends within the horizon, in the year of its end', () => {
    expect(coming([ending('2027-06-30'), ending('2028-10-31'), ending('2028-11-01')])).toEqual([
      ['c0', 2027],
      ['c1', 2028],
    ])
  })

  it('reaches as far as the authority says', () => {
    const scheme = {
      actions: [],
      milestones: [],
      commitments: [],
      proposals: [],
      assumptions: [{ key: 'horizon' as const, value: 6, source: 'S' }],
    }
    expect(coming([ending('2027-04-30'), ending('2027-06-30')], { scheme })).toEqual([['c0', 2027]])
  })

  it('leaves out concessions and call-offs, which no share of contracts counts', () => {
    expect(
      coming([ending('2027-06-30', { kind: 'concession' }), ending('2027-06-30', { kind: 'callOff' })]),
    ).toEqual([])
  })

  it('counts a purchase in place of the contract that it says to renew, in the year of its award', () => {
    const purchases = [{ renews: '2022T00', plannedAward: '2027-T4', plannedPublication: '2027-T1' }]
    const portal = world([ending('2028-01-31')], { purchases })
    expect(comingContracts(portal)).toMatchObject({ all: [{ id: 'pa-0', year: 2027 }], renewed: 1 })
  })

  it('dates a purchase without an award by its publication and a delay, never before the data', () => {
    const purchases = [{ plannedPublication: '2027-T3' }, { plannedPublication: '2026-T1' }, {}]
    const portal = world([], { purchases })
    expect(comingContracts(portal).all.map(({ year }) => year)).toEqual([2028, 2026])
    expect(comingContracts(portal).undated).toBe(1)
  })
})

describe('the number needed', () => {
  it('is of the first whole year after the data, where the target’s own day has passed or is far', () => {
    const route = routeOf([...PAST, ...times(4, ending('2027-06-30'))])
    expect(route.focus).toMatchObject({ year: 2027, needed: { known: 2, least: 2, most: 2 } })
    expect(plain(neededSentence(route))).toBe(
      'Pour atteindre 50 % en 2027, il faudrait une clause sociale dans 2 des 4 marchés à venir',
    )
  })

  it('is of the year of the target’s day where that is still to come', () => {
    const targets = [{ ...TARGET, horizon: '2028-12-31' }]
    expect(routeOf([ending('2027-06-30'), ending('2028-06-30')], { targets }).focus.year).toBe(2028)
  })

  it('counts what is signed that year, with the bounds of what it does not say', () => {
    const now = [signed(2026, 'yes'), signed(2026, 'no'), signed(2026, 'silent')]
    const route = routeOf([...now, ...times(2, ending('2026-12-31'))])
    expect(route.focus).toMatchObject({
      year: 2026,
      signed: { yes: 1, known: 2, unknown: 1 },
      needed: { known: 1, least: 1, most: 2 },
    })
  })

  it('says the first year within reach, and where none is', () => {
    const now = times(9, signed(2026, 'no'))
    const route = routeOf([...now, ending('2026-12-31'), ending('2027-06-30')])
    expect(route.reachable?.year).toBe(2027)
    expect(routeOf([...now, ending('2026-12-31')]).reachable).toBeUndefined()
    expect(plain(neededSentence(routeOf([...now, ending('2026-12-31')])))).toContain(
      'le marché connu à venir ne suffirait pas',
    )
  })
})

describe('the three scenarios', () => {
  it('go on with the past share of the trade, its best year, and all, each with its bounds', () => {
    const { focus } = routeOf([...PAST, ...times(4, ending('2027-06-30'))])
    expect(focus.scenarios.usual).toMatchObject({ value: 3 / 10 })
    expect(focus.scenarios.usual!.low).toBeCloseTo(3 / 11)
    expect(focus.scenarios.usual!.high).toBeCloseTo(4 / 11)
    expect(focus.scenarios.best).toMatchObject({ value: 2 / 5 })
    expect(focus.scenarios.all).toMatchObject({ value: 1, low: 1, high: 1 })
  })

  it('never take a trade of too few known contracts for one without clauses', () => {
    const road = ending('2027-06-30', { cpv: '45233000' })
    const { focus } = routeOf([...PAST, ending('2027-06-30'), road])
    expect(focus.outlooks.usual).toMatchObject({ coming: 2, told: 1 })
    expect(focus.scenarios.usual!.value).toBeCloseTo(3 / 10)
    expect(focus.scenarios.usual!.high).toBeCloseTo((4 / 11 + 1) / 2)
  })

  it('take the plan at its word: announced with a clause, or without one if nothing changes', () => {
    const purchases = [
      {
        cpv: '98310000',
        plannedAward: '2027-T2',
        socialConsiderations: ['contractPerformanceConditions' as const],
      },
      { cpv: '98310000', plannedAward: '2027-T2', socialConsiderations: ['awardCriteria' as const] },
    ]
    const { focus } = routeOf(PAST, { purchases })
    expect(focus.announced).toBe(1)
    expect(focus.scenarios.usual!.value).toBe(1 / 2)
    expect(focus.scenarios.best!.value).toBeCloseTo((1 + 2 / 5) / 2)
  })

  it('say which of them reach the target, and where it cannot be said', () => {
    const targets = [{ ...TARGET, value: 0.3 }]
    const rows = scenarioTable(routeOf([...PAST, ...times(4, ending('2027-06-30'))], { targets })).rows
    expect(rows.map(({ cells }) => cells[3])).toEqual(['on ne peut pas le dire', 'atteint', 'atteint'])
  })

  it('call nothing reached by a measure that counts more than was promised, but all contracts to come', () => {
    const targets = [{ ...TARGET, value: 0.3, broader: true as const }]
    const route = routeOf([...PAST, ...times(4, ending('2027-06-30'))], { targets })
    const sides = scenarioTable(route).rows.map(({ cells }) => cells[3])
    expect(sides).toEqual(['on ne peut pas le dire', 'on ne peut pas le dire', 'atteint'])
    expect(plain(neededSentence(route))).toContain('dans au moins')
  })
})

describe('without the field in any file', () => {
  const route = routeOf(times(4, ending('2027-06-30')))

  it('still says how many of how many, and only the scenario that needs no past', () => {
    expect(plain(neededSentence(route))).toContain('dans 2 des 4 marchés à venir')
    expect(route.focus.scenarios.usual).toBeUndefined()
    expect(route.focus.scenarios.best).toBeUndefined()
    expect(route.focus.scenarios.all).toMatchObject({ value: 1 })
  })

  it('says what cannot be computed, and which file would tell', () => {
    expect(plain(unknownPast(route))).toMatch(
      /deux des trois cas ne se calculent pas\. Le format national de 2024/,
    )
  })
})

describe('the likeliest contracts', () => {
  const siae = { siret: '00000000000018', kind: 'SIAE', name: 'Linge solidaire', trades: ['linge'] } as const
  const road = ending('2027-01-31', { cpv: '45233000' })
  const likely = (contracts: Parameters<typeof world>[0], more: Parameters<typeof world>[1] = {}) => {
    const route = routeOf([...PAST, ...contracts], { structures: [siae], ...more })
    return likelyParts(route, route.focus)
  }

  it('are those with the most reasons, and none without any', () => {
    expect(likely([road, ending('2027-06-30')]).map(({ coming: { id } }) => id)).toEqual(['c12'])
  })

  it('give their reason in a sentence', () => {
    const [first] = likely([ending('2027-06-30')])
    expect(plain(reasonSentence(first!, routeOf([...PAST, ending('2027-06-30')]).measure))).toBe(
      '3 marchés de ce métier sur 10 portaient une clause sociale (1 autre ne le dit pas). ' +
        '1 structure du fichier fait ce métier. Réservation possible (SIAE).',
    )
  })

  it('leave out what the plan announces, and what is out already', () => {
    const announced = ['contractPerformanceConditions' as const]
    const purchases = [
      { cpv: '98310000', plannedAward: '2027-T2', socialConsiderations: announced },
      { cpv: '98310000', plannedAward: '2027-T2', publishedOn: '2026-10-01' },
      { cpv: '98310000', plannedAward: '2027-T2', plannedPublication: '2027-T1' },
    ]
    expect(likely([], { purchases }).map(({ coming: { id } }) => id)).toEqual(['pa-2'])
  })

  it('are at most three of a trade, the soonest', () => {
    const many = ['2027-06-30', '2027-02-28', '2027-05-31', '2027-04-30'].map((day) => ending(day))
    expect(likely(many).map(({ coming: { when } }) => when)).toEqual([
      '2027-02-28',
      '2027-04-30',
      '2027-05-31',
    ])
  })
})

describe('the page', () => {
  it('is none without a target that contracts to come can move, or with nothing to come', () => {
    expect(hasRoutes(world([ending('2027-06-30')]))).toBe(true)
    expect(hasRoutes(world([ending('2027-06-30')], { targets: [] }))).toBe(false)
    expect(hasRoutes(world([ending('2027-06-30')], { targets: [{ ...TARGET, nature: 'landmark' }] }))).toBe(
      false,
    )
    expect(hasRoutes(world([ending('2027-06-30')], { targets: [{ ...TARGET, unit: 'facteur' }] }))).toBe(
      false,
    )
    expect(hasRoutes(world(PAST))).toBe(false)
  })

  it('prints the shares of past years as their indicator has them', () => {
    const route = routeOf([...PAST, ending('2027-06-30')])
    const { rows } = yearTable(route)
    const points = route.indicator.series.points
    for (const period of ['2024', '2025']) {
      const cell = rows.find(({ cells }) => cells[0] === period)!.cells[1]!
      expect(cell).toMatchObject({
        data: {
          indicator: 'clauses-sociales',
          period,
          value: points.find((point) => point.period === period)!.value,
        },
      })
    }
    const past = route.focus.parts[0]!.rate!.counted
    const sum = (of: 'numerator' | 'denominator') => points.reduce((all, point) => all + Number(point[of]), 0)
    expect([past.yes, past.known]).toEqual([sum('numerator'), sum('denominator')])
  })
})
