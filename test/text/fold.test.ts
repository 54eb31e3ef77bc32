import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, matches, queryWords, searchable, singular } from '../../src/text/language/fold.ts'

const finds = (text: string, query: string) => matches(searchable(text), queryWords(query))

describe('fold', () => {
  it.each([
    ['Œuvres d’été', 'oeuvres d ete'],
    ['  Élagage — berges/quais ', 'elagage berges quais'],
    ['ŒUVRE, Lætitia, ÇA', 'oeuvre laetitia ca'],
    ['n° 2\u00a0: l’eau', 'n 2 l eau'],
    ['…', ''],
  ])('%s → %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('folds a folded text to itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)))
  })
})

describe('singular', () => {
  it.each([
    ['linges', 'linge'],
    ['travaux', 'travail'],
    ['panneaux', 'panneau'],
    ['journaux', 'journal'],
    ['jeux', 'jeu'],
  ])('gives %s and %s one form', (plural, one) => {
    expect(singular(plural)).toBe(singular(one))
  })

  it('leaves short words as they are', () => {
    expect(['bus', 'gaz', 'os'].map(singular)).toEqual(['bus', 'gaz', 'os'])
  })
})

describe('matches', () => {
  it.each([
    ['Entretien des Linges des gymnases', 'linge'],
    ['Entretien du linge', 'LINGES'],
    ['Réfection de la toiture', 'refection'],
    ['Refection de la toiture', 'réfection'],
    ['Maîtrise d’œuvre', 'oeuvre'],
    ['Maitrise d’oeuvre', 'œuvre'],
    ['Travaux de peinture', 'travail'],
    ['Nettoyage de vitres', 'nettoyage des vitres'],
    ['Nettoyage des vitres', 'vitre nettoyage'],
    ['Blanchisserie, vêtements et couture', 'blanch'],
    ['Location de linge', ''],
    ['Panneaux d’affichage', 'panneau'],
  ])('finds "%s" by "%s"', (text, query) => {
    expect(finds(text, query)).toBe(true)
  })

  it.each([
    ['Mobilier de bureau', 'eau'],
    ['Entretien du linge', 'linge couture'],
    ['Entretien du linge', 'xyz'],
    ['Lot n° 12', '2'],
    ['Accueil de la jeunesse', 'jeux'],
  ])('does not find "%s" by "%s"', (text, query) => {
    expect(finds(text, query)).toBe(false)
  })

  it('finds every text by each of its own words', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 8 }), (text) => text.split(' ').every((word) => finds(text, word))),
    )
  })
})
