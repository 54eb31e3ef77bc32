import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf, isNear, wordParts, standInTexts } from '../../../src/client/search/near.ts'

const found = (text: string, ...wanted: string[]) =>
  wordParts(text, wanted)
    .filter((part) => part.found)
    .map((part) => part.text)

describe('a word', () => {
  it.each([
    ['linge', 'linges'],
    ['linges', 'linge'],
    ['blanch', 'blanchisserie'],
    ['nettoyages', 'nettoyage'],
    ['travaux', 'travail'],
    ['eau', 'eaux'],
    ['eaux', 'eau'],
    ['jeux', 'jeu'],
    ['lots', 'lot'],
    ['locaux', 'local'],
    ['98310000', '98310000'],
  ])('%s is near %s', (wanted, word) => {
    expect(isNear(wanted, word)).toBe(true)
  })

  it.each([
    ['blanchiserie', 'b'],
    ['hopital', 'ho'],
    ['netoyage', 'ne'],
    ['esat', 'est'],
    ['eau', 'ea'],
    ['linge', ''],
  ])('%s is not near %s', (wanted, word) => {
    expect(isNear(wanted, word)).toBe(false)
  })
})

describe('the words looked for', () => {
  it('stand in the texts, each in one of them', () => {
    expect(standInTexts(['linge', 'oeuvre'], ['Le Linge', 'Mise en œuvre'])).toBe(true)
    expect(standInTexts(['linge', 'vitre'], ['Le Linge', 'Mise en œuvre'])).toBe(false)
    expect(standInTexts([], ['Le Linge'])).toBe(true)
  })

  it('are found in a text as it is written', () => {
    expect(found('L’Œuvre, l’hôpital et les œuvres', 'oeuvre')).toEqual(['Œuvre', 'œuvres'])
    expect(found('L’hôpital', 'hopital')).toEqual(['hôpital'])
    expect(found('<b>linge</b>', 'linge')).toEqual(['linge'])
  })

  it('leave the text as it is, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.lorem({ maxCount: 1 })), (text, wanted) => {
        expect(
          wordParts(text, wanted)
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
    expect(excerptOf('Le linge.', ['linge'])).toBe('Le linge.')
  })

  it('holds the first word found, and is cut between words', () => {
    const excerpt = excerptOf(LONG, ['linge'])
    expect(excerpt).toMatch(/^… mot .*linge.* mot …$/)
    expect(excerpt.length).toBeLessThan(180)
  })

  it('is the beginning where nothing is found, the end where it is found there', () => {
    expect(excerptOf(LONG, ['vitre'])).toMatch(/^mot|mot$/)
    expect(excerptOf(`${LONG} fin`, ['fin'])).toMatch(/ fin$/)
  })
})
