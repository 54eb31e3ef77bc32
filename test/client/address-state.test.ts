import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAddress, writeAddress } from '../../src/client/address-state.ts'
import type { Choices } from '../../src/client/address-state.ts'

const KNOWN = new Map([
  ['metier', new Set(['blanchisserie-couture', 'nettoyage'])],
  ['reserve', new Set(['ea-esat', 'siae'])],
])
const plain = ({ chosen, words }: Choices) => ({
  ...Object.fromEntries([...chosen].map(([facet, values]) => [facet, [...values]])),
  words,
})

describe('readAddress', () => {
  it('reads choices and words', () => {
    const { choices, gone } = readAddress(
      '?metier=nettoyage&reserve=siae&reserve=ea-esat&mots=vitre+haute',
      KNOWN,
    )
    expect(plain(choices)).toEqual({
      metier: ['nettoyage'],
      reserve: ['ea-esat', 'siae'],
      words: 'vitre haute',
    })
    expect(gone).toEqual([])
  })

  it('tells a value that the list does not have, once, and does not choose it', () => {
    const { choices, gone } = readAddress('?metier=astrologie&metier=astrologie&metier=nettoyage', KNOWN)
    expect(plain(choices)).toEqual({ metier: ['nettoyage'], reserve: [], words: '' })
    expect(gone).toEqual([{ facet: 'metier', value: 'astrologie' }])
  })

  it('has no concern for names that are not its own, nor for empty values', () => {
    const { choices, gone } = readAddress('?utm_source=x&metier=&toString=1&__proto__=2', KNOWN)
    expect(plain(choices)).toEqual({ metier: [], reserve: [], words: '' })
    expect(gone).toEqual([])
  })

  it('bears an address made to hurt', () => {
    const { choices, gone } = readAddress(`?metier=${'a'.repeat(5000)}&mots=${'%E0%A4%A'.repeat(100)}`, KNOWN)
    expect(gone[0]!.value.length).toBeLessThanOrEqual(80)
    expect(choices.words.length).toBeLessThanOrEqual(200)
  })
})

describe('writeAddress', () => {
  const address = (search: string) => writeAddress(readAddress(search, KNOWN).choices, KNOWN)

  it('is empty without choice', () => {
    expect(address('')).toBe('')
    expect(address('?mots=+&autre=1')).toBe('')
  })

  it('writes one address for the same choices, whatever their order', () => {
    expect(address('?mots=linge&reserve=siae&metier=nettoyage&reserve=ea-esat')).toBe(
      '?metier=nettoyage&reserve=ea-esat&reserve=siae&mots=linge',
    )
  })

  it('gives back what was chosen', () => {
    const some = (values: readonly string[]) => fc.subarray([...values])
    fc.assert(
      fc.property(
        some([...KNOWN.get('metier')!]),
        some([...KNOWN.get('reserve')!]),
        fc.string({ maxLength: 40, unit: 'grapheme' }),
        (metier, reserve, words) => {
          const choices = {
            chosen: new Map([
              ['metier', new Set(metier)],
              ['reserve', new Set(reserve)],
            ]),
            words,
          }
          const read = readAddress(writeAddress(choices, KNOWN), KNOWN)
          expect(plain(read.choices)).toEqual({ metier, reserve, words: words.trim() })
          expect(read.gone).toEqual([])
        },
      ),
    )
  })
})
