import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexWords } from '../../src/text/language/index-words.ts'

describe('the words of the index and of a query', () => {
  it.each([
    ['Maîtrise d’œuvre de l’hôpital', 'maitrise oeuvre hopital'],
    ['Nettoyage des vitres, et du sol', 'nettoyage vitres sol'],
    ['Lave-linge : lot n° 2', 'lave linge lot n 2'],
    ['12\u202f500 € ou 12 500 €', '12500 12500'],
    ['Marché 2024 200 chaises, PA 2026 016', 'marche 2024 200 chaises pa 2026 016'],
    ['1 234 567 890', '1234567890'],
    ['SIREN 123 456 789', 'siren 123456789'],
    ['SIRET 123 456 789 00012', 'siret 12345678900012'],
    ['PA-2026-016', 'pa 2026 016'],
    ['2026-2030', '2026 2030'],
    ['de la', 'de la'],
    ['S.N.E.F. et S.A.R.L Nord', 'snef sarl nord'],
    ['fin. A.B. Suite', 'fin ab suite'],
    ['…', ''],
  ])('%s → %s', (text, words) => {
    expect(indexWords(text)).toBe(words)
  })

  it('are the same for a text and for its words', () => {
    fc.assert(fc.property(fc.lorem(), (text) => indexWords(indexWords(text)) === indexWords(text)))
  })

  it('never hold what Pagefind would read as a mark of its own', () => {
    expect(indexWords('___PAGEFIND_WEIGHT___25 <b>chose</b>')).toBe('pagefind weight 25 b chose b')
  })
})
