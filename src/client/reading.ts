/** What stands on the screen, in its pixels. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Distance of a point from a box, 0 within it. */
function distance({ left, right, top, bottom }: Box, x: number, y: number): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))
}

/** The box that a pointer means: the nearest; of equal ones the first. -1 of none. */
export function nearest(boxes: readonly Box[], x: number, y: number): number {
  let best = -1
  let least = Infinity
  boxes.forEach((box, index) => {
    const away = distance(box, x, y)
    if (away < least) [best, least] = [index, away]
  })
  return best
}

/** Marks period after period, the unknown date ("inconnue") last; within a period as drawn. */
export function inReadingOrder<T>(marks: readonly T[], periodOf: (mark: T) => string): T[] {
  return marks.toSorted((a, b) => (periodOf(a) < periodOf(b) ? -1 : periodOf(a) > periodOf(b) ? 1 : 0))
}

/** Where a key leads among `count` marks; `undefined` for a key that is not for reading. */
export function destination(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(at + 1, count - 1)
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
