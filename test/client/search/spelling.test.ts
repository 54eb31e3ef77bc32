import { describe, expect, it } from 'vitest'
import { distance, spelledOtherwise, vocabularyOf } from '../../../src/client/search/spelling.ts'

const WORDS = vocabularyOf(['Blanchisserie, vêtements et couture', 'Nettoyage de locaux', 'Œuvres'])

describe('the distance of two words', () => {
  it.each([
    ['linge', 'linge', 0],
    ['linge', 'ligne', 1],
    ['netoyage', 'nettoyage', 1],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['kitten', 'sitting', 3],
  ])('%s, %s: %d', (one, other, away) => {
    expect(distance(one, other)).toBe(away)
    expect(distance(other, one)).toBe(away)
  })
})

describe('another spelling', () => {
  it.each([
    [['blanchiserie'], 'blanchisserie'],
    [['netoyage', 'locaux'], 'nettoyage locaux'],
    [['couutre'], 'couture'],
    [['vetemnts'], 'vêtements'],
  ])('of %j is "%s"', (wanted, right) => {
    expect(spelledOtherwise(wanted, WORDS)).toBe(right)
  })

  it('leaves a word that the site has as it is, though the vocabulary has another like it', () => {
    expect(spelledOtherwise(['blanchiserie', 'netoyage'], WORDS, ['netoyage'])).toBe('blanchiserie nettoyage')
    expect(spelledOtherwise(['netoyage'], WORDS, [])).toBeUndefined()
  })

  it('is none for words that are right, short, or like no other', () => {
    expect(spelledOtherwise(['nettoyage'], WORDS)).toBeUndefined()
    expect(spelledOtherwise(['esat'], WORDS)).toBeUndefined()
    expect(spelledOtherwise(['xyzxyzxyz'], WORDS)).toBeUndefined()
    expect(spelledOtherwise([], WORDS)).toBeUndefined()
  })
})
