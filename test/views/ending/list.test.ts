import { describe, expect, it } from 'vitest'
import { endingFacets } from '../../../src/views/ending/facets.ts'
import { endingFinding } from '../../../src/views/ending/finding.ts'
import { endingLines } from '../../../src/views/ending/line.ts'
import { absentFields, absentFieldsNote, readingNotes } from '../../../src/views/ending/notes.ts'
import { monthBars, monthBarsDescription } from '../../../src/views/ending/month-bars.ts'
import { endingPages } from '../../../src/views/ending/pages.ts'
import { byMonth, endingRows } from '../../../src/views/ending/row.ts'
import { unknownEnds } from '../../../src/views/ending/unknown-ends.ts'
import { facetTokens, facetViews } from '../../../src/views/filter/facet.ts'
import type { Contract } from '../../../src/domain/contract/contract.ts'
import type { Purchase } from '../../../src/domain/purchase/planned-purchase.ts'
import { decp2022 } from '../../../src/formats/decp-2022.ts'
import { purchase } from '../../domain/purchase-fixture.ts'
import { contract, portal as emptyPortal } from '../../outputs/portal-fixture.ts'
import { plainLinks } from '../../text/plain.ts'

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const EDITION = { date: '2026-10-31', sources: ['plan'], purchases: 1 }

const portalOf = (
  contracts: readonly Partial<Contract>[],
  purchases: readonly Partial<Purchase>[] = [],
  planEditions = [EDITION],
) =>
  emptyPortal({
    referenceDate: '2026-10-31',
    contracts: contracts.map((fields, index) =>
      contract({
        id: `c${index}`,
        localId: `2023T0${index}`,
        title: 'Lavage du linge',
        notifiedOn: '2023-06-30',
        year: 2023,
        durationMonths: 48,
        initialDurationMonths: 48,
        ...('endDate' in fields ? {} : { endDate: '2027-06-30' }),
        ...fields,
      }),
    ),
    purchases: purchases.map((fields, index) => purchase({ slug: `pa-${index}`, ...fields })),
    planEditions,
    trades: [{ slug: 'linge', label: 'Blanchisserie', description: '', cpvPrefixes: ['9831'] }],
  })

const stated = (amount: bigint) => ({ amount, amountStatus: 'stated' as const })
const lineOf = (fields: Partial<Contract>, purchases: readonly Partial<Purchase>[] = [], isMixed = true) => {
  const portal = portalOf([fields], purchases)
  return endingLines(portal, isMixed)(endingRows(portal)[0]!)
}

describe('endingRows', () => {
  it('goes month after month, concessions apart, call-offs nowhere', () => {
    const rows = endingRows(
      portalOf([
        { endDate: '2027-04-01' },
        { endDate: '2026-12-31' },
        { kind: 'concession', endDate: '2027-01-01' },
        { kind: 'callOff' },
        { endDate: '2027-06-30' },
        { endDate: undefined },
      ]),
    )
    expect(
      byMonth(rows).map(({ slot, rows: members }) => [slot, members.map((row) => row.contract.id)]),
    ).toEqual([
      ['2026-12', ['c1']],
      ['2027-04', ['c0']],
      ['2027-06', ['c4']],
      ['concessions', ['c2']],
    ])
  })

  it('counts as renewed what a purchase still means to renew, and no guess', () => {
    const guessed = { title: 'Location et lavage du linge', cpv: '98310000', category: 'services' as const }
    const rows = endingRows(
      portalOf(
        [{}, {}, guessed],
        [
          { renews: '2023T00', plannedPublication: '2027-T1' },
          { renews: '2023T01', status: 'abandoned' },
          { title: guessed.title, cpv: guessed.cpv, plannedPublication: '2027-T1' },
        ],
      ),
    )
    expect(rows.map((row) => [row.renewing.length, row.isRenewed, row.probable?.slug])).toEqual([
      [1, true, undefined],
      [1, false, undefined],
      [0, false, 'pa-2'],
    ])
    const tokens = rows.map((row) => facetTokens(row, endingFacets(portalOf([]), rows)))
    expect(tokens.map((token) => /suite:\S+/.exec(token)![0])).toEqual([
      'suite:prevue',
      'suite:abandonnee',
      'suite:sans-lien',
    ])
  })
})

describe('endingFinding', () => {
  const findingOf = (portal: ReturnType<typeof portalOf>) => {
    const { title, sentences } = endingFinding(endingPages(portal)[0]!, portal)
    return [title, ...sentences].map(plainLinks)
  }

  it('says how many, of which known amount, how many renewed, and what is not known', () => {
    const portal = portalOf(
      [
        stated(30_000_000n),
        stated(10_000_000n),
        {},
        { amount: 20_000_000_000n, amountStatus: 'implausible' },
        { kind: 'concession', ...stated(999_900n) },
        { endDate: undefined, durationMonths: 0 },
      ],
      [{ renews: '2023T00', plannedPublication: '2027-T1' }],
    )
    expect(findingOf(portal)).toEqual([
      'Au 31 octobre 2026 : [4 marchés finissent](#resultats) de janvier à juin 2027, dont [1 renouvelé](#renouveles)',
      'En tout, [200 M€ signés](/donnees/echeances.csv).',
      '[1 marché n’a](?montant=inconnu#resultats) pas de montant indiqué et ne compte pas dans la somme.',
      'Sans [1 montant invraisemblable](?mots=invraisemblable#resultats), la somme est de 400 000 €.',
      '[1 concession finit](#concessions) aussi dans ces mois, comptée séparément.',
      'Pour [1 autre contrat](/echeances/#fin-inconnue), la fin n’est pas connue.',
    ])
  })

  it('never writes an unknown sum as 0 €, nor a plan that is not read as no renewal', () => {
    expect(findingOf(portalOf([{}], [], []))).toEqual([
      'Au 31 octobre 2026 : [1 marché finit](#resultats) de janvier à juin 2027',
      'Sans programmation, on ne sait pas lesquels reviendront.',
      '[1 marché n’a](?montant=inconnu#resultats) pas de montant indiqué et ne compte pas dans la somme.',
    ])
    expect(findingOf(portalOf([{}]))[0]).toMatch(/ ; aucun renouvellement prévu$/)
  })

  it('says that none ends where none does', () => {
    expect(findingOf(portalOf([{ endDate: '2035-01-01' }]))).toEqual([
      'Au 31 octobre 2026 : aucun marché dont la fin est connue ne finit d’ici au 31 octobre 2028',
    ])
  })

  it('of a half-year of concessions alone says nothing of the other half-years', () => {
    const portal = portalOf([{ kind: 'concession', endDate: '2026-12-31' }, {}])
    expect(findingOf(portal)[0]).toBe(
      'Au 31 octobre 2026 : aucun marché dont la fin est connue ne finit de juillet à décembre 2026',
    )
  })
})

describe('endingPages', () => {
  it('gives each half-year its page, the first at the address of the list', () => {
    const pages = endingPages(portalOf([{ endDate: '2028-07-01' }, { endDate: '2026-12-31' }, {}]))
    expect(pages.map(({ label, path, rows }) => [plain(label), path, rows.length])).toEqual([
      ['juillet à décembre 2026', '/echeances/', 1],
      ['janvier à juin 2027', '/echeances/2027-s1/', 1],
      ['juillet à décembre 2028', '/echeances/2028-s2/', 1],
    ])
    expect(endingPages(portalOf([])).map(({ path, rows }) => [path, rows.length])).toEqual([
      ['/echeances/', 0],
    ])
  })
})

describe('monthBars', () => {
  it('has every month from the first to the last, those without an end too, concessions apart', () => {
    const bars = monthBars(
      endingRows(
        portalOf([
          { endDate: '2026-11-05' },
          { endDate: '2027-02-01' },
          { endDate: '2027-02-28' },
          { kind: 'concession', endDate: '2028-01-01' },
        ]),
      ),
    )
    expect(bars.map(({ month, count, year }) => [month, count, year])).toEqual([
      ['2026-11', 1, '2026'],
      ['2026-12', 0, undefined],
      ['2027-01', 0, '2027'],
      ['2027-02', 2, undefined],
    ])
    expect(bars.at(-1)!.height).toBe(1)
    expect(plain(monthBarsDescription(bars))).toMatch(
      /de novembre 2026 à février 2027 ; le plus, en février 2027 : 2 marchés/,
    )
    expect(monthBars([])).toEqual([])
  })
})

describe('endingLine', () => {
  it('says the first of a month as French does', () => {
    expect(lineOf({ endDate: '2027-03-01' }).end.number).toBe('1er')
  })

  it('tells a whole line', () => {
    const line = lineOf(
      {
        format: decp2022.format,
        techniques: ['frameworkAgreement'],
        cpv: '98310000',
        ...stated(7_500_000n),
        suppliers: [{ name: 'A' }, { name: 'B' }, { name: 'C' }, { protected: true }],
        bidsReceived: 3,
        socialConsiderations: ['contractPerformanceConditions'],
        environmentalConsiderations: [],
      },
      [{ title: 'Linge 2027', renews: '2023T00', plannedPublication: '2027-T1' }],
    )
    expect(plain(line.amount)).toBe('75 000 €')
    expect(line.end).toEqual({ number: '30', text: 'juin\u00a02027', until: '2027-06-30' })
    expect(line.facts.map(plain)).toEqual([
      'Accord-cadre',
      'Blanchisserie',
      '3 offres reçues',
      'clause sociale',
    ])
    expect(plain(line.role)).toBe('Fournisseurs :')
    expect(line.holders.map(({ text }) => plain(text))).toEqual(['A', 'B', '2 autres fournisseurs'])
    expect(
      line.followUps.map(({ label, text, href, when }) => plain([label, text, href, when].join(' | '))),
    ).toEqual(['Renouvelé par : | Linge 2027 | /achats-a-venir/pa-0/ | 1er trimestre 2027'])
    expect([line.doubts, line.unknown]).toEqual([[], []])
  })

  it('leaves nothing blank: what is empty and what does not exist are two things', () => {
    expect(lineOf({}).amount).toBe('montant non indiqué')
    expect(lineOf({}).unknown.map(plain)).toEqual([
      'Non renseigné : métier, fournisseur',
      'Offres et clauses : absentes du format',
    ])
    expect(lineOf({ format: decp2022.format }).unknown.map(plain)).toEqual([
      'Non renseigné : métier, fournisseur, offres reçues, clauses sociales, clauses environnementales',
    ])
    expect(lineOf({ format: decp2022.format, kind: 'concession' }).unknown.map(plain)[1]).toBe(
      'Absent du format : offres reçues',
    )
    expect(lineOf({}, [], false).unknown.map(plain)).toEqual(['Non renseigné : métier, fournisseur'])
  })

  it('flags durations out of the ordinary, changed durations and implausible amounts', () => {
    expect(lineOf({ durationMonths: 119, initialDurationMonths: 119 }).doubts).toEqual([])
    expect(
      lineOf({ durationMonths: 120, initialDurationMonths: 48, amountStatus: 'implausible' }).doubts.map(
        plain,
      ),
    ).toEqual([
      'montant invraisemblable',
      'durée inhabituelle : 120 mois, peut-être des jours saisis comme des mois',
      'durée modifiée, de 48 à 120 mois',
    ])
  })

  it('says what became of a purchase that will not come', () => {
    const when = (fields: Partial<Purchase>) =>
      lineOf({}, [{ renews: '2023T00', ...fields }]).followUps[0]!.when
    expect(when({ status: 'abandoned' })).toBe('abandonné')
    expect(when({ dropped: true })).toBe('retiré de la programmation')
    expect(plain(when({ plannedPublication: '2026-T2' }))).toBe('2e trimestre 2026, date passée')
    expect(when({})).toBe('date non annoncée')
  })

  it('cuts a long title at a word', () => {
    const { title } = lineOf({ title: `Lavage ${'du linge, '.repeat(20)}` })
    expect(title.length).toBeLessThanOrEqual(121)
    expect(title).toMatch(/(linge|du)…$/)
  })

  it('keeps the number of a lot that a cut would take', () => {
    const long = `Lavage ${'du linge, '.repeat(20)}`
    expect(plain(lineOf({ title: `${long}lot n° 12 : rideaux` }).title)).toMatch(/… – lot 12$/)
    expect(lineOf({ title: 'Lavage, lot 3' }).title).toBe('Lavage, lot 3')
    expect(lineOf({ title: `Lot 4 ${long}` }).title).not.toMatch(/ – lot/)
  })
})

describe('what cannot be told', () => {
  it('says once what no format read has, and offers no filter of it', () => {
    const portal = portalOf([{}], [], [])
    const rows = endingRows(portal)
    expect(plain(absentFieldsNote(absentFields(rows))!)).toMatch(
      /^Le format des fichiers lus ne demande pas : .*« Nombre d’offres reçues »/,
    )
    expect(facetViews(rows, endingFacets(portal, rows)).map(({ name }) => name)).toEqual([
      'metier',
      'fin',
      'montant',
      'type',
    ])
    expect(absentFieldsNote([])).toBeUndefined()
  })

  it('tells clauses that exist, are declared as none, are empty or cannot be', () => {
    const clauses = (fields: Partial<Contract>) => {
      const portal = portalOf([{ format: decp2022.format }, fields])
      const rows = endingRows(portal)
      return facetTokens(rows[1]!, endingFacets(portal, rows)).match(/clauses:\S+/g)
    }
    const both = {
      format: decp2022.format,
      socialConsiderations: [],
      environmentalConsiderations: [],
    } as const
    expect(clauses(both)).toEqual(['clauses:aucune'])
    expect(clauses({ ...both, socialConsiderations: ['reservedParticipation'] })).toEqual(['clauses:reserve'])
    expect(clauses({ ...both, environmentalConsiderations: undefined })).toEqual(['clauses:inconnu'])
    expect(clauses({})).toEqual(['clauses:champ-inexistant'])
  })

  it('groups unknown ends by reason and leaves out reasons that nobody has', () => {
    const { contracts } = portalOf([
      { endDate: undefined, durationMonths: undefined },
      { endDate: undefined, durationMonths: 1095 },
      { endDate: undefined, kind: 'callOff' },
      {},
    ])
    expect(unknownEnds(contracts).map(({ text }) => plain(text))).toEqual([
      '1 contrat sans durée publiée',
      '1 contrat de durée invraisemblable, au-delà de 240 mois (480 pour une concession)',
    ])
  })

  it('names the file that would tell of renewals, and says that the profile is unknown', () => {
    const notes = readingNotes(portalOf([{}], [], []))
      .map(plainLinks)
      .join(' ')
    expect(notes).toContain('/donnees/schemas/programmation.json')
    expect(notes).toContain('son adresse n’est pas renseignée')
    expect(notes).not.toContain('Rapprochement probable')
  })
})
