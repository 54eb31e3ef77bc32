import { describe, expect, it } from 'vitest'
import { SEARCH_KINDS } from '../../../src/text/search.ts'
import { indexEntries } from '../../../src/outputs/search/index-entry.ts'
import { indexFolder } from '../../../src/outputs/search/index-folder.ts'
import type { SearchCard } from '../../../src/outputs/search/card.ts'

const record = (fields: Partial<SearchCard> = {}): SearchCard => ({
  kind: 'marche',
  path: '/marches/a/',
  title: 'Lavage',
  facts: [],
  ...fields,
})
const entryOf = (fields: Partial<SearchCard>) => indexEntries([record(fields)])[0]!

describe('an entry of the index', () => {
  it('is searched by forms of its folded words and shown as it was written', () => {
    const entry = entryOf({
      title: 'Maîtrise d’œuvre <b>',
      facts: ['Signé le 3 mars 2023'],
      names: ['Lavoir du Nord'],
      more: ['2 autres fournisseurs'],
      text: 'Un texte.',
      keys: ['98310000', '18 192'],
    })
    expect(entry).toMatchObject({
      title: 'maitriseω oeuvreω bω',
      content: 'lavoirω nordω texteω 98310000ω 18192ω',
      card: {
        title: 'Maîtrise d’œuvre <b>',
        facts: 'Signé le 3 mars 2023 · Lavoir du Nord · 2 autres fournisseurs',
        text: 'Un texte.',
      },
    })
  })

  it('is never without a word: the index would leave it out', () => {
    expect(entryOf({}).content).toBe('marcheω')
    expect(entryOf({ kind: 'achat-a-venir', names: ['…'] }).content).toBe('achatω venirω')
  })

  it('has the number of its record within its kind, after the letter of the kind', () => {
    const many = Array.from({ length: 37 }, () => record())
    const ids = indexEntries([record({ kind: 'titulaire' }), ...many]).map(({ id }) => id)
    expect(ids.slice(0, 3)).toEqual(['s0', 'm0', 'm1'])
    expect(ids.at(-1)).toBe('m10')
    expect(new Set(SEARCH_KINDS.map(({ letter }) => letter)).size).toBe(SEARCH_KINDS.length)
  })

  it('is filtered by what is known of it, and has its amount whatever its size', () => {
    expect(entryOf({}).filters).toEqual({ genre: ['marche'] })
    expect(entryOf({ year: 2023, trades: ['a', 'b'], category: 'works' }).filters).toEqual({
      genre: ['marche'],
      annee: ['2023'],
      metier: ['a', 'b'],
      categorie: ['travaux'],
    })
    expect(entryOf({ amount: 10n ** 19n }).amount).toBe(10n ** 19n)
  })
})

describe('the folder of the index', () => {
  it('is named by what it holds', () => {
    const folder = (...titles: string[]) =>
      indexFolder(indexEntries(titles.map((title) => record({ title }))))
    expect(folder('a', 'b')).toMatch(/^recherche\/index-[0-9a-f]{10}$/)
    expect(folder('a', 'b')).toBe(folder('a', 'b'))
    expect(new Set([folder('a', 'b'), folder('b', 'a'), folder('a')]).size).toBe(3)
  })
})
