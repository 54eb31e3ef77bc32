import { indexWords } from '../../text/language/index-words.ts'
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

/** The words as the index has them; `null` where filters alone ask. */
function termOf({ words }: SearchQuestion): string | null {
  return indexWords(words) || null
}

/** Whether there is anything to look for at all. */
export function asksSomething(question: SearchQuestion): boolean {
  return termOf(question) !== null || question.kind !== '' || Object.keys(question.filters).length > 0
}

/** Results by kind, in the order of the kinds; those without any are left out. */
export function byKind(hits: readonly Hit[]): readonly Found[] {
  const groups = Map.groupBy(hits, ({ id }) => id.charAt(0))
  return SEARCH_KINDS.flatMap((kind: SearchKind) => {
    const members = groups.get(kind.letter)
    return members === undefined ? [] : [{ kind, hits: members }]
  })
}

/** Its place among the records of its kind, which the index numbers by date. */
const placeOf = ({ id }: Hit): number => Number.parseInt(id.slice(1), 36)

/** Soonest first what lies ahead, newest first what is past. */
function inOrderOfDate({ kind, hits }: Found): Found {
  return { kind, hits: hits.toSorted((one, other) => placeOf(one) - placeOf(other)) }
}

/** Those that have an amount come in the order of the answer, which has no others; the others follow. */
function inOrderOf(answer: readonly Hit[]): (found: Found) => Found {
  return ({ kind, hits }) => {
    const byId = new Map(hits.map((hit) => [hit.id, hit]))
    const sorted = answer.flatMap(({ id }) => byId.get(id) ?? [])
    for (const { id } of sorted) byId.delete(id)
    return { kind, hits: [...sorted, ...byId.values()] }
  }
}

/** All that is found, whatever the kind asked for: how many of each are told beside them. */
export async function find(engine: Engine, question: SearchQuestion): Promise<readonly Found[]> {
  const { filters, sort } = question
  const term = termOf(question)
  const found = byKind((await engine.search(term, { filters })).results)
  if (sort === 'date') return found.map(inOrderOfDate)
  if (sort !== 'montant') return found
  const { results } = await engine.search(term, { filters, sort: { montant: 'desc' } })
  return found.map(inOrderOf(results))
}

/** For each facet, how many results each of its values would leave beside the other choices. */
export async function countFacets(
  engine: Engine,
  question: SearchQuestion,
): Promise<ReadonlyMap<string, SearchAnswer['filters'][string]>> {
  await engine.filters()
  const term = termOf(question)
  const counts = FACETS.map(async (facet) => {
    const { [facet]: _, ...filters } = question.filters
    const kind: SearchFilters = question.kind === '' ? {} : { [KIND]: question.kind }
    const answer = await engine.search(term, { filters: { ...filters, ...kind } })
    return [facet, answer.filters[facet] ?? {}] as const
  })
  return new Map(await Promise.all(counts))
}
