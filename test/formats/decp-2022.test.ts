import { beforeAll, describe, expect, it } from 'vitest'
import type { ContractDraft } from '../../src/domain/contract/contract.ts'
import { codesOf, draftAt, draftsOf, fixture } from './read-fixture.ts'

let drafts: ReadonlyMap<number, ContractDraft>
const at = (row: number) => draftAt(drafts, row)

beforeAll(async () => {
  drafts = await draftsOf(fixture('decp-2022-quirks.json'))
})

describe('contracts in format 2022', () => {
  it('are understood field by field', () => {
    expect(at(1)).toMatchObject({
      format: { id: 'decp-2022', rowPerSupplier: false },
      isConcession: false,
      buyerId: '20009320100016',
      localId: '2024F1',
      title: 'Marché fictif 1',
      nature: 'contract',
      techniques: [],
      executionModes: [],
      cpv: '45000000',
      placeOfPerformance: { code: '59350', codeType: 'Code commune' },
      notifiedOn: '2024-05-15',
      amount: 57_500_000n,
      durationMonths: 24,
      priceForm: 'Forfaitaire',
      priceTypes: ['Définitif ferme'],
      groupType: 'Pas de groupement',
      ccag: 'Travaux',
      socialConsiderations: ['contractPerformanceConditions', 'awardCriteria'],
      environmentalConsiderations: [],
      bidsReceived: 4,
      subcontractingDeclared: false,
      innovative: false,
      advanceGranted: true,
      advanceRate: 0.1,
      suppliers: [{ siret: '00000001800010', idType: 'SIRET' }],
      amendments: [],
      subcontracts: [],
      flags: [],
    })
  })

  it('may have several techniques and modes of execution, and a framework above them', () => {
    expect(at(2)).toMatchObject({
      techniques: ['frameworkAgreement', 'designContest'],
      executionModes: ['Tranches', 'Bons de commande'],
      frameworkId: '2023-122455T',
    })
  })

  it('cannot read an amount beyond 10^15 €, and turn "NC", 0 bids and a share above 1 into unknown', () => {
    expect(at(3)).toMatchObject({ amount: undefined, innovative: false })
    expect(at(3).durationMonths).toBeUndefined()
    expect(at(3).bidsReceived).toBeUndefined()
    expect(at(3).advanceRate).toBeUndefined()
    expect(codesOf(at(3))).toEqual([
      'amount-unreadable',
      'duration-missing',
      'bids-implausible',
      'value-unreadable',
    ])
  })
})

describe('considerations', () => {
  it('"Pas de…" beside another value count as yes, flagged (rule 6)', () => {
    expect(at(4).socialConsiderations).toEqual(['contractPerformanceConditions'])
    expect(codesOf(at(4))).toEqual(['consideration-contradictory'])
  })

  it('joined in one text are told apart', () => {
    expect(at(4).environmentalConsiderations).toEqual(['contractPerformanceConditions', 'awardCriteria'])
  })

  it('"Oui" is a consideration of unspecified kind, "Non" is none', () => {
    expect(at(5)).toMatchObject({ socialConsiderations: ['unspecified'], environmentalConsiderations: [] })
    expect(at(5).flags).toEqual([])
  })

  it('"NC" and null are not filled in', () => {
    expect(at(6).socialConsiderations).toBeUndefined()
    expect(at(6).environmentalConsiderations).toBeUndefined()
    expect(at(6).flags).toEqual([])
  })

  it('"Sans objet" is none; a value outside the list is unknown and flagged', () => {
    expect(at(7).socialConsiderations).toEqual([])
    expect(at(7).environmentalConsiderations).toBeUndefined()
    expect(at(7).flags).toEqual([
      {
        code: 'consideration-unknown-value',
        column: 'considerationsEnvironnementales',
        value: 'Développement durable',
      },
    ])
  })
})

describe('suppliers, modifications and subcontracting', () => {
  it('read suppliers wrapped or bare, and flag garbage among them', () => {
    expect(at(8).suppliers).toHaveLength(2)
    expect(at(8).flags[0]).toEqual({ code: 'value-unreadable', column: 'titulaires' })
  })

  it('keep modifications in the order of the file, each with what it states', () => {
    expect(at(8).amendments).toMatchObject([
      { id: '2', date: '2024-12-01' },
      { id: '1', date: '2024-08-01', amount: 60_000_050n, durationMonths: 30 },
      { id: '3' },
    ])
    expect(at(8).amendments[0]?.amount).toBeUndefined()
    expect(at(8).amendments[0]?.suppliers).toBeUndefined()
    expect(codesOf(at(8)).slice(1)).toEqual([
      'amendment-unreadable',
      'amendment-amount-not-stated',
      'amendment-undated',
    ])
  })

  it('give each act of subcontracting its later states, and keep a state without act', () => {
    expect(at(9).subcontracts).toMatchObject([
      {
        id: '1',
        subcontractor: { siret: '00000009100017' },
        amount: 3_264_600n,
        priceVariation: 'Révisable',
        amendments: [{ id: '1', date: '2024-09-01', amount: 5_978_350n }],
      },
      { id: '2', subcontractor: { otherId: '214356' }, amount: 1000n, amendments: [] },
      { id: '7', amendments: [{ amount: 500n }] },
    ])
  })

  it('ignore the columns of concessions on a contract, and null lists', () => {
    expect(at(10)).toMatchObject({ amount: 57_500_000n, amendments: [], subcontracts: [], flags: [] })
    expect(at(10).advanceRate).toBeUndefined()
  })

  it('protect a person, keep a Polynesian number, leave out "Non disponible"', () => {
    expect(at(11).suppliers).toEqual([{ protected: true }, { otherId: '123456', idType: 'FRWF' }])
    expect(at(11).flags).toEqual([{ code: 'supplier-personal-data', column: 'titulaires' }])
  })
})

describe('concessions in format 2022', () => {
  it('are numbered on after the contracts, a bare object counting as a list of one', () => {
    expect([...drafts.keys()]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  })

  it('take valeurGlobale and dateSignature, never the montant beside them', () => {
    expect(at(12)).toMatchObject({
      isConcession: true,
      buyerId: '20009320100016',
      notifiedOn: '2024-01-10',
      amount: 1_400_000_000n,
      socialConsiderations: ['reservedParticipation'],
      amendments: [{ date: '2024-05-01', amount: 1_500_000_000n, durationMonths: 190 }],
      flags: [],
    })
    expect(at(12).suppliers).toHaveLength(1)
  })
})
