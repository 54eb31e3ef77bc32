import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { joinProse, link, plainProse, prose, termLinks } from '../../src/text/language/prose.ts'

const addressesOf = (sentence: ReturnType<typeof prose>) => sentence.flatMap(({ address }) => address ?? [])

describe('prose', () => {
  it('gives back a sentence without links whole, set as French is', () => {
    expect(prose`Rien n'est perdu.`).toEqual([{ text: 'Rien n’est perdu.' }])
  })

  it('keeps the punctuation against its link', () => {
    expect(prose`Voir la [règle ${1}](/methodologie/#regle-${1}).`).toEqual([
      { text: 'Voir la ' },
      { text: 'règle 1', address: '/methodologie/#regle-1' },
      { text: '.' },
    ])
  })

  it('leads a word of the trade to the glossary', () => {
    expect(prose`[HT (hors taxes)](mot:ht), [CPV](mot:cpv)`).toEqual([
      { text: 'HT (hors taxes)', address: '/glossaire/#ht' },
      { text: ', ' },
      { text: 'CPV', address: '/glossaire/#cpv' },
    ])
    expect(termLinks(['ht', 'cpv'])).toHaveLength(3)
  })

  it('refuses a word that the glossary does not explain', () => {
    expect(() => prose`[mot](mot:inconnu)`).toThrow(RangeError)
  })

  it('takes a sentence in another with its links', () => {
    const inner = prose`voir [CPV](mot:cpv)`
    expect(prose`Ici, ${inner} ; ${'fin'}.`).toEqual([
      { text: 'Ici, ' },
      { text: 'voir ' },
      { text: 'CPV', address: '/glossaire/#cpv' },
      { text: '\u00a0; ' },
      { text: 'fin' },
      { text: '.' },
    ])
    expect(plainProse(joinProse([inner, inner], ' '))).toBe('voir CPV voir CPV')
  })

  it.each(['[x](https://piege.example)', '[x](javascript:alert(1))', '[a](mot:zzz)', '](/x) [b', '\uE000'])(
    'leaves a value the text that it is: %s',
    (value) => {
      expect(plainProse(prose`Source : ${value}.`)).toBe(`Source\u00a0: ${value}.`)
      expect(addressesOf(prose`Source : ${value}.`)).toEqual([])
      expect(addressesOf(prose`[${value}](/qualite/) [non](${value})`)).toEqual(['/qualite/'])
    },
  )

  it('never makes a link of values, whatever they hold', () => {
    const piece = fc.constantFrom('[', ']', '(', ')', 'https://x.example', 'mot:', '\uE000', 'a', ' ', '/')
    const value = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(value, value, (one, other) => {
        const sentence = prose`${one}[mot](mot:cpv)${other} et ${one}`
        expect(addressesOf(sentence)).toEqual(['/glossaire/#cpv'])
        expect(plainProse(sentence)).toBe(`${one}mot${other} et ${one}`)
      }),
    )
  })
})

describe('link', () => {
  it('leads to a path, a place on the page, another site and a letter', () => {
    for (const address of [
      '/qualite/',
      '#resultats',
      '?mots=x#y',
      'https://x.example/',
      'mailto:a@b.example',
    ])
      expect(link('mots', address)).toEqual([{ text: 'mots', address }])
  })

  it('is words alone where the address is none of these', () => {
    const none = [
      'javascript:alert(1)',
      'data:text/html,x',
      '//x.example',
      '/\\x.example',
      'http://x.example',
    ]
    for (const address of [...none, '/\t/x.example', ' https://x.example', 'mot:cpv', '', undefined])
      expect(link('mots', address)).toEqual([{ text: 'mots' }])
  })
})
