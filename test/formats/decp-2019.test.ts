import { beforeAll, describe, expect, it } from 'vitest'
import type { ContractDraft } from '../../src/domain/contract/contract.ts'
import { codesOf, draftAt, draftsOf, fixture, readAll } from './read-fixture.ts'

const file = fixture('decp-2019-quirks.json')
let drafts: ReadonlyMap<number, ContractDraft>
const at = (row: number) => draftAt(drafts, row)

beforeAll(async () => {
  drafts = await draftsOf(file)
})

const POSTCODE = { code: 'place-postcode', column: 'lieuExecution', value: '59000' } as const

describe('contracts in format 2019', () => {
  it('are understood field by field', () => {
    expect(at(1)).toMatchObject({
      format: { id: 'decp-2019', rowPerSupplier: false },
      isConcession: false,
      buyerId: '20009320100016',
      buyerName: 'Métropole Européenne de Lille',
      localId: '2019F1',
      uid: '200093201000162019F1',
      title: 'Prestation fictive 1',
      nature: 'contract',
      techniques: [],
      cpv: '77211500',
      placeOfPerformance: { code: '59000', codeType: 'Code postal', name: 'Lille' },
      notifiedOn: '2019-03-04',
      publishedDate: '2019-03-14',
      priceForm: 'Révisable',
      amount: 8_000_000n,
      durationMonths: 12,
      suppliers: [{ siret: '00000001800010', name: 'ENTREPRISE FICTIVE 1' }],
      flags: [POSTCODE],
    })
  })

  it('have no consideration, bid or subcontracting field: unknown, not none', () => {
    expect(at(1).socialConsiderations).toBeUndefined()
    expect(at(1).bidsReceived).toBeUndefined()
    expect(at(1).subcontractingDeclared).toBeUndefined()
  })

  it('name a supplier once, even where the list repeats it', () => {
    expect(at(2).suppliers.map((supplier) => supplier.name)).toEqual(['UN', 'DEUX'])
  })

  it('give the day of a date, whatever its time zone, and a CPV without its glued check digit', () => {
    expect(at(3)).toMatchObject({ notifiedOn: '2018-12-31', publishedDate: '2018-11-29', cpv: '03121000' })
    expect(codesOf(at(3))).toEqual(['cpv-repaired', 'place-postcode'])
  })

  it('keep the nature of a call-off, a missing date unknown, lost characters lost', () => {
    expect(at(4)).toMatchObject({ nature: 'callOff', title: 'March\uFFFD de cl\uFFFDtures' })
    expect(at(4).notifiedOn).toBeUndefined()
    expect(codesOf(at(4))).toEqual(['title-corrupted', 'place-postcode', 'date-missing'])
  })

  it('read a SIRET with spaces, and foreign identifiers under their official type', () => {
    expect(at(5).suppliers).toEqual([
      { siret: '00000005900014', idType: 'SIRET', name: 'CINQ' },
      { otherId: '0405.069.999', idType: 'TVA', name: 'POTERIE FICTIVE NV' },
      { otherId: 'DE814899999', idType: 'TVA' },
    ])
    expect(at(5).flags).toEqual([POSTCODE])
  })

  it('keep modifications in the order of the file, amounts as text, 1 € stating nothing', () => {
    expect(
      at(6).amendments.map(({ date, amount, durationMonths }) => ({ date, amount, durationMonths })),
    ).toEqual([
      { date: '2019-06-01', amount: 9_600_050n, durationMonths: undefined },
      { date: '2019-05-01', amount: undefined, durationMonths: 18 },
      { date: '2019-07-01', amount: undefined, durationMonths: undefined },
    ])
    expect(at(6).amendments[2]?.suppliers?.[0]?.name).toBe('REPRENEUR')
    expect(at(6).flags).toEqual([
      POSTCODE,
      { code: 'amendment-amount-not-stated', column: 'modifications[2]', value: '1' },
    ])
  })

  it('flag a title cut at exactly 255 characters; a line-break tag becomes a space', () => {
    expect(codesOf(at(7))).toEqual(['title-decoded', 'title-truncated', 'place-postcode'])
    expect(at(7).title).toMatch(/^Rénovation de la toiture/)
  })
})

describe('concessions in format 2019', () => {
  it('have their own names for buyer, date, amount and suppliers, and need no CPV', () => {
    expect(at(8)).toMatchObject({
      isConcession: true,
      buyerId: '20009320100016',
      notifiedOn: '2019-02-21',
      amount: 2_786_000_000n,
      suppliers: [{ name: 'CHALEUR FICTIVE' }],
      amendments: [{ date: '2019-09-06', amount: 3_389_000_000n, durationMonths: 410 }],
    })
    expect(codesOf(at(8))).toEqual([])
  })
})

describe('an element that is no object', () => {
  it('is set aside as unreadable and counted', async () => {
    const rows = await readAll(file)
    expect(rows).toHaveLength(9)
    expect(rows[8]).toEqual({
      row: 9,
      result: {
        setAside: { reason: 'unreadable', detail: 'un objet attendu, lu : une chaîne au milieu de la liste' },
      },
    })
  })
})
