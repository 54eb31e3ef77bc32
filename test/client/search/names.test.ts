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
  })
})

describe('the suppliers of the demonstration', () => {
  let [engine, entries]: [Engine | undefined, readonly IndexEntry[]] = [undefined, []]
  beforeAll(async () => {
    entries = indexEntries(searchRecords(await derivedPortal('demonstration')))
    engine = await engineOver(entries, join(folder, 'demonstration'))
  }, 120_000)

  it('are each found by the first word of their name', async () => {
    const suppliers = entries.filter(({ id }) => id.startsWith('s'))
    expect(suppliers.length).toBeGreaterThan(300)
    const firstWords = Map.groupBy(suppliers, ({ card }) => indexWords(card.title).split(' ')[0]!)
    const lost: string[] = []
    for (const [word, firms] of firstWords) {
      const found = new Set((await foundBy(engine!, word)).get('titulaire'))
      lost.push(...firms.filter(({ id }) => !found.has(id)).map(({ card }) => `${word} : ${card.title}`))
    }
    expect(lost).toEqual([])
  }, 120_000)
})
