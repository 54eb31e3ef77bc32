import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Engine } from '../../../src/client/search/engine.ts'
import { find } from '../../../src/client/search/question.ts'
import type { SearchCard } from '../../../src/outputs/search/card.ts'
import { searchRecords } from '../../../src/outputs/search/cards.ts'
import { indexEntries } from '../../../src/outputs/search/index-entry.ts'
import type { IndexEntry } from '../../../src/outputs/search/index-entry.ts'
import { indexWords } from '../../../src/text/language/index-words.ts'
import type { Portal } from '../../../src/domain/portal.ts'
import { supplierViews } from '../../../src/views/supplier/view.ts'
import { derivedPortal } from '../../outputs/derived.ts'
import { engineOver } from './index-engine.ts'

const folder = mkdtempSync(join(tmpdir(), 'alo-names-'))
afterAll(() => {
  vi.unstubAllGlobals()
  rmSync(folder, { recursive: true })
})

const foundBy = async (engine: Engine, words: string) => {
  const { found } = await find(engine, { words, kind: '', filters: {}, sort: '' })
  return new Map(found.map(({ kind, hits }) => [kind.slug, hits.map(({ id }) => id)]))
}

describe('names among words that begin like their stems', () => {
  const card = (kind: SearchCard['kind'], title: string, number: number): SearchCard => ({
    kind,
    path: `/${number}/`,
    title,
    facts: [],
  })
  const NAMES = ['COLAS NORD EST', 'SUEZ EAU FRANCE', 'RÉGIE des eaux', 'VINCI Construction', 'S.N.E.F.']
  const TITLES = [
    ...[
      'Collecte des déchets',
      'Colonnes à verre',
      'Supervision du chantier',
      'Sûreté',
      'Région',
      'Registre',
    ],
    ...['Vincent Auriol', 'Groupe scolaire : école Jules Ferry', 'Écologue', 'Travaux de voirie'],
  ]
  const entries = indexEntries([
    ...NAMES.map((name, number) => card('titulaire', name, number)),
    ...TITLES.flatMap((title, number) =>
      Array.from({ length: 12 }, (_, more) => card('marche', title, number * 100 + more)),
    ),
  ])
  const titleOf = new Map(entries.map(({ id, card: { title } }) => [id, title]))
  let engine: Engine
  beforeAll(async () => {
    engine = await engineOver(entries, join(folder, 'few'))
  })
  const titles = async (words: string) =>
    [...(await foundBy(engine, words)).values()].flat().map((id) => titleOf.get(id)!)

  it.each([
    ['colas', 'COLAS NORD EST'],
    ['Colas', 'COLAS NORD EST'],
    ['cola', 'COLAS NORD EST'],
    ['suez', 'SUEZ EAU FRANCE'],
    ['régie', 'RÉGIE des eaux'],
    ['regie', 'RÉGIE des eaux'],
    ['vinci', 'VINCI Construction'],
    ['vinci construction', 'VINCI Construction'],
    ['snef', 'S.N.E.F.'],
    ['S.N.E.F', 'S.N.E.F.'],
  ])('"%s" finds %s and nothing before it', async (words, name) => {
    expect((await titles(words))[0]).toBe(name)
  })

  it('come with nothing that only begins like their stem', async () => {
    expect(await titles('suez')).toEqual(['SUEZ EAU FRANCE'])
    expect(await titles('colas')).toEqual(['COLAS NORD EST'])
  })

  it('puts the word before what begins with it, and that before what begins like it', async () => {
    expect(new Set(await titles('école'))).toEqual(new Set(['Groupe scolaire : école Jules Ferry']))
    expect((await titles('ecologues'))[0]).toBe('Écologue')
    expect((await titles('regis'))[0]).toBe('RÉGIE des eaux')
    expect((await titles('registres'))[0]).toBe('Registre')
    expect((await titles('col')).length).toBeGreaterThan(20)
    expect((await titles('travail'))[0]).toBe('Travaux de voirie')
    expect((await titles('travau'))[0]).toBe('Travaux de voirie')
  })

  it('finds nothing by a word that only begins with one of the index', async () => {
    expect(await titles('colasxyz')).toEqual([])
    expect(await titles('suezzz')).toEqual([])
    expect(await titles('vinci zzzz')).toEqual([])
    expect(await titles('vinci construction zzzz')).toEqual([])
    expect(await titles('vinci voirie')).toEqual([])
  })
})

describe('in the demonstration', () => {
  let [engine, entries, portal]: [Engine?, (readonly IndexEntry[])?, Portal?] = []
  beforeAll(async () => {
    portal = await derivedPortal('demonstration')
    entries = indexEntries(searchRecords(portal))
    engine = await engineOver(entries, join(folder, 'demonstration'))
  }, 120_000)
  const idsAt = (path: string) => entries!.filter((entry) => entry.path === path).map(({ id }) => id)

  it('each supplier is found by the first word of its name', async () => {
    const suppliers = entries!.filter(({ id }) => id.startsWith('s'))
    expect(suppliers.length).toBeGreaterThan(300)
    const firstWords = Map.groupBy(suppliers, ({ card }) => indexWords(card.title).split(' ')[0]!)
    const lost: string[] = []
    for (const [word, firms] of firstWords) {
      const found = new Set((await foundBy(engine!, word)).get('titulaire'))
      lost.push(...firms.filter(({ id }) => !found.has(id)).map(({ card }) => `${word} : ${card.title}`))
    }
    expect(lost).toEqual([])
  }, 120_000)

  it('a supplier is found first by its SIREN and by its SIRET, however they are typed', async () => {
    for (const { path, siren, sirets } of [...supplierViews(portal!).values()].slice(0, 30)) {
      if (siren === undefined || sirets[0] === undefined) continue
      const spaced = siren.replace(/(?<=^(?:\d{3})+)(?=\d)/g, ' ')
      for (const words of [siren, spaced, sirets[0], `${spaced} ${sirets[0].slice(9)}`])
        expect((await foundBy(engine!, words)).get('titulaire'), words).toEqual(idsAt(path))
    }
  })

  it.each([
    ['poubelles', 'reemploi-dechets'],
    ['ordures ménagères', 'reemploi-dechets'],
    ['cantine', 'restauration'],
    ['vélo', 'vehicules'],
    ['trottoir', 'voirie-reseaux'],
    ['bus', 'transports'],
    ['piscines', 'culture-sport'],
    ['fenetre', 'menuiserie'],
  ])('a citizen finds by "%s" the trade %s, and nothing before it', async (words, slug) => {
    const found = await foundBy(engine!, words)
    expect(found.get('metier')).toContain(idsAt(`/achats-a-venir/metiers/${slug}/`)[0])
    expect([...found.keys()][0]).toBe('metier')
  })

  it('a purchase and a contract are found by their published number', async () => {
    const { purchases, contracts } = portal!
    const [purchase] = (await foundBy(engine!, 'PA-2026-016')).get('achat-a-venir') ?? []
    expect(purchases.some(({ id }) => id === 'PA-2026-016')).toBe(true)
    expect(idsAt('/achats-a-venir/pa-2026-016/')).toContain(purchase)
    for (const { id, localId } of contracts.slice(0, 30)) {
      const found = (await foundBy(engine!, localId!)).get('marche')!
      expect(found, localId).toContain(idsAt(`/marches/${id}/`).find((each) => each.startsWith('m')))
      expect(found.length, localId).toBeLessThan(40)
    }
  })
})
