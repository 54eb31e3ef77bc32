import { describe, expect, it } from 'vitest'
import { proseParts } from '../../src/components/prose-parts.ts'

describe('proseParts', () => {
  it('gives back a sentence without links whole', () => {
    expect(proseParts('Rien ne disparaît.')).toEqual([{ text: 'Rien ne disparaît.' }])
  })

  it('keeps the punctuation against its link', () => {
    expect(proseParts('Voir la [règle 1](/methodologie/#regle-1).')).toEqual([
      { text: 'Voir la ' },
      { text: 'règle 1', address: '/methodologie/#regle-1' },
      { text: '.' },
    ])
  })

  it('leads a word of the trade to the glossary', () => {
    expect(proseParts('[HT (hors taxes)](mot:ht), [CPV](mot:cpv)')).toEqual([
      { text: 'HT (hors taxes)', address: '/glossaire/#ht' },
      { text: ', ' },
      { text: 'CPV', address: '/glossaire/#cpv' },
    ])
  })

  it('refuses a word that the glossary does not explain', () => {
    expect(() => proseParts('[mot](mot:inconnu)')).toThrow(RangeError)
  })
})
