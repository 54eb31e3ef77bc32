import { randomLcg } from 'd3'

/** FNV-1a, so that a name gives a seed. */
function seedOf(name: string): number {
  let hash = 0x811c9dc5
  for (const char of name) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193) >>> 0
  return hash / 2 ** 32
}

/** Repeatable draws. Each part of the demonstration has its own, so that one part can change without the others. */
export type Random = ReturnType<typeof randomFor>

/** The same name gives the same draws, on every machine. */
export function randomFor(name: string) {
  const source = randomLcg(seedOf(name))
  for (let warmUp = 0; warmUp < 8; warmUp++) source()
  /** A whole number, both ends included. */
  const int = (from: number, to: number) => from + Math.floor(source() * (to - from + 1))
  const shuffle = <T>(items: readonly T[]): T[] => {
    const copy = [...items]
    for (let last = copy.length - 1; last > 0; last--) {
      const other = int(0, last)
      ;[copy[last], copy[other]] = [copy[other]!, copy[last]!]
    }
    return copy
  }
  const weighted = <T>(items: readonly T[], weightOf: (item: T, index: number) => number): T => {
    const weights = items.map(weightOf)
    let left = source() * weights.reduce((sum, weight) => sum + weight, 0)
    return items.find((_, index) => (left -= weights[index]!) < 0) ?? items.at(-1)!
  }
  const normal = () => Math.sqrt(-2 * Math.log(1 - source())) * Math.cos(2 * Math.PI * source())
  return {
    /** A number in [0, 1). */
    next: source,
    int,
    chance: (probability: number) => source() < probability,
    pick: <T>(items: readonly T[]): T => items[int(0, items.length - 1)]!,
    weighted,
    /** `count` different items, or all where there are fewer. */
    sample: <T>(items: readonly T[], count: number): T[] => shuffle(items).slice(0, count),
    shuffle,
    /** A log-normal amount with this median. */
    logNormal: (median: number, sigma: number) => median * Math.exp(sigma * normal()),
  }
}
