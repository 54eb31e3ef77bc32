/** A label with the place that it would like (its middle) and its height, in pixels. */
export interface Wanted {
  readonly at: number
  readonly height: number
}

/**
 * Middles of labels that do not overlap, as near to the wanted ones as a pass down and a pass up bring them, between
 * `from` and `to`; the order of the wanted places stays. More labels than there is room for pass beyond `to`.
 */
export function spread(labels: readonly Wanted[], from: number, to: number): number[] {
  const order = labels.map((_, index) => index).sort((a, b) => labels[a]!.at - labels[b]!.at || a - b)
  const tops = order.map((index) => labels[index]!.at - labels[index]!.height / 2)
  let limit = from
  order.forEach((index, place) => {
    tops[place] = Math.max(tops[place]!, limit)
    limit = tops[place]! + labels[index]!.height
  })
  limit = Math.max(to, from + labels.reduce((sum, { height }) => sum + height, 0))
  for (let place = order.length - 1; place >= 0; place--) {
    const height = labels[order[place]!]!.height
    tops[place] = Math.min(tops[place]!, limit - height)
    limit = tops[place]!
  }
  const middles = new Array<number>(labels.length)
  order.forEach((index, place) => {
    middles[index] = tops[place]! + labels[index]!.height / 2
  })
  return middles
}
