import { cardNumber } from '../../domain/card-blocks.ts'
import { indexWords } from '../../text/language/index-words.ts'
import { SEARCH_WIDTHS, askedForm } from '../../text/language/word-forms.ts'
import type { SearchWidth } from '../../text/language/word-forms.ts'
import { SEARCH_KINDS } from '../../text/search.ts'
import type { SearchKind } from '../../text/search.ts'
import type { SearchAnswer, Engine, SearchFilters, Hit } from './engine.ts'

/** Filters that a list of the form stands for, named as in addresses and in the index. */
export const FACETS = ['metier', 'annee', 'categorie'] as const
const KIND = 'genre'

/** What the form asks for. */
export interface SearchQuestion {
  /** As typed. */
  readonly words: string
  /** Slug of a kind; empty: all. */
  readonly kind: string
  /** Values chosen, by facet. */
  readonly filters: SearchFilters
  readonly sort: string
}

/** The results of one kind, in the order asked for. */
export interface Found {
  readonly kind: SearchKind
  readonly hits: readonly Hit[]
}

/** All that is found, and how widely it was looked for. */
export interface FoundAll {
  readonly found: readonly Found[]
  readonly width: SearchWidth
}

/** So many results of the words themselves need no words that only begin like them. */
const ENOUGH = 10

/** The words as the index has them; none where filters alone ask. */
export function wantedWords({ words }: SearchQuestion): readonly string[] {
  return indexWords(words).split(' ').filter(Boolean)
}

/** Whether there is anything to look for at all. */
export function asksSomething(question: SearchQuestion): boolean {
  return wantedWords(question).length > 0 || question.kind !== '' || Object.keys(question.filters).length > 0
}

/** Results by kind, in the order of the kinds; those without any are left out. */
export function byKind(hits: readonly Hit[]): readonly Found[] {
  const groups = Map.groupBy(hits, ({ id }) => id.charAt(0))
  return SEARCH_KINDS.flatMap((kind: SearchKind) => {
    const members = groups.get(kind.letter)
    return members === undefined ? [] : [{ kind, hits: members }]
  })
}

/** Soonest first what lies ahead, newest first what is past: the records of a kind are numbered so. */
function inOrderOfDate({ kind, hits }: Found): Found {
  return { kind, hits: hits.toSorted((one, other) => cardNumber(one.id) - cardNumber(other.id)) }
}

/** Those that have an amount come in the order of the ids, which has no others; the others follow. */
export function inOrderOf(ids: readonly string[]): (found: Found) => Found {
  const place = new Map(ids.map((id, index) => [id, index]))
  const placeOf = ({ id }: Hit) => place.get(id) ?? place.size
  return ({ kind, hits }) => ({ kind, hits: hits.toSorted((one, other) => placeOf(one) - placeOf(other)) })
}

/** What the index is asked; `null` where filters alone ask. */
const termOf = (words: readonly string[], width: SearchWidth): string | null =>
  words.length === 0 ? null : words.map((word) => askedForm(word, width)).join(' ')

/** A choice that no record has: words are counted, and nothing is ranked. */
const NO_RECORD: SearchFilters = { aucun: 'aucun' }

/** Whether the index has each of several words: the engine leaves out those that it does not have. */
async function hasAll(engine: Engine, words: readonly string[], width: SearchWidth): Promise<boolean> {
  if (words.length < 2) return true
  const counts = words.map((word) => engine.search(askedForm(word, width), { filters: NO_RECORD }))
  return (await Promise.all(counts)).every(({ unfilteredResultCount }) => unfilteredResultCount > 0)
}

const NOTHING: SearchAnswer = { results: [], unfilteredResultCount: 0, filters: {} }

async function ask(
  engine: Engine,
  words: readonly string[],
  width: SearchWidth,
  filters: SearchFilters,
): Promise<SearchAnswer> {
  const term = termOf(words, width)
  // Where a beginning stands at the end of one part of the index, its last words stand in the next.
  if (term !== null && width !== 'whole') await engine.preload(term.replace(/(?= |$)/g, 'zzz'))
  return (await hasAll(engine, words, width)) ? engine.search(term, { filters }) : NOTHING
}

const ofKind = (hits: Iterable<Hit>, kind: string): boolean => {
  const letter = SEARCH_KINDS.find(({ slug }) => slug === kind)?.letter ?? ''
  for (const { id } of hits) if (id.startsWith(letter)) return true
  return false
}

/**
 * All that is found, whatever the kind asked for: how many of each are told beside them. The words themselves first;
 * then, only where they find few, what begins with them; then what begins like them. In the order of what was found or
 * of dates; that of amounts is not the engine's (`inOrderOf`).
 */
export async function find(engine: Engine, question: SearchQuestion): Promise<FoundAll> {
  const { filters, sort, kind } = question
  const words = wantedWords(question)
  const hits = new Map<string, Hit>()
  let width: SearchWidth = SEARCH_WIDTHS[0]
  for (width of words.length === 0 ? SEARCH_WIDTHS.slice(0, 1) : SEARCH_WIDTHS) {
    const { results, unfilteredResultCount } = await ask(engine, words, width, filters)
    for (const hit of results) if (!hits.has(hit.id)) hits.set(hit.id, hit)
    if (unfilteredResultCount >= ENOUGH && ofKind(hits.values(), kind)) break
  }
  const found = byKind([...hits.values()])
  return { width, found: sort === 'date' ? found.map(inOrderOfDate) : found }
}

/** For each facet, how many results each of its values would leave beside the other choices. */
export async function countFacets(
  engine: Engine,
  question: SearchQuestion,
  width: SearchWidth,
): Promise<ReadonlyMap<string, SearchAnswer['filters'][string]>> {
  await engine.filters()
  const words = wantedWords(question)
  const counts = FACETS.map(async (facet) => {
    const { [facet]: _, ...filters } = question.filters
    const kind: SearchFilters = question.kind === '' ? {} : { [KIND]: question.kind }
    const answer = await ask(engine, words, width, { ...filters, ...kind })
    return [facet, answer.filters[facet] ?? {}] as const
  })
  return new Map(await Promise.all(counts))
}
