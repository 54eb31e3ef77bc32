/** Heights on each side of the line, the nearest first. */
export const HEIGHTS = [0, 1, 2] as const

/** Words to be set: where their mark is, and from where to where they go. */
export interface Words {
  readonly at: number
  readonly left: number
  readonly right: number
}
interface SetWords extends Words {
  readonly above: boolean
  readonly height: number
}

/** Words meet others of their height; and the stem of a mark crosses all that stands nearer to the line than its own. */
function meet(one: Words & { readonly height: number }, other: SetWords): boolean {
  const within = (at: number, { left, right }: Words) => at > left && at < right
  if (within(other.at, one) && other.height >= one.height) return true
  if (within(one.at, other) && one.height >= other.height) return true
  return one.height === other.height && one.left < other.right && other.left < one.right
}

/** From right to left, each as near to the line as it may be; none where all places are taken. */
export function setWords(all: readonly Words[]): ReadonlyMap<Words, SetWords> {
  const set = new Map<Words, SetWords>()
  for (const words of all.toReversed()) {
    const place = HEIGHTS.flatMap((height) =>
      [true, false].map((above) => ({ ...words, height, above })),
    ).find((tried) => ![...set.values()].some((each) => each.above === tried.above && meet(tried, each)))
    if (place !== undefined) set.set(words, place)
  }
  return set
}
