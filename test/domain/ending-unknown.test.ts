import { describe, expect, it } from 'vitest'
import { unknownEndOf } from '../../src/domain/contract/ending-contracts.ts'
import { probableRenewals } from '../../src/domain/purchase/probable-renewals.ts'
import type { Contract } from '../../src/domain/contract/contract.ts'
import type { Purchase } from '../../src/domain/purchase/planned-purchase.ts'
import { contract, portal } from '../outputs/portal-fixture.ts'
import { purchase } from './purchase-fixture.ts'

describe('unknownEndOf', () => {
  it.each([
    [{ durationMonths: undefined }, 'no-duration'],
    [{ durationMonths: 0 }, 'zero-duration'],
    [{ durationMonths: -3 }, 'zero-duration'],
    [{ durationMonths: 241 }, 'long-duration'],
    [{ durationMonths: 1095 }, 'long-duration'],
    [{ durationMonths: 240 }, 'no-date'],
    [{ durationMonths: 48, endDate: '2027-01-01' }, undefined],
    [{ kind: 'callOff' as const }, undefined],
    [{ kind: 'concession' as const }, 'no-duration'],
  ])('%j is %s', (fields, reason) => {
    expect(unknownEndOf(contract(fields))).toBe(reason)
  })
})

describe('probableRenewals', () => {
  const LINEN = 'Location et lavage du linge des piscines'
  const past = (fields: Partial<Contract> = {}) =>
    contract({
      id: 'past',
      title: LINEN,
      cpv: '98310000',
      category: 'services',
      endDate: '2027-06-30',
      ...fields,
    })
  const next = (fields: Partial<Purchase> = {}) =>
    purchase({
      slug: 'next',
      title: 'Lavage et location de linge',
      cpv: '98312000',
      plannedPublication: '2027-T1',
      ...fields,
    })
  const guess = (contracts: readonly Contract[], purchases: readonly Purchase[]) => {
    const data = portal({
      referenceDate: '2026-10-31',
      contracts,
      purchases,
      trades: [{ slug: 'linge', label: 'Linge', description: '', cpvPrefixes: ['9831'] }],
    })
    return [...probableRenewals(contracts, data)].map(([id, { slug }]) => `${id}: ${slug}`)
  }

  it('sees the same thing under another wording', () => {
    expect(guess([past()], [next()])).toEqual(['past: next'])
  })

  it.each<[string, Partial<Contract>, Partial<Purchase>]>([
    ['says what it renews', {}, { renews: 'other' }],
    ['is no longer ahead', {}, { status: 'abandoned' }],
    ['left the plan', {}, { dropped: true }],
    ['has no date', {}, { plannedPublication: undefined }],
    ['comes two years before the end', {}, { plannedPublication: '2025-T2' }],
    ['comes a year after the end', {}, { plannedPublication: '2028-T3' }],
    ['has no code', {}, { cpv: undefined }],
    [
      'shares less than half of its telling words',
      {},
      { title: 'Lavage de linge, couture, broderie, teinture' },
    ],
    ['follows works, which are not done again', { category: 'works' }, {}],
    ['follows a concession', { kind: 'concession' }, {}],
    ['follows a contract without title', { title: undefined }, {}],
  ])('guesses nothing where the purchase %s', (_why, ofContract, ofPurchase) => {
    expect(guess([past(ofContract)], [next(ofPurchase)])).toEqual([])
  })

  it('keeps for each contract the nearest purchase, whatever their order', () => {
    const nearer = next({ slug: 'nearer', title: 'Location et lavage du linge, piscines' })
    expect(guess([past()], [next(), nearer])).toEqual(['past: nearer'])
    expect(guess([past()], [nearer, next()])).toEqual(['past: nearer'])
  })
})
