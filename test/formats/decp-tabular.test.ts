import { beforeAll, describe, expect, it } from 'vitest'
import type { ContractDraft } from '../../src/domain/contract/contract.ts'
import { contractDraftSchema } from '../../src/domain/contract/contract.ts'
import { recogniseFile } from '../../src/tables/read.ts'
import { codesOf, draftAt, draftsOf, fileOf, fixture, refusalOf } from './read-fixture.ts'

const file = fixture('decp-tabulaire-quirks.csv')
let drafts: ReadonlyMap<number, ContractDraft>
const at = (row: number) => draftAt(drafts, row)

beforeAll(async () => {
  drafts = await draftsOf(file)
})

describe('the national tabular set', () => {
  it('is recognised by its header, and gives drafts that the domain accepts', async () => {
    const { format, separator } = await recogniseFile(file)
    expect([format.id, separator, drafts.size]).toEqual(['decp-tabulaire', ',', 18])
    for (const draft of drafts.values()) expect(() => contractDraftSchema.encode(draft)).not.toThrow()
  })

  it('is understood field by field', () => {
    expect(at(1)).toMatchObject({
      isConcession: false,
      feed: 'flux_fictif',
      buyerId: '20009320100016',
      localId: '2024A1',
      uid: '200093201000162024A1',
      procedure: 'openTender',
      cpv: '45233141',
      amount: 100_000_00n,
      durationMonths: 24,
      bidsReceived: 3,
      notifiedOn: '2024-03-05',
      publishedDate: '2024-03-20',
      advanceGranted: false,
      advanceRate: 0,
      innovative: false,
      subcontractingDeclared: true,
      placeOfPerformance: { code: '59350', codeType: 'Code commune' },
      suppliers: [{ siret: '00000001800010', name: 'ENTREPRISE FICTIVE 1' }],
    })
    expect([at(1).frameworkId, at(1).techniques, codesOf(at(1))]).toEqual([undefined, [], []])
  })

  it('has lists joined by a comma and a space, and "Sans objet" for no consideration', () => {
    expect(at(1)).toMatchObject({
      priceTypes: ['Définitif ferme', 'Définitif révisable'],
      executionModes: ['Tranches', 'Bons de commande'],
      socialConsiderations: ['contractPerformanceConditions', 'awardCriteria'],
      environmentalConsiderations: [],
    })
    expect(at(7)).toMatchObject({
      socialConsiderations: [],
      environmentalConsiderations: ['contractPerformanceConditions'],
    })
  })

  it('has booleans in all spellings, and numbers as a column of decimals writes them', () => {
    expect(at(7)).toMatchObject({ advanceGranted: true, innovative: true, subcontractingDeclared: false })
    expect(at(18)).toMatchObject({ durationMonths: 12, bidsReceived: 1, notifiedOn: '2024-03-05' })
  })

  it('says which state of the contract each row is', () => {
    expect(at(1).version).toEqual({ id: '0', inForce: true })
    expect(at(4).version).toEqual({ id: '1', inForce: false })
  })

  it('takes a bare 0 for no key: unrelated contracts bear it', () => {
    expect([at(14).uid, at(15).uid]).toEqual([undefined, undefined])
  })

  it('reads the title on several lines, and a buyer whose SIRET has spaces', () => {
    expect(at(17).title).toBe('Réfection, "lot" 2, second étage')
    expect(at(10).buyerId).toBe('20009320100016')
  })
})

describe('the supplier of a row of the national set', () => {
  const toldOf = (row: number) => at(row).suppliers[0]?.establishment

  it('stands with its place, distance and size', () => {
    const told = { commune: '59350', department: '59', region: '32', distanceKm: 12, sizeClass: 'PME' }
    expect(toldOf(1)).toEqual(told)
    expect(toldOf(3)).toMatchObject({ commune: '62041', distanceKm: 41.5, sizeClass: 'ETI' })
  })

  it('may have a department alone', () => {
    expect(toldOf(8)).toEqual({ department: '59' })
  })

  it('keeps what can be read of it; the rest is unknown and flagged', () => {
    expect(toldOf(9)).toEqual({ department: '59', region: '32' })
    expect(at(9).flags.map(({ code, column }) => [code, column])).toEqual([
      ['value-unreadable', 'titulaire_commune_code'],
      ['value-unreadable', 'titulaire_distance'],
      ['value-unreadable', 'titulaire_categorie'],
    ])
  })

  it('has neither name, number nor place where it is a person', () => {
    expect(at(16).suppliers).toEqual([{ protected: true }])
  })
})

describe('columns that a file of the set does not have', () => {
  const few = 'id,acheteur_id,titulaire_id,montant,dateNotification,offresRecues,titulaire_departement_code\n'
  const row = 'A1,20009320100016,00000001800010,1000,2024-03-05,2,59\n'

  it('are fields that it cannot state, and no fault of its rows', async () => {
    const { format } = await recogniseFile(fileOf(few + row))
    expect(format.fields).toEqual(['bidsReceived'])
    const draft = draftAt(await draftsOf(fileOf(few + row)), 1)
    expect([draft.title, draft.cpv, draft.durationMonths, codesOf(draft)]).toEqual([
      undefined,
      undefined,
      undefined,
      [],
    ])
    expect(draft.format.fields).toEqual(['bidsReceived'])
  })

  it('stop the reading where no contract can be told without them', async () => {
    const refusal = await refusalOf(
      fileOf('id,acheteur_id,titulaire_id,codeCPV,dateNotification\n1,2,3,4,5\n'),
    )
    expect(refusal.problem).toBe('missing-column')
    expect(refusal.place.column).toBe('montant')
  })

  it('leave a file without rows refused as such', async () => {
    expect((await refusalOf(fileOf(few))).problem).toBe('no-rows')
  })
})

describe('its first form, of 33 columns', () => {
  it('is read by the same spec: names, feed, states and the reason of a modification', async () => {
    const first = await draftsOf(fixture('decp-tabulaire-33-colonnes.csv'))
    expect(draftAt(first, 2)).toMatchObject({
      feed: 'flux_fictif',
      cpv: '79311000',
      amount: 21_800_10n,
      advanceGranted: true,
      placeOfPerformance: { code: '59350', name: 'Lille' },
      suppliers: [{ name: 'ENTREPRISE FICTIVE 1' }],
      version: { inForce: true, description: 'Augmentation de la durée du marché à 6 mois.' },
    })
    expect(draftAt(first, 1).version).toEqual({ inForce: false })
  })
})
