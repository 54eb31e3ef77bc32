import { describe, expect, it } from 'vitest'
import type { InclusionRecord } from '../../../src/domain/contract/inclusion-record.ts'
import { hoursRoutes } from '../../../src/views/route/hours-route.ts'
import { hoursMethod, hoursSentence } from '../../../src/views/route/hours-words.ts'
import { plain } from '../../text/plain.ts'
import { HOURS_TARGET, ending, signed, times, world } from './world.ts'

/** Five contracts of linen with 1,000 hours each in 2025; half of linen contracts carry a clause. */
const PAST = [...times(5, signed(2025, 'yes')), ...times(5, signed(2025, 'no'))]
const line = (index: number, inclusionHours: number): InclusionRecord => ({
  ref: { source: 'insertion', row: index },
  year: 2025,
  contractId: `c${index}`,
  trade: 'linge',
  inclusionHours,
})
const LINES = [0, 1, 2, 3, 4].map((index) => line(index, 1000))

const hours = (
  coming: number,
  { value = 7000, ...fields }: Parameters<typeof world>[1] & { readonly value?: number } = {},
) =>
  hoursRoutes(
    world([...PAST, ...times(coming, ending('2027-06-30'))], {
      inclusion: LINES,
      targets: [{ ...HOURS_TARGET, value }],
      ...fields,
    }),
  )[0]!

describe('the way to a number of hours', () => {
  it('asks for as many more contracts as make up for what the last whole year misses', () => {
    const route = hours(4, { value: 6500 })
    expect(route).toMatchObject({ gap: 1500, average: 1000, needed: { mean: 2, byTrade: 2 } })
    expect(plain(hoursSentence(route))).toBe(
      'Pour atteindre 6 500 heures en 2027, il faudrait une clause sociale dans 2 marchés de plus que d’habitude',
    )
  })

  it('says where those that are known to come do not make up for it', () => {
    expect(hours(1).needed).toEqual({ mean: 2, byTrade: undefined })
    expect(plain(hoursSentence(hours(1)))).toContain('le marché connu à venir ne suffirait pas')
  })

  it('adds to the last whole year what clauses beyond the usual share would bring', () => {
    expect(hours(4).scenarios).toEqual({
      usual: { hours: 5000, untold: 0 },
      best: { hours: 5000, untold: 0 },
      all: { hours: 7000, untold: 0 },
    })
  })

  it('counts the hours of a trade that no line tells as unknown, not as none, unless the authority says some', () => {
    const road = ending('2027-06-30', { cpv: '45233000' })
    const silent = times(5, signed(2025, 'no', { cpv: '45233000' }))
    const base = { inclusion: LINES, targets: [{ ...HOURS_TARGET, value: 7000 }] }
    const of = (more: object) => hoursRoutes(world([...PAST, ...silent, road], { ...base, ...more }))[0]!
    expect(of({}).scenarios!.all).toEqual({ hours: 5000, untold: 1 })
    const assumptions = [{ key: 'heures-par-marche' as const, value: 300, source: 'S' }]
    const scheme = { actions: [], milestones: [], commitments: [], proposals: [], assumptions }
    expect(of({ scheme }).scenarios!.all).toEqual({ hours: 5300, untold: 0 })
  })

  it('says which file would tell, where no year is whole', () => {
    const route = hours(2, { inclusion: [] })
    expect(route).toMatchObject({ gap: undefined, needed: undefined, scenarios: undefined })
    expect(plain(hoursMethod(route))).toContain('un fichier des heures d’insertion')
  })
})
