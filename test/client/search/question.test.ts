import { describe, expect, it } from 'vitest'
import type { Engine, SearchFilters, Hit } from '../../../src/client/search/engine.ts'
import {
  asksSomething,
  byKind,
  countFacets,
  find as findAll,
  inOrderOf,
} from '../../../src/client/search/question.ts'
import type { SearchQuestion } from '../../../src/client/search/question.ts'

const hit = (id: string): Hit => ({ id })
const question = (fields: Partial<SearchQuestion> = {}): SearchQuestion => ({
  words: 'linge',
  kind: '',
  filters: {},
  sort: 'pertinence',
  ...fields,
})

const find = async (engine: Engine, asked: SearchQuestion) => (await findAll(engine, asked)).found

/** Answers with the same hits; `total` without filters. */
function engineOf(ids: readonly string[], total = 100) {
  const ahead: string[] = []
  const asked: [words: string | null, filters: SearchFilters][] = []
  const engine: Engine = {
    options: () => Promise.resolve(),
    init: () => Promise.resolve(),
    filters: () => Promise.resolve(),
    preload(words) {
      ahead.push(words)
      return Promise.resolve()
    },
    search(words, { filters = {} } = {}) {
      if (!('aucun' in filters)) asked.push([words, filters])
      const results = ids.map(hit)
      const filtered = { annee: { 2023: ids.length } }
      return Promise.resolve({ results, unfilteredResultCount: total, filters: filtered })
    },
  }
  return { engine, asked, ahead }
}
const idsOf = (found: readonly { readonly hits: readonly Hit[] }[]) =>
  found.map(({ hits }) => hits.map(({ id }) => id))

describe('results', () => {
  it('stand by kind, what can still be answered first, whatever their rank', () => {
    const found = byKind(['m1', 'm0', 'g4', 'p7', 't2', 'p1'].map(hit))
    expect(found.map(({ kind }) => kind.slug)).toEqual(['metier', 'achat-a-venir', 'marche', 'glossaire'])
    expect(idsOf(found)).toEqual([['t2'], ['p7', 'p1'], ['m1', 'm0'], ['g4']])
  })

  it('keep the rank of the answer', async () => {
    const { engine, asked } = engineOf(['m3', 'm1'])
    expect(idsOf(await find(engine, question({ words: 'L’Œuvre', filters: { annee: '2023' } })))).toEqual([
      ['m3', 'm1'],
    ])
    expect(asked).toEqual([['oeuvreω', { annee: '2023' }]])
  })

  it('are looked for more widely where there are few, a beginning in all parts of the index that may have it', async () => {
    const { engine, asked, ahead } = engineOf(['m3'], 9)
    expect((await findAll(engine, question({ words: 'menuisiers à Lille' }))).width).toBe('root')
    expect(asked.map(([words]) => words)).toEqual(['menuisierω lilleω', 'menuisier lille', 'menuis lille'])
    expect(ahead).toEqual(['menuisierzzz lillezzz', 'menuiszzz lillezzz'])
  })

  it('are looked for more widely where the kind that is asked for has none', async () => {
    const { engine, asked } = engineOf(['m3'])
    const { width } = await findAll(engine, question({ words: 'parc', kind: 'titulaire' }))
    expect([width, asked.length]).toEqual(['root', 3])
    expect((await findAll(engine, question({ words: 'parc', kind: 'marche' }))).width).toBe('whole')
  })

  it('stand by date, which their numbers tell', async () => {
    const { engine } = engineOf(['m10', 'mz', 'p2', 'm1', 'p1'])
    expect(idsOf(await find(engine, question({ sort: 'date' })))).toEqual([
      ['p1', 'p2'],
      ['m1', 'mz', 'm10'],
    ])
  })

  it('stand by amount, those without one last', async () => {
    const { engine } = engineOf(['m1', 'm2', 'm3', 'm4', 't1'])
    const found = await find(engine, question({ sort: 'montant' }))
    expect(idsOf(found.map(inOrderOf(['m3', 'm2', 'm9'])))).toEqual([['t1'], ['m3', 'm2', 'm1', 'm4']])
  })

  it('are all there are where filters alone ask', async () => {
    const { engine, asked } = engineOf([])
    await find(engine, question({ words: ' … ', kind: 'marche' }))
    expect(asked[0]![0]).toBeNull()
  })
})

describe('a question', () => {
  it('asks something by a word, a kind or a filter', () => {
    expect(asksSomething(question())).toBe(true)
    expect(asksSomething(question({ words: '' }))).toBe(false)
    expect(asksSomething(question({ words: '?!' }))).toBe(false)
    expect(asksSomething(question({ words: '', kind: 'marche' }))).toBe(true)
    expect(asksSomething(question({ words: '', filters: { annee: '2023' } }))).toBe(true)
  })

  it('counts the values of a facet as all other choices leave them', async () => {
    const { engine, asked } = engineOf(['m1', 'm2'])
    const filters = { annee: '2023', metier: 'linge' }
    const counts = await countFacets(engine, question({ kind: 'marche', filters }), 'whole')
    expect(counts.get('annee')).toEqual({ 2023: 2 })
    expect(counts.get('metier')).toEqual({})
    expect(asked.map(([, asks]) => asks)).toEqual([
      { annee: '2023', genre: 'marche' },
      { metier: 'linge', genre: 'marche' },
      { ...filters, genre: 'marche' },
    ])
  })
})
