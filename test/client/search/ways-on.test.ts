import { describe, expect, it } from 'vitest'
import type { Engine, SearchFilters } from '../../../src/client/search/engine.ts'
import { waysOn } from '../../../src/client/search/ways-on.ts'
import { allOfWords, fewerWordsSentence, onlyWords } from '../../../src/text/search.ts'

/** Finds, for the words that it is asked whole, so many contracts; with a filter, none. */
function engineThatFinds(counts: Readonly<Record<string, number>>): Engine {
  return {
    options: () => Promise.resolve(),
    init: () => Promise.resolve(),
    filters: () => Promise.resolve(),
    preload: () => Promise.resolve(),
    search(words, { filters = {} }: { filters?: SearchFilters } = {}) {
      const total = counts[words!.replaceAll('ω', '')] ?? 0
      const shown = Object.keys(filters).length > 0 ? 0 : total
      const results = Array.from({ length: shown }, (_, number) => ({ id: `m${number}` }))
      return Promise.resolve({ results, unfilteredResultCount: total, filters: {} })
    },
  }
}
const question = (words: string, more = {}) => ({ words, kind: '', filters: {}, sort: 'pertinence', ...more })
const told = ({ parts }: Awaited<ReturnType<typeof waysOn>>) =>
  parts.map((part) => [part.question.words, part.total])

describe('where several words find nothing together', () => {
  it('each one finds what it finds alone, as it was typed', async () => {
    const ways = await waysOn(
      engineThatFinds({ fenetre: 12, tourcoing: 40 }),
      question('Fenêtres à Tourcoing'),
    )
    expect(told(ways)).toEqual([
      ['Fenêtres', 12],
      ['Tourcoing', 40],
    ])
    expect(ways.nowhere).toEqual([])
  })

  it('all but one are better than one', async () => {
    const engine = engineThatFinds({ fenetre: 12, ecole: 80, tourcoing: 40, 'fenetre ecole': 3 })
    expect(told(await waysOn(engine, question('fenêtres école Tourcoing')))).toEqual([['fenêtres école', 3]])
  })

  it('a word that stands nowhere is named', async () => {
    const ways = await waysOn(engineThatFinds({ linge: 5 }), question('zzzz linge'))
    expect(told(ways)).toEqual([['linge', 5]])
    expect(ways.nowhere).toEqual(['zzzz'])
    expect(fewerWordsSentence(1, ways.nowhere).replace(/\s/g, ' ')).toBe(
      'Voici ce que l’on trouve avec moins de mots ; « zzzz » ne se trouve nulle part.',
    )
    expect(fewerWordsSentence(0, [])).toBe('')
  })
})

describe('where the choices of the form leave nothing', () => {
  it('the same words find without them', async () => {
    const asked = question('linge', { kind: 'marche', filters: { annee: '2019' } })
    const { unfiltered, parts } = await waysOn(engineThatFinds({ linge: 5 }), asked)
    expect(unfiltered).toMatchObject({ total: 5, question: { kind: '', filters: {} } })
    expect(parts).toEqual([])
    expect((await waysOn(engineThatFinds({}), asked)).unfiltered).toBeUndefined()
  })
})

it('what fewer words find has its heading and its link', () => {
  expect(onlyWords('fenêtres').replace(/\s/g, ' ')).toBe('Avec « fenêtres » seulement')
  expect(allOfWords(12, 'fenêtres').replace(/\s/g, ' ')).toBe('Voir les 12 résultats pour « fenêtres »')
})
