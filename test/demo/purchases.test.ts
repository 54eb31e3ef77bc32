import { beforeAll, describe, expect, it } from 'vitest'
import { monthsLate, quarterOf } from '../../src/domain/period.ts'
import type { Purchase } from '../../src/domain/purchase/planned-purchase.ts'
import { PLAN_COLUMNS } from '../../src/tables/plan-columns.ts'
import { isSourcingOpen, stageOf } from '../../src/domain/purchase/purchase-stage.ts'
import type { BuiltRecords } from '../../src/rules/own-tables.ts'
import { TRADES, buildDemo, planLines, readReference, tradeOf } from './build-demo.ts'
import { MEL } from './mel.ts'
import { DEMO_DAY } from './read-demo.ts'

let records: BuiltRecords

beforeAll(async () => {
  ;({ records } = await buildDemo())
}, 120_000)

const lines = () => planLines().flat()
const stages = () => Map.groupBy(records.purchases, (purchase) => stageOf(purchase, DEMO_DAY))
const changes = (kind: string) =>
  records.purchases.flatMap(({ history }) => history.filter((change) => change.kind === kind))
const reserved = ({ reservedArticles = [] }: Purchase) => reservedArticles.length > 0

describe('the purchase plan of the demonstration', () => {
  it('has three dated editions, none later than the day of the demonstration', () => {
    expect(records.planEditions.map(({ date }) => date)).toEqual(['2025-12-15', '2026-05-15', '2026-10-15'])
    expect(MEL.editions.every(({ day }) => day <= DEMO_DAY)).toBe(true)
  })

  it('has the published columns, in their order', () => {
    expect(PLAN_COLUMNS).toHaveLength(28)
    for (const [line] of planLines()) expect(Object.keys(line!)).toEqual(PLAN_COLUMNS.map(({ name }) => name))
  })

  it('announces about 150 purchases over eight quarters', () => {
    expect(records.purchases.length).toBeGreaterThan(145)
    expect(records.purchases.length).toBeLessThan(170)
    const first = records.purchases.map(({ firstPlannedPublication: planned }) => quarterOf(planned!))
    const quarters = ['2026', '2027'].flatMap((year) => [1, 2, 3, 4].map((rank) => `${year}-T${rank}`))
    expect([...new Set(first)].sort()).toEqual(quarters)
    expect(first.filter((quarter) => quarter <= '2026-T3').length).toBeGreaterThan(45)
    expect(first.filter((quarter) => quarter > '2026-T3').length).toBeGreaterThan(90)
  })

  it('has purchases in every trade', () => {
    const met = new Set(lines().map(tradeOf))
    expect(TRADES.filter(({ slug }) => !met.has(slug)).map(({ slug }) => slug)).toEqual([])
    expect(met.has(undefined)).toBe(false)
  })

  it('says its title and what is bought in its own words, each once', () => {
    const last = new Map(lines().map((row) => [row.id, row]))
    const titles = [...last.values()].map(({ intitule }) => intitule).filter((title) => title !== '')
    expect(new Set(titles).size).toBe(titles.length)
    for (const { description, title } of records.purchases) {
      expect(description!.length, title).toBeGreaterThan(55)
      expect(description, title).toMatch(/\.$/)
    }
    expect(new Set(records.purchases.map(({ description }) => description)).size).toBe(
      records.purchases.length,
    )
  })

  it('writes to services of a fictitious domain, and to one person by mistake', () => {
    const emails = lines().flatMap(({ contact_courriel: email }) => email || [])
    expect(emails.filter((email) => !email.endsWith('.example'))).toEqual([])
    const personal = emails.filter((email) => !email.startsWith('achats-'))
    expect(new Set(personal)).toEqual(new Set(['prenom.nom@mel.example']))
    const links = lines().flatMap(({ lien_avis: link }) => (link ? new URL(link).hostname : []))
    expect(links.filter((host) => !host.endsWith('.example'))).toEqual([])
  })
})

describe('the lots that the plan reserves', () => {
  it('are in a tenth of the purchases or a little more, by five articles', () => {
    const share = records.purchases.filter(reserved).length / records.purchases.length
    expect(share).toBeGreaterThan(0.09)
    expect(share).toBeLessThan(0.16)
    const articles = new Set(records.purchases.flatMap(({ reservedArticles = [] }) => reservedArticles))
    for (const article of ['L2113-12', 'L2113-13', 'L2113-13-1', 'L2113-14', 'L2113-15'] as const)
      expect(articles).toContain(article)
  })

  it('give a laundry ESAT at least two purchases to come', () => {
    const laundry = records.purchases.filter(
      (purchase) =>
        tradeOf(purchase) === 'blanchisserie-couture' &&
        purchase.reservedArticles?.includes('L2113-12') &&
        stageOf(purchase, DEMO_DAY) === 'upcoming',
    )
    expect(laundry.length).toBeGreaterThanOrEqual(2)
    expect(laundry.some((purchase) => isSourcingOpen(purchase, DEMO_DAY))).toBe(true)
  })

  it('reserve to the ESS only listed services of three years at most', () => {
    const listed = readReference('services-reserves-ess.csv')
    const ess = records.purchases.filter(({ reservedArticles }) => reservedArticles?.includes('L2113-15'))
    expect(ess.length).toBeGreaterThan(0)
    for (const { cpv, durationMonths, title } of ess) {
      expect(durationMonths, title).toBeLessThanOrEqual(36)
      expect(listed.some(({ cpv_debut: from, cpv_fin: to }) => cpv! >= from! && cpv! <= to!)).toBe(true)
    }
  })
})

describe('what becomes of the plan', () => {
  it('is published or awarded for some, overdue, abandoned or dropped for a few, to come for most', () => {
    const count = (stage: Parameters<ReturnType<typeof stages>['get']>[0]) => stages().get(stage)?.length ?? 0
    expect(count('awarded')).toBeGreaterThan(25)
    expect(count('open')).toBeGreaterThan(8)
    expect(count('overdue')).toBeGreaterThan(0)
    expect(count('abandoned')).toBeGreaterThan(1)
    expect(count('dropped')).toBeGreaterThan(2)
    expect(count('upcoming')).toBeGreaterThan(90)
    const open = records.purchases.filter((purchase) => isSourcingOpen(purchase, DEMO_DAY))
    expect(open.length).toBeGreaterThan(9)
    expect(open.every(({ sourcingUntil }) => sourcingUntil! > DEMO_DAY)).toBe(true)
  })

  it('changes from edition to edition in every way that the portal tells of', () => {
    for (const kind of ['added', 'earlier', 'later', 'changed', 'dropped', 'returned'])
      expect(changes(kind).length, kind).toBeGreaterThan(0)
    expect(changes('later').length).toBeGreaterThan(changes('earlier').length)
  })

  it('is mostly published some months late, at times in time, seldom early', () => {
    const slips = records.purchases.flatMap(({ firstPlannedPublication: planned, publishedOn: day }) =>
      planned === undefined || day === undefined ? [] : monthsLate(planned, day),
    )
    const share = (test: (months: number) => boolean) => slips.filter(test).length / slips.length
    expect(slips.length).toBeGreaterThan(40)
    expect(share((months) => months > 0)).toBeGreaterThan(0.45)
    expect(share((months) => months === 0)).toBeGreaterThan(0.2)
    expect(share((months) => months < 0)).toBeGreaterThan(0)
    expect(share((months) => months < 0)).toBeLessThan(0.1)
    expect(Math.max(...slips)).toBeLessThanOrEqual(6)
  })
})

describe('the messiness of the plan', () => {
  it.each([
    ['value-unreadable', 'statut'],
    ['value-unreadable', 'publication_prevue'],
    ['value-unreadable', 'commune'],
    ['value-contradictory', 'montant_estime_min_eur'],
    ['value-contradictory', 'lots_reserves'],
    ['title-markup', 'intitule'],
    ['title-formula', 'intitule'],
    ['contact-personal', 'contact_courriel'],
    ['id-repeated', 'id'],
    ['contract-unknown', 'marches_attribues'],
  ])('raises %s in %s', (code, column) => {
    const raised = records.anomalies.filter(
      ({ ref, flag }) =>
        ref.source.startsWith('demo-programmation') && flag?.code === code && flag.column === column,
    )
    expect(raised.length).toBeGreaterThan(0)
  })

  it('sets aside the line without title and nothing else', () => {
    const aside = records.anomalies.filter(
      ({ ref, setAside }) => setAside && ref.source.startsWith('demo-programmation'),
    )
    expect(aside.map(({ detail }) => detail)).toEqual(['intitule : cellule vide'])
  })

  it('reads dates, amounts, codes and words as hands write them', () => {
    const cells = lines()
    expect(cells.some(({ mis_a_jour_le: day }) => day === '01/09/2026')).toBe(true)
    expect(cells.some(({ montant_estime_max_eur: amount }) => amount === '120 000,00')).toBe(true)
    expect(cells.some(({ sourcing_ouvert: word }) => word === 'Oui')).toBe(true)
    const purchase = records.purchases.find(({ cpv }) => cpv === '90513500')
    expect(cells.find(({ id }) => id === purchase?.id)?.cpv).toBe('90513500-2')
    expect(records.purchases.some(({ updatedOn }) => updatedOn === '2026-09-01')).toBe(true)
    expect(records.purchases.some(({ maxAmount }) => maxAmount === 120_000_00n)).toBe(true)
  })
})
