import { describe, expect, it } from 'vitest'
import { facetTokens, facetViews } from '../../../src/views/filter/facet.ts'
import type { Facet } from '../../../src/views/filter/facet.ts'

const SIZES: Facet<readonly string[]> = {
  name: 'taille',
  legend: 'Taille',
  choices: ['petit', 'moyen', 'grand'].map((value) => ({ value, label: value })),
  valuesOf: (row) => row,
}

describe('facetViews', () => {
  it('counts the rows of each choice, those without any as 0', () => {
    const [view] = facetViews([['petit'], ['petit', 'moyen'], []], [SIZES])
    expect(view!.choices.map(({ value, count }) => [value, count])).toEqual([
      ['petit', 2],
      ['moyen', 1],
      ['grand', 0],
    ])
  })

  it('leaves out choices without row only where the facet says so', () => {
    const [view] = facetViews([['grand']], [{ ...SIZES, onlyPresent: true }])
    expect(view!.choices.map(({ value }) => value)).toEqual(['grand'])
  })
})

describe('facetTokens', () => {
  it('names each value of a row by its facet', () => {
    expect(facetTokens(['petit', 'grand'], [SIZES, { ...SIZES, name: 'autre' }])).toBe(
      'taille:petit taille:grand autre:petit autre:grand',
    )
  })

  it('refuses a value that is no choice, or that an address would have to disguise', () => {
    expect(() => facetTokens(['géant'], [SIZES])).toThrow('facet "taille" has no choice "géant"')
    const accents = { ...SIZES, choices: [{ value: 'géant', label: 'géant' }] }
    expect(() => facetTokens(['géant'], [accents])).toThrow(RangeError)
  })
})
