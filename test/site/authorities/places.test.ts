import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { AUTHORITY_SITES } from '../built/sites.ts'
import { AUTHORITIES } from './authorities.ts'
import type { AuthorityName, TriedAuthority } from './authorities.ts'
import { FOREIGN_WORDS } from './foreign-words.ts'
import { textsOf, wordsMet, wrongArticles } from './site-texts.ts'

const NAMES = Object.keys(AUTHORITIES) as AuthorityName[]

describe.each(NAMES)('the whole site of %s', (site) => {
  const { names, definition }: TriedAuthority = AUTHORITIES[site]
  const texts = textsOf(site)

  it('has its pages, and names the authority on each', () => {
    const pages = [...texts.keys()].filter((file) => file.endsWith('index.html'))
    expect(pages.length).toBeGreaterThan(100)
    const shown = definition.shortName ?? definition.name
    expect(pages.filter((file) => !texts.get(file)!.includes(shown.replaceAll("'", '’')))).toEqual([])
  })

  it('names no place, number, partner, target, action or example of another authority', () => {
    expect(wordsMet(texts, FOREIGN_WORDS)).toEqual([])
  })

  it('has the article of its name in every sentence, contracted as French does', () => {
    expect(wrongArticles(texts, names)).toEqual([])
    const html = [...texts].flatMap(([file, text]) => (file.endsWith('.html') ? [text] : []))
    const said = names.map(([article, name]) => `${article}${name}`.replace(/^le /, 'du '))
    expect(said.filter((words) => !html.some((text) => text.includes(words)))).toEqual([])
  })
})

describe('what a page says where an authority has not said it', () => {
  const page = (site: AuthorityName, path: string) => textsOf(site).get(`${path}index.html`)!

  it('is plain: legal notice, targets, partners', () => {
    expect(page('syndicat', 'mentions-legales/').match(/Non renseigné/g)?.length).toBeGreaterThanOrEqual(2)
    expect(page('lyon', 'mentions-legales/')).toContain('Hébergeur d’essai, Villeurbanne')
    expect(page('lyon', 'mentions-legales/')).toContain('Le maire')
    expect(page('finistere', 'indicateurs/clauses-sociales/')).toContain('clause d’essai')
    expect(page('syndicat', 'indicateurs/clauses-sociales/')).not.toContain('objectif du territoire')
    expect(page('syndicat', 'guide/')).not.toContain('Partenaires du territoire')
  })

  it('promises neither documents nor targets of its own', () => {
    expect(page('syndicat', '')).not.toContain('Quelques documents')
    expect(page('syndicat', 'clauses/')).not.toContain('promis')
    expect(page('syndicat', 'clauses/')).not.toContain('Doubler')
  })

  it('is no circle that it does not have', () => {
    expect(page('syndicat', 'achat-local/')).toContain('n’a pas de territoire à lui')
    expect(page('bretagne', 'indicateurs/part-locale-region/')).toContain('« local » n’y a pas ce sens')
    expect(page('finistere', 'indicateurs/part-locale-departement/')).toContain('« local » n’y a pas ce sens')
    expect(page('lyon', 'methodologie/')).toContain('la commune (Lyon), le département (Rhône)')
  })

  it('counts a borough of Lyon in Lyon', () => {
    const rows = readFileSync(join(AUTHORITY_SITES.lyon.folder, 'donnees/attributions.csv'), 'utf8')
    expect(rows.match(/,territoire,/g)?.length).toBeGreaterThan(8)
    expect(page('lyon', 'communes/69123/')).toContain('Lyon')
  })

  it('names the buyer as publisher of the catalogue, by its own number', () => {
    const catalogue = textsOf('lyon').get('catalog.jsonld')!
    expect(catalogue).toMatch(/#editeur",[^}]*"Ville de Lyon"[^}]*}?,\s*"dct:identifier": ?"216901231"/)
  })
})
