import { describe, expect, it } from 'vitest'
import { buildContracts } from '../../src/rules/build.ts'
import { recogniseFile } from '../../src/tables/read.ts'
import { collect, fileOf as inMemory, fixture } from '../formats/read-fixture.ts'
import { draft, fileOf, supplier } from './draft.ts'

const SCOPE = { buyerSirens: ['245900410', '200093201'], ownFormats: [] }

async function built(name: string) {
  const file = await recogniseFile(fixture(name))
  return buildContracts([{ source: 'set', file }], { scope: SCOPE, referenceDate: '2025-01-01' })
}

describe('rules 2 and 8 where a file has a row for each state of a contract', () => {
  it('the state in force holds, with what was first awarded and each modification', async () => {
    const { contracts } = await built('decp-tabulaire-quirks.csv')
    const contract = contracts.find(({ localId }) => localId === '2024A2')!
    expect(contract).toMatchObject({
      amount: 260_000_00n,
      initialAmount: 200_000_00n,
      durationMonths: 36,
      initialDurationMonths: 24,
      notifiedOn: '2024-03-05',
      year: 2024,
    })
    expect(contract.amendments).toMatchObject([
      { id: '1', date: '2024-09-01', amount: 250_000_50n },
      { id: '2', amount: 260_000_00n, durationMonths: 36, inForce: true },
    ])
  })

  it('suppliers are those of the state in force; those first named stay known', async () => {
    const { contracts } = await built('decp-tabulaire-quirks.csv')
    const { suppliers, initialSuppliers } = contracts.find(({ localId }) => localId === '2024A2')!
    expect(initialSuppliers.map(({ name }) => name)).toEqual(['ENTREPRISE FICTIVE 1', 'ENTREPRISE FICTIVE 2'])
    expect(suppliers.map(({ name }) => name)).toEqual(['ENTREPRISE FICTIVE 1'])
  })

  it('rows read are those kept, merged and set aside, each older state with its reason', async () => {
    const { reconciliation, merges } = await built('decp-tabulaire-quirks.csv')
    const [file] = reconciliation.files
    expect(file).toMatchObject({
      read: { rows: 18 },
      kept: { rows: 11 },
      merged: { rows: 4 },
      setAside: { rows: 3 },
    })
    expect(merges.map(({ from, reason }) => [from.row, reason])).toEqual(
      [2, 3, 4, 5].map((row) => [row, 'older-version']),
    )
  })

  it('states without a number go by their dates', async () => {
    const { contracts } = await built('decp-tabulaire-33-colonnes.csv')
    const contract = contracts.find(({ localId }) => localId === '20190000001')!
    expect(contract).toMatchObject({ initialDurationMonths: 3, durationMonths: 6, notifiedOn: '2019-04-27' })
    expect(contract.amendments).toMatchObject([
      { date: '2019-05-30', description: 'Augmentation de la durée du marché à 6 mois.' },
    ])
  })

  it('a file without a column of uids is counted as with it: one row a state is one contract', async () => {
    const published = fixture('decp-tabulaire-33-colonnes.csv')
    const text = Buffer.concat(await collect(published.open())).toString()
    const build = async (content: string) => {
      const file = await recogniseFile(inMemory(content))
      return buildContracts([{ source: 'set', file }], { scope: SCOPE, referenceDate: '2025-01-01' })
    }
    const withoutUids = text.replace(/^([^,\n]*),[^,\n]*,/gm, '$1,')
    expect((await build(withoutUids)).contracts).toEqual((await build(text)).contracts)
  })

  it('where the first state is said to be in force, later ones do not hold', async () => {
    const state = (id: string, inForce: boolean, amount: bigint) =>
      draft({ uid: 'x', version: { id, inForce }, amount, suppliers: [supplier('Alpha')] })
    const file = fileOf([state('1', false, 200_00n), state('0', true, 100_00n)])
    const { contracts } = await buildContracts([{ source: 'a', file }], { referenceDate: '2025-01-01' })
    expect(contracts).toMatchObject([{ amount: 100_00n, initialAmount: 100_00n }])
  })

  it('rows of one state only are read as any others', async () => {
    const file = fileOf(
      ['Alpha', 'Beta'].map((name) =>
        draft({ uid: 'x', version: { id: '0', inForce: true }, suppliers: [supplier(name)] }),
      ),
    )
    const { contracts, merges } = await buildContracts([{ source: 'a', file }], {
      referenceDate: '2025-01-01',
    })
    expect(contracts[0]!.suppliers.map(({ name }) => name)).toEqual(['Alpha', 'Beta'])
    expect([contracts[0]!.amendments, merges.map(({ reason }) => reason)]).toEqual([[], ['same-key']])
  })
})
