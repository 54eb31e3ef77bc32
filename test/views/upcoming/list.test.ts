import { describe, expect, it } from 'vitest'
import { facetTokens, facetViews } from '../../../src/views/filter/facet.ts'
import { upcomingFacets } from '../../../src/views/upcoming/facets.ts'
import { upcomingFinding } from '../../../src/views/upcoming/finding.ts'
import { upcomingLine } from '../../../src/views/upcoming/line.ts'
import { bySlot, upcomingRows } from '../../../src/views/upcoming/row.ts'
import type { Purchase } from '../../../src/domain/purchase/planned-purchase.ts'
import type { Threshold } from '../../../src/domain/reference/threshold.ts'
import { purchase } from '../../domain/purchase-fixture.ts'
import { portal as emptyPortal } from '../../outputs/portal-fixture.ts'
import { plainLinks } from '../../text/plain.ts'

const threshold = (id: string, value: number) => ({ id, value }) as Threshold
const plain = (text: string | undefined) => text?.replaceAll(/[\u00a0\u202f]/g, ' ')

const portalOf = (purchases: readonly Partial<Purchase>[]) =>
  emptyPortal({
    referenceDate: '2026-10-31',
    purchases: purchases.map((fields, index) =>
      purchase({ slug: `pa-${index}`, id: `PA-${index}`, ...fields }),
    ),
    trades: [
      {
        slug: 'linge',
        label: 'Blanchisserie',
        description: 'Rideaux.',
        otherNames: ['laverie', 'pressing'],
        cpvPrefixes: ['9831'],
      },
    ],
    thresholds: [threshold('tpe-fournitures-services', 80_000), threshold('tpe-travaux', 200_000)],
  })
const lineOf = (fields: Partial<Purchase>) => {
  const portal = portalOf([fields])
  return upcomingLine(upcomingRows(portal)[0]!)
}

describe('upcomingRows', () => {
  it('keeps what lies ahead: not what is awarded, given up or gone from the plan', () => {
    const rows = upcomingRows(
      portalOf([
        { plannedPublication: '2027-T2' },
        { status: 'awarded' },
        { status: 'abandoned' },
        { dropped: true },
        {},
        { status: 'published' },
        { plannedPublication: '2026-T3' },
        { plannedPublication: '2026-12' },
      ]),
    )
    expect(
      bySlot(rows).map(({ slot, rows: members }) => [slot, members.map((row) => row.purchase.slug)]),
    ).toEqual([
      ['open', ['pa-5']],
      ['overdue', ['pa-6']],
      ['2026-T4', ['pa-7']],
      ['2027-T2', ['pa-0']],
      ['unknown', ['pa-4']],
    ])
  })
})

describe('upcomingFinding', () => {
  it('says how many, over which quarters, how many with reserved lots; each number leads to its rows', () => {
    const { title, sentences } = upcomingFinding(
      upcomingRows(
        portalOf([
          { plannedPublication: '2026-T4', reservedLots: 1 },
          { plannedPublication: '2027-T2', reservedLots: 0 },
          { status: 'published', reservedLots: 0 },
          {},
        ]),
      ),
    )
    expect(plainLinks(title)).toBe(
      'Au 31 octobre 2026 : [4 achats à venir](#resultats) sur [2 trimestres](#trimestres), du 4e trimestre 2026 au 2e trimestre 2027 ; [1 a](#lots-reserves) des lots réservés',
    )
    expect(sentences.map(plainLinks)).toEqual([
      '[2 achats sont prévus](#2026-t4) à un trimestre connu.',
      '[1 consultation est parue](#publie) sans attribution connue : l’avis dit jusqu’à quand y répondre.',
      '[1 achat n’a](#sans-date) pas de date.',
      'Pour [1 achat](?reserve=inconnu#resultats), la programmation ne dit pas si des lots sont réservés.',
    ])
  })

  it('does not say 0 quarters where no date is known', () => {
    expect(plainLinks(upcomingFinding(upcomingRows(portalOf([{ reservedArticles: [] }]))).title)).toBe(
      'Au 31 octobre 2026 : [1 achat à venir](#resultats) ; aucun n’annonce de lot réservé',
    )
  })
})

describe('upcomingLine', () => {
  it('leaves nothing blank: what the plan does not say is said', () => {
    const line = lineOf({})
    expect(line.estimate).toBe('montant non estimé')
    expect(line.facts).toEqual(['date non annoncée'])
    expect(line.unknown).toEqual([
      'métier',
      'type',
      'nombre de lots',
      'lots réservés',
      'clauses sociales',
      'clauses environnementales',
      'sourcing',
      'commune',
    ])
  })

  it('tells a whole line', () => {
    const line = lineOf({
      cpv: '98310000',
      category: 'services',
      plannedPublication: '2027-03',
      minAmount: 8_000_000n,
      maxAmount: 14_000_000n,
      lots: 2,
      reservedLots: 1,
      reservedArticles: ['L2113-12'],
      socialConsiderations: ['contractPerformanceConditions', 'reservedParticipation'],
      environmentalConsiderations: ['awardCriteria'],
      commune: '59350',
      sourcingOpen: true,
      sourcingUntil: '2027-01-31',
    })
    expect(plain(line.estimate)).toBe('de 80 000 € à 140 000 €')
    expect(line.facts.map(plain)).toEqual([
      'Blanchisserie',
      'services',
      'mars 2027',
      '2 lots',
      'clause sociale, critère environnemental',
      'Lille',
    ])
    expect(plain(line.reserved)).toBe('1 lot réservé aux entreprises adaptées (EA) et aux ESAT (L2113-12)')
    expect(plain(line.sourcing?.text)).toBe('sourcing jusqu’au 31 janvier 2027')
    expect(line.unknown).toEqual([])
  })

  it('says each beneficiary once, and that none is told', () => {
    expect(plain(lineOf({ reservedArticles: ['L2113-15', 'L2113-16'] }).reserved)).toBe(
      'Réservé aux entreprises de l’économie sociale et solidaire (ESS) (L2113-15, L2113-16)',
    )
    expect(plain(lineOf({ reservedLots: 2, lots: 3 }).reserved)).toBe(
      '2 lots réservés sans que la programmation dise à qui',
    )
    expect(lineOf({ reservedLots: 0 }).reserved).toBeUndefined()
  })

  it('tells the last change: that it moved before that it changed', () => {
    const history = [
      { edition: '2025-12-15', kind: 'added' },
      { edition: '2026-05-29', kind: 'changed' },
      { edition: '2026-05-29', kind: 'later', months: 3 },
    ] as const
    expect(plain(lineOf({ history }).change)).toBe('reporté de 3 mois en mai 2026')
    expect(plain(lineOf({}).change)).toBe('annoncé en décembre 2025')
    expect(plain(lineOf({ status: 'postponed' }).change)).toBe(
      'reporté, d’après la programmation ; annoncé en décembre 2025',
    )
  })
})

describe('the words that find a purchase', () => {
  it('are those of its page too: its id and its description', () => {
    expect(lineOf({ id: 'PA-7', description: 'Enlèvement et lavage.' }).words).toBe(
      'PA-7 Enlèvement et lavage.',
    )
    expect(lineOf({ id: 'PA-7', description: undefined }).words).toBe('PA-7')
  })
})

describe('upcomingFacets', () => {
  const portal = portalOf([
    {},
    { cpv: '98310000', commune: '2A004', maxAmount: 10_000_000_000n, status: 'published' },
    { reservedLots: 1, plannedPublication: '2028-T4' },
  ])
  const rows = upcomingRows(portal)
  const facets = upcomingFacets(portal, rows)

  it('has a choice for every value, the unknown included', () => {
    const without = facets.filter(({ name }) => name !== 'reservable' && name !== 'clauses')
    for (const row of rows) {
      expect(facetTokens(row, facets)).toMatch(/metier:/)
      for (const facet of without) expect(facet.valuesOf(row).length, facet.name).toBeGreaterThan(0)
    }
    const [first] = rows.filter(({ purchase: { slug } }) => slug === 'pa-0')
    expect(facetTokens(first!, facets)).toBe(
      'metier:inconnu reserve:inconnu reservable:inconnu publication:sans-date tpe:inconnu montant:inconnu type:inconnu clauses:inconnu sourcing:inconnu commune:inconnu',
    )
  })

  it('states the rule of small firms beside it, with the limits of the table', () => {
    expect(plain(facets.find(({ name }) => name === 'tpe')!.hint)).toMatch(/80 000 € par an.*200 000 €/)
  })

  it('offers the trades and communes of the list, not of the world', () => {
    const views = facetViews(rows, facets)
    const values = (name: string) =>
      views.find((view) => view.name === name)!.choices.map(({ value }) => value)
    expect(values('metier')).toEqual(['linge', 'inconnu'])
    expect(values('commune')).toEqual(['2a004', 'inconnu'])
    const [trade] = views.find(({ name }) => name === 'metier')!.choices
    expect(trade!.words).toBe('laverie pressing')
    expect(values('publication')).toEqual(['publie', '2028-t4', 'sans-date'])
  })
})
