import { describe, expect, it } from 'vitest'
import type { Contract } from '../../src/domain/contract/contract.ts'
import { firmPath } from '../../src/domain/links.ts'
import { publishedFiles } from '../../src/outputs/files/files.ts'
import { searchRecords } from '../../src/outputs/search/cards.ts'
import { subjectPage } from '../../src/outputs/standards/schema-org/subject-page.ts'
import { feedsOf } from '../../src/outputs/subscriptions/feeds/feed-files.ts'
import { contractCells } from '../../src/views/contract/cells.ts'
import { contractSentence } from '../../src/views/contract/sentence.ts'
import { contractView } from '../../src/views/contract/view.ts'
import { uniqueTitle } from '../../src/text/unique-title.ts'
import { purchaseSentence } from '../../src/views/purchase/sentence.ts'
import { purchaseView } from '../../src/views/purchase/view.ts'
import { listRows } from '../../src/views/supplier/list-rows.ts'
import { supplierPageTitle } from '../../src/views/supplier/names.ts'
import { supplierViews } from '../../src/views/supplier/view.ts'
import { purchaseRows } from '../../src/views/trade/upcoming-rows.ts'
import { CASES, PLAN, data } from './one-view-cases.ts'
import { portal } from './portal-fixture.ts'

const ROOT = 'https://achats.example/portail/'
const plain = (text: unknown) => String(text).replaceAll(/[\u00a0\u202f]/g, ' ')

/* eslint-disable @typescript-eslint/no-explicit-any -- documents as a stranger's program reads them */
const written = new Map(publishedFiles(data, { siteRoot: ROOT }).map((file) => [file.path, file]))
const textOf = (path: string) => [...written.get(path)!.lines()].join('')
const json = (path: string): any => JSON.parse(textOf(path))
const feed = (path: string) => feedsOf(data, ROOT).find((each) => each.path === path)!
const releases: readonly any[] = json('donnees/ocds/releases.json').releases
const cards = searchRecords(data)

/** The same subject in each output. */
function told(subject: Contract) {
  const view = contractView(data, subject)
  const cells = contractCells(data)
  const address = `${ROOT}${view.path.slice(1)}`
  return {
    row: {
      title: cells.title(subject),
      supplier: cells.supplier(subject),
      amount: cells.amount(subject),
    },
    card: cards.find(({ kind, path }) => kind === 'marche' && path === view.path)!,
    entry: feed('flux/marches.xml').entries.find(({ link }) => link === address)!,
    release: releases.find(({ ocid }) => ocid.endsWith(`-${subject.id}`)),
    member: json('api/v1/marches/2022.json').donnees.find(({ id }: any) => id === subject.id),
    jsonLd: subjectPage(data, {
      title: uniqueTitle(view.heading, subject.id),
      description: contractSentence(subject, data),
      id: subject.id,
      address,
      siteRoot: ROOT,
    }) as any,
  }
}

const EVERY = Object.entries(CASES).map(([name, said], index) => ({
  name,
  ...said,
  ...told(data.contracts[index]!),
}))

describe.each(EVERY)('a contract $name', (each) => {
  const { row, card, entry, release, member, jsonLd, names } = each
  const subject = data.contracts[EVERY.indexOf(each)]!
  const heading = each.title ?? `Marché sans objet publié (${subject.id})`

  it('has one title: readers are given one where none is published, files say that there is none', () => {
    expect([row.title.text, card.title, entry.title]).toEqual([heading, heading, heading])
    expect(jsonLd.name).toBe(`${heading} (${subject.id})`)
    expect([release.tender.title, release.awards[0].title, release.contracts[0].title]).toEqual(
      Array(3).fill(each.title),
    )
    expect(member.objet).toBe(each.title ?? null)
  })

  it('has the same suppliers, and names nobody where names travel that may not (rule 11)', () => {
    expect(row.supplier.text).toBe(each.first)
    expect(jsonLd.description).toContain(each.first)
    expect([...card.names!, ...card.keys!]).toEqual(names)
    for (const name of names) expect(entry.summary).toContain(name)
    if (names.length === 0)
      expect(plain(entry.summary)).toContain('Fournisseur : 1 fournisseur, non nommé ici.')
    const held = release.contracts[0].suppliers ?? release.awards[0].suppliers
    const unnamed = subject.suppliers[0]!.protected ? each.first : expect.stringContaining('pas publiée')
    expect(held.map(({ name }: any) => name)).toEqual(names.length > 0 ? names : [unnamed])
    expect(member.nombre_titulaires).toBe(subject.suppliers.length)
  })

  it('has one amount to the cent, or none', () => {
    expect(plain(row.amount.text)).toBe(each.amountText)
    expect(plain(card.facts[1])).toBe(each.amount === undefined ? 'montant non indiqué' : each.amountText)
    expect(plain(entry.summary)).toContain(`Montant : ${each.amountText}`)
    expect(plain(jsonLd.description)).toContain(each.amountText)
    expect(release.contracts[0].value?.amount).toBe(each.amount)
    expect(member.montant_eur).toBe(each.amount ?? null)
  })

  it('has one address', () => {
    const path = `/marches/${subject.id}/`
    expect([row.title.href, card.path]).toEqual([path, path])
    expect([entry.link, jsonLd.url]).toEqual(Array(2).fill(`${ROOT}marches/${subject.id}/`))
    expect(entry.id).toMatch(new RegExp(`/marches/${subject.id}$`))
    expect([release.tender.id, member.id]).toEqual([subject.id, subject.id])
  })
})

const ESTIMATES: Readonly<Record<string, readonly [text: string, maximum?: number]>> = {
  range: ['de 80 000 € à 140 000 €', 140_000],
  unestimated: ['montant non estimé'],
  'of 1 €': ['montant non estimé'],
  cancelled: ['jusqu’à 50 000 €', 50_000],
}

describe.each(Object.keys(PLAN).map((name, index) => ({ name, index })))(
  'a purchase $name',
  ({ name, index }) => {
    const subject = data.purchases[index]!
    const view = purchaseView(data, subject)
    const [text, maximum] = ESTIMATES[name]!
    const [row] = purchaseRows([subject], data)
    const card = cards.find(({ path }) => path === view.path)
    const entry = feed('flux/achats-a-venir.xml').entries.find(({ link }) => link.endsWith(view.path))!
    const events = textOf('calendrier/achats-a-venir.ics').replaceAll('\r\n ', '').split('BEGIN:VEVENT')
    const event = plain(events.find((each) => each.includes(`UID:${subject.slug}-`)))
    const release = releases.find(({ ocid }) => ocid.endsWith(`-${subject.slug}`))
    const member = json('api/v1/achats-a-venir.json').donnees[index]
    const facts = JSON.stringify(entry.body)

    it('has one title, address, estimate and place', () => {
      const [title, , , estimate] = row!.cells as readonly any[]
      expect([title.text, release.tender.title, member.intitule]).toEqual(Array(3).fill(subject.title))
      expect(entry.title).toContain(subject.title)
      expect(event).toContain(subject.title)
      expect([title.href, view.path]).toEqual(Array(2).fill(`/achats-a-venir/${subject.slug}/`))
      expect(event).toContain(`${ROOT}achats-a-venir/${subject.slug}/`)
      expect(plain(estimate.text)).toBe(text)
      expect(plain(facts)).toContain(text)
      expect(event).toContain(text)
      expect(plain(purchaseSentence(view)).toLowerCase()).toContain(text)
      expect(release.planning.budget.amount?.amount).toBe(maximum)
      if (card !== undefined) expect(plain(card.facts[1])).toBe(text)
      if (name === 'range')
        for (const place of [facts, event, card!.keys!.join()]) expect(place).toContain('Arras (62)')
    })

    it('is ahead, or cancelled, everywhere', () => {
      const isCancelled = name === 'cancelled'
      expect(card === undefined).toBe(isCancelled)
      expect(event.includes('STATUS:CANCELLED')).toBe(isCancelled)
      expect(release.tender.status).toBe(isCancelled ? 'cancelled' : 'planned')
      expect(member.etape).toBe(isCancelled ? 'abandonne' : 'a-venir')
    })
  },
)

describe.each([...supplierViews(data).values()])('the supplier $title', (view) => {
  const card = cards.find(({ kind, path }) => kind === 'titulaire' && path === view.path)!
  const member = json('api/v1/fournisseurs.json').donnees.find(({ cle }: any) => cle === view.key)
  const [name, , count, sum] = listRows([view], portal({ ...data, establishments: new Map() }))[0]!
    .cells as readonly any[]

  it('has one name, number and address, whoever tells of it', () => {
    expect([card.title, name.text, member.denomination]).toEqual(Array(3).fill(view.title))
    expect(supplierPageTitle(view)).toBe(`${view.title} (${view.number})`)
    expect(card.facts.at(-1)).toBe(view.number)
    expect([name.href, card.path]).toEqual(Array(2).fill(firmPath(view.key)))
    const parties = releases.flatMap((release) => release.parties)
    expect(new Set(parties.filter(({ name: each }) => each === view.title).map(({ id }) => id)).size).toBe(1)
  })

  it('holds the same contracts for the same sum', () => {
    const { contracts, sum: whole } = view.totals
    expect(count.text).toBe(String(contracts))
    if (contracts > 0) expect(plain(card.facts[0])).toMatch(new RegExp(`^${contracts} marchés?$`))
    expect([member.nombre_marches, member.montant_parts_eur]).toEqual([contracts, Number(whole) / 100])
    expect(contracts === 0 || sum !== '–').toBe(true)
  })
})
