import { describe, expect, it } from 'vitest'
import type { ContractDraft } from '../../src/domain/contract/contract.ts'
import { buildContracts } from '../../src/rules/build.ts'
import { tellApart } from '../../src/rules/merging/shared-uids.ts'
import { draft, fileOf, rows, supplier } from './draft.ts'

const uid = '200093201000162024S'
const voirie = (changes: Partial<ContractDraft> = {}) =>
  draft({ uid, localId: '2024S', title: 'Voirie', notifiedOn: '2024-03-01', amount: 100_000_00n, ...changes })
const toiture = (changes: Partial<ContractDraft> = {}) =>
  voirie({
    title: 'Toiture',
    notifiedOn: '2024-06-01',
    amount: 40_000_00n,
    suppliers: [supplier('Beta')],
    ...changes,
  })

const build = (...files: readonly (readonly ContractDraft[])[]) =>
  buildContracts(
    files.map((drafts, index) => ({ source: `f${index}`, file: fileOf(drafts) })),
    { referenceDate: '2025-01-01' },
  )
const idsOf = async (...files: readonly (readonly ContractDraft[])[]) =>
  Object.fromEntries((await build(...files)).contracts.map(({ title, id }) => [title, id]))

describe('rule 2: one uid for several contracts', () => {
  it('rows whose titles, dates and suppliers all differ are contracts apart, and the tallies add up', async () => {
    const { contracts, reconciliation } = await build([voirie(), toiture()])
    expect(contracts.map(({ title }) => title)).toEqual(['Toiture', 'Voirie'])
    expect(reconciliation.files).toMatchObject([
      { read: { rows: 2 }, kept: { rows: 2 }, merged: { rows: 0 }, setAside: { rows: 0 } },
    ])
    expect(reconciliation.totals.retained).toBe(140_000_00n)
  })

  it('each says that it shares its uid, which stays published, and so does each row that it was made of', async () => {
    const { contracts, anomalies } = await build([voirie(), voirie({ cpv: undefined }), toiture()])
    expect(contracts.map((contract) => contract.uid)).toEqual([uid, uid])
    const shared = anomalies.filter(({ flag }) => flag?.code === 'uid-shared')
    expect(shared.map(({ ref, flag }) => [ref.row, flag])).toEqual(
      [1, 2, 3].map((row) => [row, { code: 'uid-shared', column: 'uid', value: uid }]),
    )
  })

  it.each<[string, Partial<ContractDraft>]>([
    ['title', { title: 'VOIRIE' }],
    ['notification date', { notifiedOn: '2024-03-01' }],
    ['supplier', { suppliers: [supplier('Beta'), supplier('Alpha')] }],
  ])('a common %s makes them one contract', async (_what, common) => {
    expect((await build([voirie(), toiture(common)])).contracts).toHaveLength(1)
  })

  it.each<[string, Partial<ContractDraft>]>([
    ['title', { title: undefined }],
    ['notification date', { notifiedOn: undefined }],
    ['supplier', { suppliers: [] }],
    ['name of the supplier', { suppliers: [{ protected: true }] }],
  ])('an unknown %s tells nothing apart', async (_what, unknown) => {
    const { contracts } = await build([voirie(), toiture(unknown)])
    expect(contracts).toHaveLength(1)
    expect(contracts[0]!.flags.map(({ code }) => code)).not.toContain('uid-shared')
  })

  it('a row that lacks one of the three and is like none is of the earliest', async () => {
    const vague = voirie({ title: undefined, notifiedOn: '2024-09-01', suppliers: [supplier('Gamma')] })
    const { contracts } = await build([toiture(), vague, voirie()])
    expect(contracts.map(({ title, rows: { length } }) => [title, length])).toEqual([
      ['Toiture', 1],
      ['Voirie', 2],
    ])
  })

  it('states of one contract stay one, through any of them', async () => {
    const state = (id: string, changes: Partial<ContractDraft>) => voirie({ version: { id }, ...changes })
    const { contracts } = await build([
      state('0', {}),
      state('1', { notifiedOn: '2024-05-01', amount: 120_000_00n, title: 'Voirie et réseaux' }),
      state('3', { notifiedOn: '2024-08-01', suppliers: [supplier('Gamma')], title: 'Voirie et réseaux' }),
      toiture({ version: { id: '2' } }),
    ])
    expect(contracts.map(({ title, amendments }) => [title, amendments.length])).toEqual([
      ['Toiture', 0],
      ['Voirie et réseaux', 2],
    ])
  })

  it('in two files as in one', async () => {
    expect((await build([voirie()], [toiture()])).contracts).toHaveLength(2)
    const both = await build([voirie(), toiture()], [toiture({ amount: 45_000_00n }), voirie()])
    expect(both.contracts.map(({ rows: { length } }) => length)).toEqual([2, 2])
  })

  it('addresses are unique, and the same in whatever order, with other contracts and states beside', async () => {
    const ids = await idsOf([voirie(), toiture()])
    expect(ids['Voirie']).toMatch(/^[0-9a-f]{12}$/)
    expect(ids['Toiture']).toMatch(/^[0-9a-f]{12}$/)
    expect(ids['Toiture']).not.toBe(ids['Voirie'])
    expect(await idsOf([toiture()], [voirie()])).toEqual(ids)
    const third = draft({ uid, title: 'Peinture', notifiedOn: '2024-01-01', suppliers: [supplier('Delta')] })
    const later = toiture({ notifiedOn: '2024-07-01', amount: 50_000_00n, durationMonths: undefined })
    expect(await idsOf([third, later, toiture(), voirie()])).toMatchObject(ids)
  })

  it('a uid of one contract keeps its address', async () => {
    expect(await idsOf([voirie(), voirie({ suppliers: [supplier('Beta')] })])).toEqual({
      Voirie: uid.toLowerCase(),
    })
  })

  it('20,000 rows of one uid are told apart in one pass', () => {
    const many = Array.from({ length: 20_000 }, (_, index) =>
      voirie({
        title: `Lot ${index}`,
        suppliers: [supplier(`Firm ${index % 10}`)],
        notifiedOn: '2024-03-01',
      }),
    )
    expect(new Set(tellApart(rows(many)).map(({ ownKey }) => ownKey))).toEqual(new Set([undefined]))
  })
})
