import { beforeAll, describe, expect, it } from 'vitest'
import type { FlagCode } from '../../src/domain/contract/flag.ts'
import { buildContracts } from '../../src/rules/build.ts'
import type { Built } from '../../src/rules/build.ts'
import { DEMO_DAY, DEMO_SCOPE, recogniseDemo } from './read-demo.ts'

/** The flags that the demonstration must raise, so that every page about them has something to show. */
const RAISED: readonly FlagCode[] = [
  'buyer-missing',
  'title-truncated',
  'title-decoded',
  'title-corrupted',
  'title-personal-data',
  'title-suggests-call-off',
  'date-missing',
  'date-implausible',
  'amount-missing',
  'amount-not-stated',
  'amount-all-nines',
  'duration-missing',
  'duration-implausible',
  'cpv-missing',
  'cpv-repaired',
  'supplier-missing',
  'supplier-id-invalid',
  'supplier-id-mistyped',
  'supplier-personal-data',
  'supplier-looks-like-test',
  'amount-split-estimate',
  'consideration-contradictory',
  'bids-implausible',
  'amendment-undated',
  'amendment-amount-not-stated',
  'possible-duplicate',
  'framework-merged',
  'key-merged',
  'other-file-merged',
  'id-placeholder',
]

let built: Built

beforeAll(async () => {
  const { contracts } = await recogniseDemo()
  built = await buildContracts(contracts, { scope: DEMO_SCOPE, referenceDate: DEMO_DAY })
})

describe('the demonstration read by the portal', () => {
  it('gives about 2,400 contracts', () => {
    expect(built.contracts.length).toBeGreaterThan(2350)
    expect(built.contracts.length).toBeLessThan(2500)
  })

  it('sets aside the test, the empty row and the rows of other buyers, nothing else', () => {
    const reasons = built.reconciliation.files.map(({ setAsideByReason }) =>
      Object.fromEntries(Object.entries(setAsideByReason).map(([reason, tally]) => [reason, tally.rows])),
    )
    expect(reasons).toEqual([{ test: 1, empty: 1 }, { 'other-buyer': 6 }])
  })

  it('merges by key, between the two files, and the suppliers of frameworks', () => {
    const reasons = Map.groupBy(built.merges, ({ reason }) => reason)
    expect(reasons.get('equal-row')).toHaveLength(3)
    expect(reasons.get('other-file')).toHaveLength(8)
    expect(reasons.get('same-framework')!.length).toBeGreaterThan(200)
  })

  it.each(RAISED)('raises %s at least once', (code) => {
    expect(built.anomalies.some(({ flag }) => flag?.code === code)).toBe(true)
  })

  it('has contracts, call-offs and concessions', () => {
    const kinds = Map.groupBy(built.contracts, ({ kind }) => kind)
    expect(kinds.get('callOff')!.length).toBeGreaterThan(300)
    expect(kinds.get('concession')).toHaveLength(14)
  })

  it('has one amount to verify, the salt at 99,999,999 €: no typing error outweighs a year', () => {
    const implausible = built.contracts.filter(({ amountStatus }) => amountStatus === 'implausible')
    expect(implausible.map(({ title, amount }) => [title, amount])).toEqual([
      ['Fourniture de sel de déneigement en vrac – 2019-2023', 99_999_999_00n],
    ])
    const headline = built.contracts.filter(({ kind }) => kind === 'contract')
    const sums = Map.groupBy(headline, ({ year }) => year)
    const totals = [...sums].flatMap(([year, contracts]) =>
      year === undefined ? [] : contracts.reduce((sum, { amount = 0n }) => sum + amount, 0n),
    )
    const [most, ...others] = totals.sort((one, other) => (one < other ? 1 : -1))
    expect(most! < others[0]! * 2n).toBe(true)
  })
})
