import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { SEARCH_WIDTHS, askedForm, indexedForms, isFoundBy } from '../../src/text/language/word-forms.ts'

const widest = (wanted: string, word: string) => SEARCH_WIDTHS.find((width) => isFoundBy(word, wanted, width))

describe('a word', () => {
  it.each([
    ['linge', 'linges'],
    ['linges', 'linge'],
    ['travaux', 'travail'],
    ['locaux', 'local'],
    ['eau', 'eaux'],
    ['jeux', 'jeu'],
    ['colas', 'colas'],
    ['suez', 'suez'],
    ['98310000', '98310000'],
  ])('%s is %s whole', (wanted, word) => {
    expect(widest(wanted, word)).toBe('whole')
  })

  it.each([
    ['blanch', 'blanchisserie'],
    ['travau', 'travaux'],
    ['ecole', 'ecolesprimaires'],
    ['2019', '20192019t0007300'],
  ])('%s begins %s', (wanted, word) => {
    expect(widest(wanted, word)).toBe('beginning')
  })

  it.each([
    ['menuisier', 'menuiserie'],
    ['00000000200015', '000000002'],
    ['jardinier', 'jardinage'],
    ['nettoyer', 'nettoyage'],
    ['electricien', 'electrique'],
    ['municipale', 'municipaux'],
  ])('%s begins like %s', (wanted, word) => {
    expect(widest(wanted, word)).toBe('root')
  })

  it.each([
    ['ecole', 'ecologue'],
    ['colas', 'collecte'],
    ['suez', 'sujet'],
    ['vinci', 'vincent'],
    ['esat', 'est'],
    ['hopital', 'ho'],
    ['blanchiserie', 'b'],
  ])('%s is never %s', (wanted, word) => {
    expect(widest(wanted, word)).toBeUndefined()
  })

  it('is found by all that a narrower search finds', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abeilmnrstux'), minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(word, (typed) => {
        expect(indexedForms(typed)).toContain(askedForm(typed, 'whole'))
        const [whole, beginning, root] = SEARCH_WIDTHS.map((width) => askedForm(typed, width))
        expect(whole!.startsWith(beginning!) && beginning!.startsWith(root!)).toBe(true)
      }),
    )
  })
})
