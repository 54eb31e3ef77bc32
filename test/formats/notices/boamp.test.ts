import { describe, expect, it } from 'vitest'
import { noticeDraftSchema } from '../../../src/domain/notice/notice.ts'
import { collect, refusalOf, fileOf } from '../read-fixture.ts'
import { apiRow, draftOf, draftsIn, european, europeanLot, fnSimple, NATIONAL, noticeFile } from './rows.ts'

const HEADER =
  'idweb,objet,type_marche,nature_categorise_libelle,nomacheteur,code_departement,dateparution,datelimitereponse'

describe('a file of notices', () => {
  it.each([
    ['an export', [apiRow()]],
    ['an answer of the API', { total_count: 1, results: [apiRow()] }],
  ])('is read as %s', async (_name, content) => {
    const [draft] = await draftsIn(JSON.stringify(content))
    expect(draft).toMatchObject({
      id: '26-100',
      nature: 'call',
      title: 'Entretien du linge',
      category: 'services',
      departments: ['29'],
      publishedOn: '2026-10-01',
      deadline: '2026-11-06T11:00:00Z',
    })
    expect(() => noticeDraftSchema.parse(draft)).not.toThrow()
  })

  it.each(['[]', '{"total_count": 0, "results": []}'])('may hold none: %s', async (content) => {
    expect(await draftsIn(content)).toEqual([])
  })

  it.each([
    [',', '"59 | 62"'],
    [',', '"59,62"'],
    [';', '59,62'],
    [';', '["59", "62"]'.replaceAll('"', '')],
  ])('is read as CSV, separator %j, lists joined as %s', async (separator, departments) => {
    const cells = [
      '26-7',
      'Linge',
      'SERVICES',
      'Résultat de marché/',
      'Exemple',
      departments,
      '2026-10-01',
      '',
    ]
    const content = `${HEADER.replaceAll(',', separator)}\n${cells.join(separator)}\n`
    expect(await draftsIn(content)).toMatchObject([
      { id: '26-7', nature: 'result', departments: ['59', '62'], deadline: undefined },
    ])
  })

  it('sets a row aside that has no id, or is no object', async () => {
    const rows = await collect(
      (await noticeFile(JSON.stringify([apiRow(), 5, apiRow({ idweb: null })]))).rows(),
    )
    expect(rows.map(({ row, result }) => [row, 'setAside' in result])).toEqual([
      [1, false],
      [2, true],
      [3, true],
    ])
  })

  it('is none of contracts, and a list of anything else is refused with what is read', async () => {
    expect((await refusalOf(fileOf(JSON.stringify([apiRow()])))).problem).toBe('unknown-format')
    expect((await refusalOf(fileOf('[{"a": 1}]'))).place.expected).toContain('BOAMP')
  })
})

describe('a row of the bulletin', () => {
  it.each([
    ['6', '06'],
    ['20A', '2A'],
    ['974', '974'],
  ])('gives the department %s its code %s', async (published, code) => {
    expect((await draftOf({ code_departement: [published] })).departments).toEqual([code])
  })

  it.each([
    ['APPEL_OFFRE', 'call'],
    ['ATTRIBUTION', 'result'],
    ['RECTIFICATIF', 'rectification'],
    ['ANNULATION', 'cancellation'],
    ['PRE-INFORMATION', 'information'],
  ])('is by its nature %s a %s', async (nature, expected) => {
    expect((await draftOf({ nature })).nature).toBe(expected)
  })

  it.each([
    ['Avis de marché/', 'call'],
    ['Résultat de marché/Concours', 'result'],
    ['Rectificatif/', 'rectification'],
  ])('is by its category %s a %s, where that is all there is', async (words, expected) => {
    const draft = await draftOf({ nature: undefined, nature_categorise_libelle: words })
    expect(draft.nature).toBe(expected)
  })

  it('has no deadline without its hour, and reads one without zone in Paris', async () => {
    const dayOnly = await draftOf({ datelimitereponse: '2026-11-06' })
    expect(dayOnly.deadline).toBeUndefined()
    expect(dayOnly.flags).toMatchObject([{ code: 'date-unreadable', column: 'datelimitereponse' }])
    expect((await draftOf({ datelimitereponse: '2026-11-06T12:00:00' })).deadline).toBe(
      '2026-11-06T11:00:00Z',
    )
    expect((await draftOf({ datelimitereponse: '2026-07-06T12:00:00' })).deadline).toBe(
      '2026-07-06T10:00:00Z',
    )
  })

  it('flags details that it cannot read, and keeps what the row itself says', async () => {
    const draft = await draftOf({ donnees: '{ broken' })
    expect(draft).toMatchObject({ id: '26-100', buyerSirens: [], cpvs: [] })
    expect(draft.flags).toMatchObject([{ code: 'value-unreadable', column: 'donnees' }])
  })

  it('drops an address that is no link', async () => {
    expect((await draftOf({ url_avis: 'javascript:alert(1)' })).url).toBeUndefined()
  })
})

describe('the details of a national notice', () => {
  it('are the buyer, codes, lots, place, estimate, its own number and where to answer', async () => {
    expect(await draftOf({}, NATIONAL)).toMatchObject({
      buyerSirens: ['212900012'],
      cpvs: ['98310000', '98311000'],
      lots: [
        { number: '1', title: 'Linge plat' },
        { number: '2', title: 'Vêtements de travail' },
      ],
      reserved: undefined,
      profileUrl: 'https://profil.example/consultations/7',
      references: ['PA-2026-011'],
      placeOfPerformance: 'Quimper',
      estimate: 9_000_000n,
    })
  })

  it('name nobody: neither name, telephone nor e-mail of a person is read', async () => {
    const draft = await draftOf({}, NATIONAL)
    const read = JSON.stringify(draft, (_, value: unknown) =>
      typeof value === 'bigint' ? `${value}` : value,
    )
    expect(read).not.toMatch(/Martin|jeanne|06 ?12/i)
  })

  it('give the deadline that the row leaves out', async () => {
    expect((await draftOf({ datelimitereponse: null }, NATIONAL)).deadline).toBe('2026-11-06T11:00:00Z')
  })

  it('say what a rectification changes, in figures or in words', async () => {
    const inFigures = fnSimple(
      {},
      { infosRectif: { rubDelais: 'ReceptionOffres', lireDate: '2026-11-13T12:00:00' } },
      'rectificatif',
    )
    const inWords = fnSimple(
      {},
      { infosRectif: { texte: 'Date limite : lire 13/11/2026 à 12h00' } },
      'rectificatif',
    )
    const expected = [{ to: '2026-11-13T11:00:00Z' }]
    expect((await draftOf({ nature: 'RECTIFICATIF' }, inFigures)).deadlineChanges).toEqual(expected)
    expect((await draftOf({ nature: 'RECTIFICATIF' }, inWords)).deadlineChanges).toEqual(expected)
    expect((await draftOf({ nature: 'RECTIFICATIF' })).deadlineChanges).toBeUndefined()
  })
})

describe('the details of a notice below 90,000 €', () => {
  it('have codes, lots and the buyer’s profile, and no buyer’s number', async () => {
    const mapa = {
      MAPA: {
        organisme: { acheteurPublic: 'Ville d’Exemple', urlProfilAcheteur: 'https://profil.example/' },
        initial: {
          description: { objet: 'Linge', CPV: { objetPrincipal: { classPrincipale: '98310000' } } },
          delais: { receptionOffres: '2026-11-06T12:00:00' },
          renseignements: { idMarche: 'PA-7' },
        },
      },
    }
    expect(await draftOf({ datelimitereponse: undefined }, mapa)).toMatchObject({
      buyerSirens: [],
      cpvs: ['98310000'],
      profileUrl: 'https://profil.example/',
      references: ['PA-7'],
      deadline: '2026-11-06T11:00:00Z',
    })
  })
})

describe('the details of a European notice', () => {
  it('name the buyer that ContractingParty names, not the platform', async () => {
    expect(await draftOf({}, european([]))).toMatchObject({
      buyerSirens: ['212900012'],
      cpvs: ['98310000', '98311000'],
      references: ['PA-2026-012'],
      profileUrl: 'https://profil.example/',
      placeOfPerformance: 'Quimper',
    })
  })

  it('hold an estimate of 0.00 for none', async () => {
    expect((await draftOf({}, european([]))).estimate).toBeUndefined()
    expect((await draftOf({}, european([], '350000.50'))).estimate).toBe(35_000_050n)
  })

  it('are read with one lot, which is no list, and with several', async () => {
    const one = await draftOf({}, european(europeanLot('LOT-0000', 'Linge')))
    expect(one.lots).toEqual([{ title: 'Linge' }])
    const several = [europeanLot('LOT-0001', 'Linge'), europeanLot('LOT-0002', 'Vêtements')]
    expect((await draftOf({}, european(several))).lots).toEqual([
      { number: '1', title: 'Linge' },
      { number: '2', title: 'Vêtements' },
    ])
  })

  it('give the first of the lots’ deadlines where the row has none', async () => {
    const lots = [
      europeanLot('LOT-0001', 'Linge', undefined, '17:00:00+01:00'),
      europeanLot('LOT-0002', 'Drap'),
    ]
    expect((await draftOf({ datelimitereponse: '' }, european(lots))).deadline).toBe('2026-11-13T11:00:00Z')
  })

  it.each([
    [['res-ws', 'none'], ['disability', 'inclusion'], 1],
    [['res-pub-ser'], ['ess'], 1],
    [['none', 'none'], [], undefined],
    [[undefined, 'none'], undefined, undefined],
    [['res-ws', undefined], ['disability', 'inclusion'], 1],
  ])('with lots reserved as %j are reserved to %j', async (codes, kinds, lots) => {
    const each = codes.map((code, index) => europeanLot(`LOT-000${index + 1}`, 'Linge', code))
    const draft = await draftOf({}, european(each))
    expect([draft.reserved, draft.reservedLots]).toEqual([kinds, lots])
  })
})
