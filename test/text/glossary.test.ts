import { describe, expect, it } from 'vitest'
import { GLOSSARY, termOf, termPath } from '../../src/text/glossary/glossary.ts'
import { LAW_NOT_RECHECKED } from '../../src/text/glossary/term.ts'
import { typographyFaults } from './french.ts'

const slugs = GLOSSARY.map((term) => term.slug)

describe('the glossary', () => {
  it('has ASCII slugs, each once', () => {
    expect(slugs.filter((slug) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([])
    expect(new Set(slugs).size).toBe(slugs.length)
  })

  it('stands in French alphabetical order, accents apart', () => {
    const terms = GLOSSARY.map((term) => term.term)
    expect(terms.indexOf('Médiane')).toBeLessThan(terms.indexOf('Montant signé'))
    expect(terms[0]).toBe('Accord-cadre')
  })

  it('sends only to terms that exist, never to itself', () => {
    const lost = GLOSSARY.flatMap((term) =>
      term.seeAlso.filter((slug) => !slugs.includes(slug) || slug === term.slug),
    )
    expect(lost).toEqual([])
  })

  it('is set as French is', () => {
    const faults = GLOSSARY.flatMap(({ slug, term, definition, law, document }) =>
      [term, definition, law ?? document ?? 'x', LAW_NOT_RECHECKED]
        .flatMap(typographyFaults)
        .map((fault) => `${slug}: ${fault}`),
    )
    expect(faults).toEqual([])
  })

  it('explains each term in at most three sentences', () => {
    const long = GLOSSARY.filter((term) => term.definition.split(/[.…!?](?:\s|$)/).length - 1 > 3)
    expect(long.map((term) => term.slug)).toEqual([])
  })

  it('explains the words that the pages promise', () => {
    const promised = [
      'accord-cadre',
      'marche-subsequent',
      'lot',
      'titulaire',
      'acheteur',
      'cpv',
      'decp',
      'ht',
      'spaser',
    ]
    expect(promised.filter((slug) => !slugs.includes(slug))).toEqual([])
  })
})

describe('termPath', () => {
  it('leads to the anchor of the term', () => {
    expect(termPath('cpv')).toBe('/glossaire/#cpv')
  })

  it('refuses a term that nothing explains', () => {
    expect(() => termOf('inconnu')).toThrow('no glossary term: "inconnu"')
  })
})
