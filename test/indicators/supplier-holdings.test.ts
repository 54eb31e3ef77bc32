import { describe, expect, it } from 'vitest'
import type { Contract, Supplier } from '../../src/domain/contract/contract.ts'
import { supplierBook, supplierPath } from '../../src/indicators/supplier-book.ts'
import { sumOfShares, supplierRecords } from '../../src/indicators/supplier-holdings.ts'
import { contract, portal } from '../outputs/portal-fixture.ts'

const ALPHA = { siret: '40790437400177', name: 'Alpha' }
const ALPHA_SOUTH = { siret: '40790437400011', name: 'ALPHA' }
const BETA = { siret: '55208131766522', name: 'Bêta' }
const GAMMA = { otherId: 'DE123456789', idType: 'TVA', name: 'Gamma GmbH' }

const of = (id: string, suppliers: readonly Supplier[], fields: Partial<Contract> = {}): Contract =>
  contract({ id, suppliers, initialSuppliers: suppliers, amount: 100_01n, amountStatus: 'stated', ...fields })

const recordsOf = (...contracts: readonly Contract[]) => supplierRecords(contracts).records
const recordOf = (key: string, ...contracts: readonly Contract[]) =>
  recordsOf(...contracts).find((record) => record.key === key)

describe('supplierRecords', () => {
  it('groups by legal entity: two establishments and two spellings are one firm', () => {
    const firm = recordOf('407904374', of('a', [ALPHA]), of('b', [ALPHA_SOUTH]))!
    expect(firm).toMatchObject({
      siren: '407904374',
      names: ['Alpha', 'ALPHA'],
      sirets: [ALPHA.siret, ALPHA_SOUTH.siret],
    })
    expect(firm.holdings.map((holding) => holding.contract.id)).toEqual(['a', 'b'])
  })

  it('keeps firms of one name apart, by their numbers', () => {
    const records = recordsOf(of('a', [ALPHA]), of('b', [{ ...BETA, name: 'Alpha' }]))
    expect(records.map(({ key }) => key)).toEqual(['407904374', '552081317'])
  })

  it('gives each its equal part, exact to the cent (rule 10)', () => {
    const shared = of('a', [ALPHA, BETA])
    expect(recordOf('407904374', shared)!.holdings[0]).toMatchObject({ share: 50_01n, others: 1 })
    expect(recordOf('552081317', shared)!.holdings[0]).toMatchObject({ share: 50_00n, others: 1 })
  })

  it('adds the parts of two establishments of one firm in one contract', () => {
    const holding = recordOf('407904374', of('a', [ALPHA, ALPHA_SOUTH, BETA]))!.holdings
    expect(holding).toHaveLength(1)
    expect(holding[0]).toMatchObject({ share: 66_68n, others: 1, sirets: [ALPHA.siret, ALPHA_SOUTH.siret] })
  })

  it('has no part of an amount that is not stated, which is not zero (rule 7)', () => {
    const [firm] = recordsOf(of('a', [ALPHA], { amount: 1_00n, amountStatus: 'notStated' }))
    expect(firm!.holdings[0]!.share).toBeUndefined()
  })

  it('sums contracts proper only (rule 5)', () => {
    const { holdings } = recordOf(
      '407904374',
      of('a', [ALPHA]),
      of('b', [ALPHA], { kind: 'callOff' }),
      of('c', [ALPHA], { kind: 'concession' }),
    )!
    expect([sumOfShares(holdings), sumOfShares(holdings, 'concession')]).toEqual([100_01n, 100_01n])
  })

  it('tells a holder that was replaced from those in force', () => {
    const replaced = of('a', [BETA], { initialSuppliers: [ALPHA, ALPHA_SOUTH] })
    expect(recordOf('407904374', replaced)).toMatchObject({ holdings: [], former: [{ id: 'a' }] })
    expect(recordOf('552081317', replaced)).toMatchObject({ former: [] })
  })

  it('knows a subcontractor, also where it holds nothing', () => {
    const act = { subcontractor: BETA, amount: 10_00n, amendments: [] }
    const firm = recordOf('552081317', of('a', [ALPHA], { subcontracts: [act] }))!
    expect([firm.holdings, firm.acts.map(({ amount }) => amount)]).toEqual([[], [10_00n]])
  })

  it('counts persons and bare names, without a record of either', () => {
    const { records, withoutKey } = supplierRecords([
      of('a', [{ protected: true }, { protected: true }, { name: 'Delta' }]),
    ])
    expect(records).toEqual([])
    expect(withoutKey).toEqual({ protected: 2, nameOnly: 1 })
  })

  it('has nothing to say of a contract without supplier', () => {
    expect(recordsOf(of('a', []))).toEqual([])
  })
})

describe('supplierPath', () => {
  const open = portal({ contracts: [of('a', [ALPHA, GAMMA, { protected: true }, { name: 'Delta' }])] })

  it('leads to the SIREN, or to the hash of a foreign company', () => {
    expect(supplierPath(ALPHA, open)).toBe('/fournisseurs/407904374/')
    expect(supplierPath('407904374', open)).toBe('/fournisseurs/407904374/')
    expect(supplierPath(GAMMA, open)).toMatch(/^\/fournisseurs\/hors-siren-[0-9a-f]{12}\/$/)
  })

  it('leads nowhere for a person, a bare name, or a firm that no contract names', () => {
    for (const supplier of [{ protected: true } as const, { name: 'Delta' }, BETA, '', 'inconnu']) {
      expect(supplierPath(supplier, open)).toBeUndefined()
    }
    expect(supplierBook(open).withoutPage).toEqual(
      new Map([
        ['no-identifier', 1],
        ['protected', 1],
      ]),
    )
  })

  it('leads nowhere once any establishment of the firm is of partial diffusion (rule 11)', () => {
    const establishments = new Map([
      [ALPHA.siret, { siret: ALPHA.siret, diffusion: 'full' as const }],
      [ALPHA_SOUTH.siret, { siret: ALPHA_SOUTH.siret, diffusion: 'partial' as const }],
    ])
    const closed = portal({ contracts: [of('a', [ALPHA])], establishments })
    expect(supplierPath(ALPHA, closed)).toBeUndefined()
    expect(supplierBook(closed).withoutPage).toEqual(new Map([['partial-diffusion', 1]]))
  })

  it('borrows a name from the other files where no contract gives one', () => {
    const nameless = { contracts: [of('a', [{ siret: ALPHA.siret }])] }
    const named = portal({
      ...nameless,
      structures: [{ siret: ALPHA_SOUTH.siret, kind: 'ESAT', name: 'Ateliers', trades: [] }],
    })
    expect(supplierBook(named).byKey.get('407904374')).toMatchObject({ name: 'Ateliers' })
    expect(supplierBook(portal(nameless)).byKey.get('407904374')!.name).toBeUndefined()
  })
})
