import { describe, expect, it } from 'vitest'
import type { EmbeddedName } from '../built/sites.ts'
import { ownWords } from './foreign-words.ts'
import { textsOf, wordsMet, wrongArticles } from './site-texts.ts'

const NAMES = {
  'grand-lyon': [['la ', 'Métropole de Lyon']],
  'pas-de-calais': [
    ['le ', 'Département du Pas-de-Calais'],
    ['le ', 'Pas-de-Calais'],
  ],
} as const satisfies Readonly<Record<EmbeddedName, readonly (readonly [string, string])[]>>
const EMBEDDED = Object.keys(NAMES) as EmbeddedName[]

describe.each(EMBEDDED)('the whole site of %s', (site) => {
  const texts = textsOf(site)
  const page = (path: string) => texts.get(`${path}index.html`)!

  it('tells nothing of the other embedded authorities: names, numbers, partners, promises, documents', () => {
    const own = new Set(ownWords(site))
    const others = ['mel', ...EMBEDDED].filter((slug) => slug !== site)
    const foreign = others.flatMap((slug) => ownWords(slug)).filter((word) => !own.has(word))
    expect(foreign.length).toBeGreaterThan(50)
    expect(wordsMet(texts, foreign)).toEqual([])
  })

  it('has the article of its name in every sentence, contracted as French does', () => {
    expect(wrongArticles(texts, NAMES[site])).toEqual([])
  })

  it('has something to say on each theme: none ends in « nous ne le savons pas »', () => {
    for (const path of ['depenses/', 'clauses/', 'insertion/', 'achat-local/', 'achats-a-venir/']) {
      const title = /<h1[^>]*>(.*?)<\/h1>/s.exec(page(path))![1]!
      expect(title, path).toMatch(/\d/)
      expect(title, path).not.toContain('savons pas')
    }
  })

  it('tells what its own documents state, with their source', () => {
    expect(page('a-propos/')).toContain(
      site === 'grand-lyon'
        ? 'la commande publique outil de transformation'
        : 'Témoignage du Département du Pas-de-Calais',
    )
  })
})

it('a territory of too many communes for a map ranks them, and promises no tile', () => {
  const [lyon, calais] = EMBEDDED.map((site) => textsOf(site).get('achat-local/index.html')!)
  expect(lyon).toContain('Une case par commune')
  expect(calais).not.toContain('Une case par commune')
  expect(calais).toContain('est en tête des communes du territoire')
})
