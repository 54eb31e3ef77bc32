import { describe, expect, it } from 'vitest'
import { buildContracts } from '../../src/rules/build.ts'
import { decp2022 } from '../../src/formats/decp-2022.ts'
import { draft, fileOf, MEL, supplier } from './draft.ts'

const accord = { techniques: ['frameworkAgreement'] }
const FILE = fileOf([
  draft({ uid: '1', title: 'A', amount: 1000_00n, ...accord, suppliers: [supplier('Alpha')] }),
  draft({ uid: '2', title: 'A', amount: 1000_00n, ...accord, suppliers: [supplier('Beta')] }),
  draft({ uid: '3', title: 'A', amount: 1000_00n, ...accord, suppliers: [supplier('Alpha')] }),
  draft({ uid: '4', title: 'Voirie, création test', amount: 7_00n }),
  draft({ uid: '5', title: 'B', amount: 1_00n }),
  draft({ uid: '6', title: 'C', amount: 300_10n, techniques: ['callOff'] }),
  draft({ uid: '7', title: 'D', amount: 50_05n, amendments: [{ date: '2022-05-01', amount: 60_00n }] }),
  draft({ uid: '8', title: 'E', amount: undefined, notifiedOn: '2921-01-01' }),
  draft({ uid: '9', title: 'F', amount: 40_00n, buyerId: '21590350100017' }),
])

describe('ids that would be one', async () => {
  const uids = ['A/1', 'a 1', 'a-1-2', 'a-1']
  const file = fileOf(uids.map((uid) => draft({ uid, title: uid })))
  const { contracts } = await buildContracts([{ source: 'a', file }], { scope: MEL })

  it('are told apart, and take no id that is another contract’s own', () => {
    const ids = Object.fromEntries(contracts.map(({ title, id }) => [title, id]))
    expect(ids).toEqual({ 'A/1': 'a-1', 'a 1': 'a-1-3', 'a-1-2': 'a-1-2', 'a-1': 'a-1-4' })
  })
})

describe('the whole way', async () => {
  const { contracts, reconciliation, merges, anomalies } = await buildContracts(
    [{ source: 'a', file: FILE }],
    { scope: MEL },
  )
  const { totals, files } = reconciliation

  it('keeps, merges and sets aside every row', () => {
    expect(files[0]).toMatchObject({
      read: { rows: 9 },
      kept: { rows: 6 },
      merged: { rows: 1 },
      setAside: { rows: 2 },
    })
    expect(files[0]!.setAsideByReason).toEqual({
      test: { rows: 1, amount: 7_00n },
      'other-buyer': { rows: 1, amount: 40_00n },
    })
    expect(contracts).toHaveLength(6)
    expect(totals.contracts).toBe(6)
  })

  it('sums to the cent: plain, retained, between two bounds, call-offs apart', () => {
    expect(totals.gross).toBe(3000_00n + 7_00n + 1_00n + 300_10n + 50_05n + 40_00n)
    expect(totals.retained).toBe(2000_00n + 60_00n)
    expect(totals.retainedMin).toBe(1000_00n + 60_00n)
    expect(totals.retainedMax).toBe(3000_00n + 60_00n)
    expect(totals.callOffs).toBe(300_10n)
  })

  it('leads from the plain to the retained sum in named steps', () => {
    const arrived = totals.bridge.reduce((sum, { amount }) => sum + amount, totals.gross)
    expect(arrived).toBe(totals.retained)
    expect(Object.fromEntries(totals.bridge.map(({ step, amount }) => [step, amount]))).toEqual({
      'set-aside': -47_00n,
      'merged-same-key': 0n,
      'merged-framework': -1000_00n,
      'call-offs': -300_10n,
      concessions: 0n,
      'not-stated': -1_00n,
      amendments: 9_95n,
      corrections: 0n,
    })
  })

  it('tells of each merge and of each flag, and lists no row of another buyer', () => {
    expect(merges).toMatchObject([
      { from: { row: 2 }, into: { row: 1 }, contractId: '1', reason: 'same-framework' },
    ])
    expect(anomalies).toContainEqual(
      expect.objectContaining({ ref: { source: 'a', row: 4 }, setAside: 'test' }),
    )
    expect(anomalies.some(({ ref }) => ref.row === 9)).toBe(false)
  })

  it('keeps a contract of unknown date in the totals', () => {
    expect(contracts.find(({ uid }) => uid === '8')).toMatchObject({
      amountStatus: 'notStated',
      flags: [{ code: 'date-implausible' }],
    })
  })

  it('names the buyers met when none is the one wanted', async () => {
    const scope = { buyerSirens: ['000000000'], ownFormats: [] }
    await expect(buildContracts([{ source: 'a', file: FILE }], { scope })).rejects.toMatchObject({
      problem: 'buyer-absent',
      place: { value: expect.stringContaining('200093201 Métropole Européenne de Lille (8)') },
    })
  })

  it('filters no buyer where none is given', async () => {
    const { contracts: all } = await buildContracts([{ source: 'a', file: FILE }])
    expect(all).toHaveLength(7)
  })
})

describe('look-alikes in the JSON formats', () => {
  it('are only flagged « doublon possible »', async () => {
    const twins = fileOf(['1', '2'].map((uid) => draft({ uid, format: decp2022.format })))
    const { contracts } = await buildContracts([{ source: 'a', file: twins }], { scope: MEL })
    expect(contracts).toHaveLength(2)
    for (const { flags } of contracts) expect(flags).toContainEqual({ code: 'possible-duplicate' })
  })
})
