import { normaliseText } from '../normalise.ts'

/** Up to so many left over, each is compared with each; more are taken in the order of their titles. */
const MOST_COMPARED = 40

/** Things that are one: no two of them come from one side. */
interface Cluster<T> {
  readonly members: readonly T[]
  readonly sides: ReadonlySet<string>
  readonly title: string
}

function join<T>(one: Cluster<T>, other: Cluster<T>): Cluster<T> {
  return {
    members: [...one.members, ...other.members],
    sides: one.sides.union(other.sides),
    title: one.title,
  }
}

/** The first of each side together, then the second of each, and so on: one pass, whatever their number. */
function inTurn<T>(clusters: readonly Cluster<T>[]): Cluster<T>[] {
  const joined: Cluster<T>[] = []
  const next = new Map<string, number>()
  for (const cluster of clusters) {
    const turn = Math.max(...[...cluster.sides].map((side) => next.get(side) ?? 0))
    const there = joined[turn]
    joined[turn] = there === undefined ? cluster : join(there, cluster)
    for (const side of cluster.sides) next.set(side, turn + 1)
  }
  return joined
}

/** 0 to 1: words that two titles share, out of those that they have (Dice). */
function closeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const words = one.size + other.size
  return words === 0 ? 1 : (2 * one.intersection(other).size) / words
}

const wordsOf = (title: string): ReadonlySet<string> =>
  new Set(title.split(/[^\p{L}\p{N}]+/u).filter(Boolean))

/** Closest titles first; of equally close ones those that come first. */
function byCloseness<T>(clusters: readonly Cluster<T>[]): Cluster<T>[] {
  const words = clusters.map(({ title }) => wordsOf(title))
  const pairs = clusters.flatMap((_, one) =>
    clusters.slice(one + 1).map((__, index) => {
      const other = one + 1 + index
      return { one, other, close: closeness(words[one]!, words[other]!) }
    }),
  )
  const standing: (Cluster<T> | undefined)[] = [...clusters]
  const within = clusters.map((_, index) => index)
  for (const { one, other } of pairs.sort((a, b) => b.close - a.close)) {
    const [into, from] = [within[one]!, within[other]!]
    const [first, second] = [standing[into]!, standing[from]!]
    if (into === from || !first.sides.isDisjointFrom(second.sides)) continue
    standing[into] = join(first, second)
    standing[from] = undefined
    for (const [index, at] of within.entries()) if (at === from) within[index] = into
  }
  return standing.filter((cluster) => cluster !== undefined)
}

/**
 * Groups of at least two things, at most one of each side, the closest titles first: equal titles, then those that share
 * most words. Its cost grows with the number of things, not with its square.
 */
export function pairOneToOne<T>(
  things: readonly T[],
  sidesOf: (thing: T) => ReadonlySet<string>,
  titleOf: (thing: T) => string,
): readonly (readonly T[])[] {
  const alone = things.map((thing): Cluster<T> => ({
    members: [thing],
    sides: sidesOf(thing),
    title: normaliseText(titleOf(thing)),
  }))
  const sameTitle = [...Map.groupBy(alone, ({ title }) => title).values()].flatMap(inTurn)
  const joined =
    sameTitle.length > MOST_COMPARED
      ? inTurn(sameTitle.toSorted((a, b) => (a.title < b.title ? -1 : 1)))
      : byCloseness(sameTitle)
  return joined.filter(({ members }) => members.length > 1).map(({ members }) => members)
}
