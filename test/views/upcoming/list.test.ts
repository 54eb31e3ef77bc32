import { describe, expect, it } from 'vitest'
import { facetTokens, facetViews } from '../../../src/views/filter/facet.ts'
import { upcomingFacets } from '../../../src/views/upcoming/facets.ts'
import { upcomingFinding } from '../../../src/views/upcoming/finding.ts'
import { upcomingLine } from '../../../src/views/upcoming/line.ts'
import { byGroup, upcomingRows } from '../../../src/views/upcoming/row.ts'
import type { UpcomingRow } from '../../../src/views/upcoming/row.ts'
import { groupText } from '../../../src/views/upcoming/slots.ts'
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
const slugOf = ({ purchase: { slug } }: UpcomingRow) => slug
const lineOf = (fields: Partial<Purchase>) => {
  const portal = portalOf([fields])
  return upcomingLine(upcomingRows(portal)[0]!)
}

describe('upcomingRows', () => {
  const notice = (deadline: string | undefined) =>
    ({ slug: 'a', publishedOn: '2026-10-01', deadline, outcome: 'calling' }) as const

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
    expect(byGroup(rows).map(({ group, rows: members }) => [group, members.map(slugOf)])).toEqual([
      ['open', ['pa-5']],
      ['2026-T4', ['pa-7']],
      ['2027-T2', ['pa-0']],
      ['overdue', ['pa-6']],
      ['unknown', ['pa-4']],
    ])
  })

  it('puts first what can be seized, by deadline, and last what is over', () => {
    const rows = upcomingRows(
      portalOf([
        { notice: notice('2026-10-05T10:00:00Z') },
        { sourcingOpen: true },
        { sourcingOpen: true, sourcingUntil: '2027-01-15', plannedPublication: '2027-T2' },
        { notice: notice('2026-11-20T10:00:00Z') },
        { plannedPublication: '2027-T1' },
        { sourcingOpen: true, sourcingUntil: '2026-10-15', plannedPublication: '2027-T1' },
      ]),
    )
    expect(byGroup(rows).map(({ group, rows: members }) => [group, members.map(slugOf)])).toEqual([
      ['now', ['pa-3', 'pa-2', 'pa-1']],
      ['2027-T1', ['pa-4', 'pa-5']],
      ['closed', ['pa-0']],
    ])
  })
})

describe('groupText', () => {
  it('says when what could be seized could be', () => {
    expect(plain(groupText('now', '2026-10-31').heading)).toBe('À saisir au 31 octobre 2026')
    expect(plain(groupText('2027-T1', '2026-10-31').heading)).toBe('Janvier à mars 2027')
    expect(groupText('open', '2026-10-31').note).toMatch(/fait foi/)
  })
})

describe('upcomingFinding', () => {
  it('says how many, how many to seize, how many with reserved lots; each number leads to its rows', () => {
    const { title, sentences } = upcomingFinding(
      upcomingRows(
        portalOf([
          { plannedPublication: '2026-T4', reservedLots: 1 },
          { plannedPublication: '2027-T2', reservedLots: 0, sourcingOpen: true, sourcingUntil: '2026-11-20' },
          { plannedPublication: '2026-T1', reservedLots: 0 },
          {},
        ]),
      ),
    )
    expect(plainLinks(title)).toBe(
      'Au 31 octobre 2026 : [4 achats à venir](#resultats), dont [1 à saisir](#a-saisir)',
    )
    expect(sentences.map(plainLinks)).toEqual([
      '[1 achat a](#lots-reserves) des lots réservés.',
      '[1 achat a](#date-passee) dépassé la date annoncée sans paraître.',
      '[1 achat n’a](#sans-date) pas de date.',
      'Pour [1 achat](?reserve=inconnu#resultats), la programmation ne dit pas si des lots sont réservés.',
    ])
  })

  it('says nothing of what there is none of', () => {
    const { title, sentences } = upcomingFinding(upcomingRows(portalOf([{ reservedArticles: [] }])))
    expect(plainLinks(title)).toBe('Au 31 octobre 2026 : [1 achat à venir](#resultats)')
    expect(sentences).toHaveLength(1)
  })
})

describe('upcomingLine', () => {
  it('leaves nothing blank: what the plan does not say is said', () => {
    const line = lineOf({})
    expect([line.due.text, line.due.unknown, line.estimate, line.estimated]).toEqual([
      'date inconnue',
      true,
      'montant non estimé',
      false,
    ])
    expect([line.lots, line.reserved, line.place, line.trade].map(plain)).toEqual([
      'lots inconnus',
      'réservé ? on ne sait pas',
      'lieu inconnu',
      'métier inconnu',
    ])
    expect([line.lotsKnown, line.reservedKnown, line.placeKnown, line.tradeKnown]).not.toContain(true)
  })

  it('says the first of a month as French does', () => {
    const line = lineOf({ sourcingOpen: true, sourcingUntil: '2027-02-01' })
    expect(line.due).toMatchObject({ number: '1er', text: 'février 2027' })
  })

  it('tells a whole line', () => {
    const line = lineOf({
      cpv: '98310000',
      plannedPublication: '2027-03',
      minAmount: 8_000_000n,
      maxAmount: 14_000_000n,
      lots: 2,
      reservedLots: 1,
      reservedArticles: ['L2113-12'],
      commune: '59350',
      sourcingOpen: true,
      sourcingUntil: '2027-01-31',
    })
    expect(line.due).toMatchObject({
      number: '31',
      text: 'janvier 2027',
      what: 'pour rencontrer le service',
      until: '2027-01-31',
    })
    expect([line.estimate, line.lots, line.reserved, line.place, line.trade].map(plain)).toEqual([
      '80 000 € à 140 000 €',
      '2 lots',
      '1 lot réservé sur 2 : EA et ESAT',
      'Lille',
      'Blanchisserie',
    ])
  })

  it('gives a quarter its months, and what has passed its name', () => {
    expect(lineOf({ plannedPublication: '2027-T1' }).due).toEqual({
      text: 'janvier à mars 2027',
      what: 'avis prévu',
    })
    expect(lineOf({ plannedPublication: '2026-T1' }).due.what).toBe('date passée')
    expect(plain(lineOf({ publishedOn: '2026-10-02' }).due.text)).toBe('paru le 2 octobre 2026')
  })

  it('says each beneficiary once, and that none is told', () => {
    expect(plain(lineOf({ reservedArticles: ['L2113-15', 'L2113-16'] }).reserved)).toBe('réservé : ESS')
    expect(plain(lineOf({ reservedLots: 2, lots: 3 }).reserved)).toBe(
      '2 lots réservés sur 3, sans dire à qui',
    )
    expect(lineOf({ reservedLots: 0 }).reserved).toBeUndefined()
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
    const without = facets.filter(({ name }) => !['reservable', 'clauses', 'quand'].includes(name))
    for (const row of rows) {
      expect(facetTokens(row, facets)).toMatch(/metier:/)
      for (const facet of without) expect(facet.valuesOf(row).length, facet.name).toBeGreaterThan(0)
    }
    const [first] = rows.filter(({ purchase: { slug } }) => slug === 'pa-0')
    expect(facetTokens(first!, facets)).toBe(
      'metier:inconnu reserve:inconnu montant:inconnu commune:inconnu publication:sans-date tpe:inconnu type:inconnu clauses:inconnu sourcing:inconnu reservable:inconnu',
    )
  })

  it('states the rule of small firms beside it, with the limits of the table', () => {
    expect(plain(facets.find(({ name }) => name === 'tpe')!.hint)).toMatch(/80 000 € par an.*200 000 €/)
  })

  it('tells what comes within twelve months from what comes later', () => {
    // 2028, published, undated: none of them within twelve months.
    for (const row of rows) expect(facetTokens(row, facets)).not.toContain('quand:')
    const soon = portalOf([
      { plannedPublication: '2027-T3' },
      { sourcingOpen: true, sourcingUntil: '2026-11-20' },
    ])
    const near = upcomingRows(soon)
    expect(near.map((row) => facetTokens(row, upcomingFacets(soon, near)).match(/quand:\S+/g))).toEqual([
      ['quand:maintenant', 'quand:douze-mois'],
      ['quand:douze-mois'],
    ])
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
