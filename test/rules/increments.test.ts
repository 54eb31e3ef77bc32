import { describe, expect, it } from 'vitest'
import type { Amendment, ContractDraft } from '../../src/domain/contract/contract.ts'
import { buildContracts } from '../../src/rules/build.ts'
import { otherReading } from '../../src/rules/increments.ts'
import { checkReport } from '../../src/outputs/check/report.ts'
import { draft, fileOf, MEL, rows } from './draft.ts'
import { finishContract } from '../../src/rules/finish.ts'

/** 120,000 € for 12 months from 13 April 2022, then modified. */
const modified = (amendments: readonly Amendment[], changes: Partial<ContractDraft> = {}) =>
  draft({ amount: 120_000_00n, durationMonths: 12, amendments, ...changes })
const read = (...amendments: readonly Amendment[]) =>
  otherReading(finishContract(rows([modified(amendments)])[0]!, '2026-01-01'))

describe('rule 8: a modification that may be an increment', () => {
  it('divides the amount by two or more', () => {
    expect(read({ amount: 60_000_00n })).toMatchObject({
      amount: 180_000_00n,
      increments: [{ column: 'montant_eur', before: '120000', states: '60000', together: '180000' }],
    })
    expect(read({ amount: 60_000_01n })).toEqual({ increments: [] })
  })

  it('is none where 0 and 1 € state nothing', () => {
    expect(read({ amount: 0n }, { amount: 1_00n })).toEqual({ increments: [] })
  })

  it('adds to the one before', () => {
    const both = read({ date: '2022-05-01', amount: 3_000_00n }, { date: '2022-06-01', amount: 4_000_00n })
    expect(both.amount).toBe(127_000_00n)
    expect(both.increments.map(({ before }) => before)).toEqual(['120000', '123000'])
  })

  it('is told, though a later total makes both readings one', () => {
    const both = read({ date: '2022-05-01', amount: 3_000_00n }, { date: '2022-06-01', amount: 130_000_00n })
    expect(both.increments).toHaveLength(1)
    expect(both.amount).toBeUndefined()
  })

  it('has a duration that ends the contract before the modification itself', () => {
    expect(read({ date: '2022-12-01', durationMonths: 3 })).toMatchObject({
      durationMonths: 15,
      endDate: '2023-07-13',
      increments: [{ column: 'duree_mois', before: '12', states: '3', together: '15' }],
    })
    expect(read({ date: '2022-07-13', durationMonths: 3 })).toEqual({ increments: [] })
  })

  it.each<[string, Amendment]>([
    ['has no date', { durationMonths: 3 }],
    ['says the duration again, late', { date: '2023-12-01', durationMonths: 12 }],
    ['gives a longer duration', { date: '2023-12-01', durationMonths: 36 }],
  ])('is none by its duration where it %s', (_why, amendment) => {
    expect(read(amendment)).toEqual({ increments: [] })
  })

  it.each<[string, ContractDraft]>([
    ['amount', draft({ amount: undefined, amendments: [{ amount: 3_000_00n }] })],
    [
      'duration',
      draft({ durationMonths: undefined, amendments: [{ date: '2023-12-01', durationMonths: 3 }] }),
    ],
  ])('is none where the %s before is not known', (_field, unknown) => {
    expect(otherReading(finishContract(rows([unknown])[0]!, '2026-01-01'))).toEqual({ increments: [] })
  })
})

describe('« augmentant le maximum de 3 000 € »', async () => {
  const description = 'Avenant augmentant le maximum de 3 000 €'
  const file = fileOf([
    modified([{ id: '1', date: '2022-09-01', description, amount: 33_000_00n }], { uid: 'a' }),
    modified([{ id: '1', date: '2022-09-01', description, amount: 3_000_00n }], {
      uid: 'b',
      title: 'Toiture',
    }),
    modified([{ date: '2022-09-01', amount: 3_000_00n }], { uid: 'c', title: 'Parking', isConcession: true }),
  ])
  const { contracts, reconciliation, anomalies, merges } = await buildContracts([{ source: 'a', file }], {
    scope: MEL,
  })

  it('is read as the total, which nothing overwrites', () => {
    expect(contracts.map(({ id, amount }) => [id, amount])).toEqual([
      ['a', 33_000_00n],
      ['b', 3_000_00n],
      ['c', 3_000_00n],
    ])
  })

  it('is flagged, with what stood and what it states', () => {
    const flags = anomalies.filter(({ flag }) => flag?.code === 'total-or-increase')
    expect(flags.map(({ ref, flag }) => [ref.row, flag!.column, flag!.value])).toEqual([
      [1, 'montant_eur', '120000 → 33000'],
      [2, 'montant_eur', '120000 → 3000'],
      [3, 'montant_eur', '120000 → 3000'],
    ])
  })

  it('has its other sum beside the headline, concessions apart', () => {
    expect(reconciliation.totals).toMatchObject({
      retained: 36_000_00n,
      retainedOtherReading: 153_000_00n + 123_000_00n,
    })
  })

  it('is listed by check, every one, with its row and both values', () => {
    const report = checkReport({ reconciliation, anomalies, merges })
    expect(report).toContain('Total ou augmentation ? (total_ou_augmentation)')
    expect(report).toContain('ligne 2, montant_eur : « 120000 → 3000 »')
    expect(report).toMatch(/si les modifications douteuses s’ajoutent\s+276 000,00 €/)
  })
})
