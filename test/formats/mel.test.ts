import { beforeAll, describe, expect, it } from 'vitest'
import type { ContractDraft } from '../../src/domain/contract/contract.ts'
import { contractDraftSchema } from '../../src/domain/contract/contract.ts'
import { recogniseFile } from '../../src/tables/read.ts'
import { codesOf, collect, draftAt, draftsOf, fixture } from './read-fixture.ts'

const file = fixture('mel-quirks.csv')
let drafts: ReadonlyMap<number, ContractDraft>
const at = (row: number) => draftAt(drafts, row)
const flagAt = (row: number, code: string) => at(row).flags.find((flag) => flag.code === code)

beforeAll(async () => {
  drafts = await draftsOf(file)
})

describe('the MEL export as a whole', () => {
  it('is recognised by its header, with encoding and separator', async () => {
    const { format: known, encoding, separator, name } = await recogniseFile(file)
    expect({ format: known.id, encoding, separator, name }).toEqual({
      format: 'mel',
      encoding: 'utf-8',
      separator: ';',
      name: 'mel-quirks.csv',
    })
  })

  it('gives one row per record, numbered from 1, header excluded', async () => {
    const rows = await collect((await recogniseFile(file)).rows())
    expect(rows.map((row) => row.row)).toEqual(Array.from({ length: 48 }, (_, index) => index + 1))
  })

  it('gives drafts that the domain accepts', () => {
    for (const draft of drafts.values()) {
      // The schema of stored contracts writes cents as text.
      expect(() => contractDraftSchema.encode(draft)).not.toThrow()
    }
  })

  it('sets a record of another width aside, and says how many fields it has', async () => {
    const rows = await collect((await recogniseFile(file)).rows())
    expect(rows[44]).toEqual({
      row: 45,
      result: { setAside: { reason: 'unreadable', detail: '3 champs au lieu de 19' } },
    })
  })
})

describe('an ordinary row', () => {
  it('is understood field by field', () => {
    expect(at(1)).toMatchObject({
      format: { id: 'mel', rowPerSupplier: true },
      isConcession: false,
      buyerId: '20009320100016',
      buyerName: 'Métropole Européenne de Lille',
      localId: '2022FICTIF0001',
      uid: '00000000-0000-4000-8000-000000000001',
      title: "Fourniture d'essai numéro 1",
      nature: 'contract',
      techniques: ['contract'],
      procedure: 'openTender',
      cpv: '45233141',
      placeOfPerformance: { code: '59', codeType: 'Code département', name: '(59) Nord' },
      notifiedOn: '2022-04-13',
      publishedDate: '2022-04-14',
      priceForm: 'Révisable',
      amount: 37_500_000n,
      durationMonths: 48,
      suppliers: [{ siret: '00000001800010', idType: 'SIRET', name: 'ENTREPRISE FICTIVE 1' }],
      amendments: [],
      flags: [],
    })
  })

  it('has no consideration, bid or subcontracting field: unknown, not none', () => {
    expect(at(1).socialConsiderations).toBeUndefined()
    expect(at(1).environmentalConsiderations).toBeUndefined()
    expect(at(1).bidsReceived).toBeUndefined()
    expect(at(1).subcontractingDeclared).toBeUndefined()
  })

  it('keeps the technique of a framework agreement and of a call-off', () => {
    expect(at(2).techniques).toEqual(['frameworkAgreement'])
    expect(at(48).techniques).toEqual(['callOff'])
  })
})

describe('a row with gaps', () => {
  it('keeps the id "00" and flags it, has no buyer, no uid, no technique', () => {
    expect(at(4)).toMatchObject({ localId: '00', techniques: [] })
    expect(at(4).buyerId).toBeUndefined()
    expect(at(4).uid).toBeUndefined()
    expect(codesOf(at(4))).toEqual(['buyer-missing', 'id-placeholder', 'duration-missing'])
    expect(flagAt(4, 'id-placeholder')).toEqual({ code: 'id-placeholder', column: 'ID', value: '00' })
  })

  it('flags a buyer and a place that are no JSON, and keeps the row', () => {
    expect(codesOf(at(47))).toEqual(['value-unreadable', 'buyer-missing', 'value-unreadable'])
  })
})

describe('titles', () => {
  it('cut at 255 characters in the middle of a word are flagged, never completed', () => {
    expect(codesOf(at(5))).toEqual(['title-truncated'])
    expect(at(5).title).toHaveLength(255)
  })

  it('cut by a tool that ends on dots are flagged', () => {
    expect(codesOf(at(6))).toEqual(['title-truncated'])
    expect(at(6).title?.endsWith('...')).toBe(true)
  })

  it('have their HTML entities decoded', () => {
    expect(at(7).title).toBe('Fourniture d’engrais & de terreau')
    expect(flagAt(7, 'title-decoded')?.value).toBe('Fourniture d&#8217;engrais &amp; de terreau')
  })

  it('keep a leading dash, quotes and separators; line breaks become one space', () => {
    expect(at(8).title).toBe('- Travaux de voirie; "petites opérations" Lot 1 : chaussées')
    expect(at(9).title).toBe('=Étude de faisabilité')
  })

  it('keep lost characters as they are, flagged', () => {
    expect(at(10).title).toBe('March\uFFFD de fourniture de cl\uFFFDtures')
    expect(codesOf(at(10))).toEqual(['title-corrupted'])
  })

  it('of test contracts are read like any other: the pipeline sets them aside', () => {
    expect(at(11).title).toMatch(/^Ceci n'est pas une consultation/)
  })

  it('lose e-mails and telephones, and the flag does not repeat them', () => {
    expect(at(46).title).toBe(
      'Location de salle, réserver auprès de [courriel masqué] ou au [téléphone masqué]',
    )
    expect(at(46).flags).toEqual([{ code: 'title-personal-data', column: 'Objet du marché' }])
  })
})

describe('suppliers', () => {
  it('with a test-like name are kept and flagged', () => {
    expect(at(12).suppliers).toEqual([{ otherId: '00011', idType: 'HORS-UE', name: 'Test B' }])
    expect(codesOf(at(12))).toEqual(['supplier-looks-like-test'])
  })

  it('with a social-security number lose number and name, everywhere (rule 11)', () => {
    expect(at(13).suppliers).toEqual([{ protected: true }])
    expect(at(13).flags).toEqual([{ code: 'supplier-personal-data', column: 'Titulaires' }])
    const text = JSON.stringify([...drafts.values()], (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    )
    expect(text).not.toMatch(/PHYSIQUE|99 99|9999999/)
  })

  it('outside France keep their identifier with the NIC glued on by the export', () => {
    expect(at(14).suppliers).toEqual([
      { otherId: 'BE048889999900001', idType: 'HORS-UE', name: 'ATELIER FICTIF SRL' },
    ])
    expect(at(15).suppliers[0]?.otherId).toBe('048889999900002')
  })

  it('typed HORS-UE with a valid SIRET have that SIRET, flagged', () => {
    expect(at(16).suppliers[0]).toMatchObject({ siret: '00000016600017', idType: 'SIRET' })
    expect(codesOf(at(16))).toEqual(['supplier-id-mistyped'])
  })

  it('come from the three columns where the JSON cell is empty', () => {
    expect(at(17).suppliers).toEqual([
      { siret: '00000017400011', idType: 'SIRET', name: 'ENTREPRISE FICTIVE 17' },
    ])
  })

  it('that are nowhere are flagged missing', () => {
    expect(at(18).suppliers).toEqual([])
    expect(codesOf(at(18))).toEqual(['supplier-missing'])
  })

  it('come from the JSON cell where the columns disagree', () => {
    expect(at(19).suppliers.map((supplier) => supplier.name)).toEqual(['ENTREPRISE FICTIVE 19'])
  })

  it('with a wrong SIRET key have no SIRET, and the number is kept as published', () => {
    expect(at(20).suppliers[0]).toEqual({
      otherId: '00000018000019',
      idType: 'SIRET',
      name: 'ENTREPRISE FICTIVE 20',
    })
    expect(flagAt(20, 'supplier-id-invalid')?.value).toBe('00000018000019')
  })

  it('of La Poste have a SIRET although its key fails', () => {
    expect(at(21).suppliers[0]?.siret).toBe('35600000049837')
    expect(at(21).flags).toEqual([])
  })

  it('with spaces and tabs in their SIRET have it without them', () => {
    expect(at(22).suppliers[0]).toMatchObject({ siret: '00000022400014', idType: 'SIRET' })
  })
})

describe('amounts', () => {
  it.each([
    [23, 0n, []],
    [24, 1_470_000n, []],
    [25, undefined, ['amount-unreadable']],
    [26, undefined, ['amount-unreadable']],
    [27, undefined, ['amount-missing']],
  ])('row %i: %s', (row, amount, codes) => {
    expect(at(row).amount).toBe(amount)
    expect(codesOf(at(row))).toEqual(codes)
  })
})

describe('dates', () => {
  it.each([
    [28, '2018-12-17', []],
    [29, '2021-09-16', []],
    [30, '2021-02-01', []],
    [31, '1899-12-31', []],
    [32, '0218-03-05', []],
    [33, undefined, ['date-missing']],
    [34, undefined, ['date-unreadable']],
  ])('row %i: %s', (row, date, codes) => {
    expect(at(row).notifiedOn).toBe(date)
    expect(codesOf(at(row))).toEqual(codes)
  })
})

describe('durations and CPV codes', () => {
  it.each([
    [35, undefined, ['duration-missing']],
    [36, 1095, ['duration-implausible']],
    [37, 0, ['duration-implausible']],
    [38, 181, []],
  ])('row %i: %s months', (row, months, codes) => {
    expect(at(row).durationMonths).toBe(months)
    expect(codesOf(at(row))).toEqual(codes)
  })

  it.each([
    [39, '90513500', []],
    [40, '09310000', ['cpv-repaired']],
    [41, '28213700', ['cpv-repaired']],
    [42, undefined, ['cpv-missing']],
  ])('row %i: CPV %s', (row, cpv, codes) => {
    expect(at(row).cpv).toBe(cpv)
    expect(codesOf(at(row))).toEqual(codes)
  })
})

describe('modifications', () => {
  it('as a bare object: its 0 € states nothing, its suppliers do', () => {
    expect(at(43).amendments).toEqual([
      {
        date: '2022-04-15',
        publishedDate: '2022-05-02',
        description: 'Mise à jour du titulaire',
        suppliers: [{ siret: '00000043000017', idType: 'SIRET', name: 'REPRENEUR FICTIF' }],
      },
    ])
    expect(codesOf(at(43))).toEqual(['amendment-amount-not-stated'])
  })

  it('as a list, in the order of the file, amounts as text, e-mails masked, undated ones flagged', () => {
    expect(at(44).amendments).toEqual([
      {
        date: '2023-06-01',
        description: "L'adresse du mandataire devient [courriel masqué]",
        amount: 41_000_050n,
      },
      { description: 'Prolongation', durationMonths: 60 },
    ])
    expect(codesOf(at(44))).toEqual(['personal-data-masked', 'amendment-undated'])
  })
})
