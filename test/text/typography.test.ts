import { describe, expect, it } from 'vitest'
import { fr, typeset } from '../../src/text/language/typography.ts'

describe('typeset', () => {
  it('puts no-break spaces inside guillemets and before double punctuation', () => {
    expect(typeset('« oui » : non ; si ? ah !')).toBe(
      '«\u00a0oui\u00a0»\u00a0: non\u00a0; si\u00a0? ah\u00a0!',
    )
  })

  it('keeps units with their number, narrowly for %, and groups thousands with narrow no-break spaces', () => {
    expect(typeset('40 000 € et 5 404 000 €, 20 %, 100 M€')).toBe(
      '40\u202f000\u00a0€ et 5\u202f404\u202f000\u00a0€, 20\u202f%, 100\u00a0M€',
    )
  })

  it('does not take a year for a group of thousands', () => {
    expect(typeset('en 2020 245 lignes')).toBe('en 2020 245 lignes')
  })

  it('writes real apostrophes', () => {
    expect(typeset("l'objet d'un marché")).toBe('l’objet d’un marché')
  })
})

describe('fr', () => {
  it('leaves inserted values as they are', () => {
    expect(fr`le fichier « ${"l'export ; 1 000.csv"} » : ${3} lignes`).toBe(
      "le fichier «\u00a0l'export ; 1 000.csv\u00a0»\u00a0: 3 lignes",
    )
  })
})
