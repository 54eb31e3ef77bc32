import { describe, expect, it } from 'vitest'
import type { Purchase } from '../../src/domain/purchase/planned-purchase.ts'
import { inSlotOrder, purchaseFacetsOf, slotOf } from '../../src/domain/purchase/purchase-facets.ts'
import { hasReservedLots, kindsOfArticles } from '../../src/domain/contract/reserved-kind.ts'
import { purchase } from './purchase-fixture.ts'

const TODAY = '2026-10-31'
const facets = (fields: Partial<Purchase>) =>
  purchaseFacetsOf({
    referenceDate: TODAY,
    thresholds: [],
    trades: [{ slug: 'linge', label: 'Linge', description: '', cpvPrefixes: ['9831'] }],
    structures: [
      { siret: '00012534400010', kind: 'ESAT', name: 'Atelier', trades: ['linge'] },
      { siret: '00014798300019', kind: 'ESS', name: 'Scop', trades: ['linge'] },
    ],
    essServices: [],
  })(purchase(fields))
const euros = (amount: number) => BigInt(amount) * 100n

describe('slotOf', () => {
  it.each([
    ['open', { status: 'published', plannedPublication: '2026-T3' }],
    ['overdue', { plannedPublication: '2026-09' }],
    ['2026-T4', { plannedPublication: '2026-10' }],
    ['2027-T1', { plannedPublication: '2027-T1' }],
    ['unknown', {}],
  ] as const)('is %s', (slot, fields) => {
    expect(slotOf(purchase(fields), TODAY)).toBe(slot)
  })

  it('is read from what can be answered now to what has no date', () => {
    const slots = ['unknown', '2027-T1', 'overdue', '2026-T4', 'open']
    expect(slots.toSorted(inSlotOrder)).toEqual(['open', 'overdue', '2026-T4', '2027-T1', 'unknown'])
  })
})

describe('bands', () => {
  it.each([
    [10_000, 39_999, [0]],
    [39_999, 40_000, [0, 1]],
    [90_000, 300_000, [1, 2, 3]],
    [undefined, 5_000_000, [5]],
    [50_000, undefined, [1]],
  ] as const)('are those that an estimate from %s to %s euros touches: %j', (from, to, bands) => {
    const [minAmount, maxAmount] = [from, to].map((amount) =>
      amount === undefined ? undefined : euros(amount),
    )
    expect(facets({ minAmount, maxAmount }).bands).toEqual(bands)
  })

  it('are unknown, not the lowest, without estimate', () => {
    expect(facets({}).bands).toBeUndefined()
  })
})

describe('reserved lots', () => {
  it.each([
    [true, { reservedLots: 1 }],
    [true, { reservedArticles: ['L2113-13'] }],
    [true, { socialConsiderations: ['reservedParticipation'] }],
    [false, { reservedLots: 0 }],
    [false, { reservedArticles: [] }],
    [undefined, {}],
    [undefined, { socialConsiderations: ['contractPerformanceConditions'] }],
  ] as const)('are declared: %s by %j', (reserved, fields) => {
    expect(hasReservedLots(purchase(fields))).toBe(reserved)
  })

  it('are for whom their articles say; both together where the article says both', () => {
    expect(kindsOfArticles(['L2113-14'])).toEqual(['disability', 'inclusion'])
    expect(kindsOfArticles(['L2113-16', 'L2113-15'])).toEqual(['ess'])
    expect(facets({ reservedLots: 1, reservedArticles: ['L2113-13-1'] }).reserved).toEqual(['prison'])
  })

  it('may be declared without article', () => {
    expect(facets({ reservedLots: 2 }).reserved).toEqual(['unspecified'])
    expect(facets({ reservedLots: 0 }).reserved).toEqual([])
    expect(facets({}).reserved).toBeUndefined()
  })

  it('could be where an article allows it; of a purchase without trade nothing is known', () => {
    expect(facets({ cpv: '98310000' }).reservable).toEqual(['disability'])
    expect(facets({}).reservable).toBeUndefined()
  })

  it('can no more be once the notice is out, which alone says what is reserved', () => {
    expect(facets({ cpv: '98310000', status: 'published' }).reservable).toEqual([])
    expect(facets({ cpv: '98310000', publishedOn: '2020-01-01' }).reservable).toEqual([])
    expect(facets({ status: 'published' }).reservable).toEqual([])
  })

  it('can no more be where every lot is, or by the article that the plan declares', () => {
    const all = { cpv: '98310000', lots: 2, reservedLots: 2, reservedArticles: ['L2113-13'] } as const
    expect(facets(all).reservable).toEqual([])
    expect(facets({ ...all, reservedLots: 1 }).reservable).toEqual(['disability'])
    expect(facets({ ...all, reservedLots: 1, reservedArticles: ['L2113-12'] }).reservable).toEqual([])
  })
})

describe('clauses', () => {
  it('are a clause or a criterion, not a reserved lot; not filled in is unknown', () => {
    expect(facets({ socialConsiderations: ['reservedParticipation'] }).social).toBe(false)
    expect(facets({ socialConsiderations: ['awardCriteria'] }).social).toBe(true)
    expect(facets({ environmentalConsiderations: [] }).environmental).toBe(false)
    expect(facets({}).social).toBeUndefined()
  })
})
