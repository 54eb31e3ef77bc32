import { describe, expect, it } from 'vitest'
import { addressOf, pagesOf } from '../../../src/client/search/form-state.ts'

describe('the address of a question', () => {
  it('names what is asked, and nothing else', () => {
    const nothing = { words: '', kind: '', filters: {}, sort: 'pertinence' }
    expect(addressOf(nothing)).toBe('')
    expect(addressOf({ ...nothing, words: 'linge & œuvre' })).toBe('?q=linge+%26+%C5%93uvre')
    expect(
      addressOf({ words: 'linge', kind: 'marche', filters: { metier: 'm', annee: '2023' }, sort: 'date' }, 3),
    ).toBe('?q=linge&genre=marche&metier=m&annee=2023&tri=date&pages=3')
  })

  it('shows one page of results unless it says how many, within reason', () => {
    expect(
      ['', '?pages=3', '?pages=0', '?pages=-1', '?pages=1.5', '?pages=x', '?pages=1e9'].map(pagesOf),
    ).toEqual([1, 3, 1, 1, 1, 1, 500])
  })
})
