import { contractIdOf } from './series.ts'
import type { Point, RowKind } from './series.ts'

/** Fewer contracts than this give counts, no share (rule 12). */
export const FEWEST_FOR_A_SHARE = 5

/** Rule 12 counts contracts: awards or acts of one contract are one. Lines of the insertion file count each. */
export function isEnoughForAShare(rowIds: Iterable<string>, kind: RowKind): boolean {
  const counted = new Set<string>()
  for (const rowId of rowIds) {
    counted.add(kind === 'inclusion' ? rowId : contractIdOf(rowId))
    if (counted.size >= FEWEST_FOR_A_SHARE) return true
  }
  return false
}

function* knownRowIds(points: readonly Pick<Point, 'rows'>[]): Generator<string> {
  for (const { rows } of points) for (const { rowId, role } of rows) if (role !== 'unknown') yield rowId
}

/** Whether each point may be told as a share of all of them: their rows, but those that say nothing, are enough. */
export function isEnoughToShareOut(points: readonly Pick<Point, 'rows'>[], kind: RowKind): boolean {
  return isEnoughForAShare(knownRowIds(points), kind)
}
