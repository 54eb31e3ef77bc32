import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf, wordParts } from '../../../src/client/search/near.ts'
import type { SearchWidth } from '../../../src/text/language/word-forms.ts'

const found = (text: string, ...wanted: string[]) =>
  wordParts(text, { words: wanted, width: 'beginning' })
    .filter((part) => part.found)
    .map((part) => part.text)

const looking = (word: string) => ({ words: [word], width: 'whole' }) as const

describe('the words looked for', () => {
  it('are found in a text as it is written', () => {
    expect(found('L’Œuvre, l’hôpital et les œuvres', 'oeuvre')).toEqual(['Œuvre', 'œuvres'])
    expect(found('L’hôpital', 'hopital')).toEqual(['hôpital'])
    expect(found('<b>linge</b>', 'linge')).toEqual(['linge'])
    expect(found('Collecte, COLAS', 'colas')).toEqual(['COLAS'])
  })

  it('are found as widely as they were looked for', () => {
    const parts = (width: SearchWidth) =>
      wordParts('menuisier menuiserie', { words: ['menuisier'], width }).filter((part) => part.found)
    expect(parts('whole')).toHaveLength(1)
    expect(parts('root')).toHaveLength(2)
  })

  it('leave the text as it is, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.lorem({ maxCount: 1 })), (text, wanted) => {
        expect(
          wordParts(text, { words: wanted, width: 'root' })
            .map((part) => part.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})

describe('an excerpt', () => {
  const LONG = `${'mot '.repeat(60)}linge ${'mot '.repeat(60)}`.trim()

  it('is the whole text where that is short', () => {
    expect(excerptOf('Le linge.', looking('linge'))).toBe('Le linge.')
  })

  it('holds the first word found, and is cut between words', () => {
    const excerpt = excerptOf(LONG, looking('linge'))
    expect(excerpt).toMatch(/^… mot .*linge.* mot …$/)
    expect(excerpt.length).toBeLessThan(180)
  })

  it('is the beginning where nothing is found, the end where it is found there', () => {
    expect(excerptOf(LONG, looking('vitre'))).toMatch(/^mot|mot$/)
    expect(excerptOf(`${LONG} fin`, looking('fin'))).toMatch(/ fin$/)
  })
})
