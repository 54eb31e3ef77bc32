import type { Engine } from './engine.ts'
import { find, wantedWords } from './question.ts'
import type { FoundAll, SearchQuestion } from './question.ts'

/** Another question that finds something, and what it finds. */
export interface WayOn extends FoundAll {
  readonly question: SearchQuestion
  readonly total: number
}

export interface WaysOn {
  /** The same words without the choices of the form. */
  readonly unfiltered?: WayOn
  /** Fewer of the words, as typed: all but one of them, where they find something, else each alone. */
  readonly parts: readonly WayOn[]
  /** Words, as typed, that stand nowhere on the site. */
  readonly nowhere: readonly string[]
}

/** More words than these are no question any more: the first ones are tried. */
const MOST_WORDS = 5

/** The words as typed, without the little ones, each once. */
function typedWords(question: SearchQuestion): readonly string[] {
  const wanted = new Set(wantedWords(question))
  const typed = question.words.split(/\s+/).filter((words) => {
    const found = wantedWords({ ...question, words }).filter((word) => wanted.delete(word))
    return found.length > 0
  })
  return typed.slice(0, MOST_WORDS)
}

/** Where nothing is found: what fewer of the words find, or the same ones without the choices. */
export async function waysOn(engine: Engine, question: SearchQuestion): Promise<WaysOn> {
  const way = async (changes: Partial<SearchQuestion>): Promise<WayOn> => {
    const other = { ...question, ...changes }
    const all = await find(engine, other)
    const asked = all.found.filter(({ kind }) => other.kind === '' || kind.slug === other.kind)
    return {
      ...all,
      question: other,
      found: asked,
      total: asked.reduce((sum, { hits }) => sum + hits.length, 0),
    }
  }
  const ways = (all: readonly string[]) => Promise.all(all.map((words) => way({ words })))
  const finding = (all: readonly WayOn[]) => all.filter(({ total }) => total > 0)

  const typed = typedWords(question)
  const filtered = question.kind !== '' || Object.keys(question.filters).length > 0
  const [unfiltered] = filtered && typed.length > 0 ? finding([await way({ kind: '', filters: {} })]) : []
  if (typed.length < 2) return { unfiltered, parts: [], nowhere: [] }
  const alone = await ways(typed)
  const without = typed.map((word) => typed.filter((each) => each !== word).join(' '))
  const fewer = typed.length > 2 ? finding(await ways(without)) : []
  return {
    unfiltered,
    parts: fewer.length > 0 ? fewer : finding(alone),
    nowhere: filtered ? [] : typed.filter((_, index) => alone[index]!.total === 0),
  }
}
