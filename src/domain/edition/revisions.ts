import { GROUP_DIGITS } from './edition.ts'
import type { EditionFigure, TableDigest } from './edition.ts'
import { successors } from './successors.ts'

/** A row that says something else than before. */
export interface ChangedRow {
  readonly key: string
  /** The families in which it does; none where its name alone changed. */
  readonly groups: readonly string[]
  /** Its key before, where it has changed (rule 2). */
  readonly from?: string
}

/** Rows of one table that came, changed and went between two states, by their keys. */
export interface TableRevision {
  readonly table: string
  readonly added: readonly string[]
  readonly changed: readonly ChangedRow[]
  readonly removed: readonly string[]
}

/** A figure before and after; one of them is absent where the other state does not give it. */
export interface FigureRevision {
  readonly key: string
  readonly before?: EditionFigure
  readonly after?: EditionFigure
}

const NO_ROWS: ReadonlyMap<string, string> = new Map()

/** The first key before of each row whose key has changed: of several that lead to it, the others are gone. */
function earlierKeys(before: TableDigest | undefined, after: TableDigest): ReadonlyMap<string, string> {
  const pairs = before === undefined ? [] : [...successors(before, after)]
  return new Map(pairs.toReversed().map(([from, to]) => [to, from]))
}

/** Rows compared by key, or by the key that they had, and digest, both over the same families. */
export function compareTable(before: TableDigest | undefined, after: TableDigest): TableRevision {
  const old = before?.rows ?? NO_ROWS
  const earlier = earlierKeys(before, after)
  const renamed = new Set(earlier.values())
  const changedGroups = (one: string, other: string) =>
    after.groups.flatMap(({ name }, index) => {
      const from = index * GROUP_DIGITS
      const to = from + GROUP_DIGITS
      return one.slice(from, to) === other.slice(from, to) ? [] : [name]
    })
  return {
    table: after.table,
    added: [...after.rows.keys()].filter((key) => !old.has(key) && !earlier.has(key)),
    changed: [...after.rows].flatMap(([key, digest]): ChangedRow[] => {
      const from = earlier.get(key)
      const groups = changedGroups(old.get(from ?? key) ?? digest, digest)
      if (from !== undefined) return [{ key, groups, from }]
      return groups.length === 0 ? [] : [{ key, groups }]
    }),
    removed: [...old.keys()].filter((key) => !after.rows.has(key) && !renamed.has(key)),
  }
}

/** Figures paired by key, in the order of the later state, then those that only the earlier one has. */
export function compareFigures(
  before: readonly EditionFigure[],
  after: readonly EditionFigure[],
): readonly FigureRevision[] {
  const old = new Map(before.map((figure) => [figure.key, figure]))
  const now = new Set(after.map(({ key }) => key))
  return [
    ...after.map((figure) => ({ key: figure.key, before: old.get(figure.key), after: figure })),
    ...before.filter(({ key }) => !now.has(key)).map((figure) => ({ key: figure.key, before: figure })),
  ]
}

/** Whether two states say something else of the same thing: not of another year. */
export function hasMoved({ before, after }: FigureRevision): boolean {
  return before?.value !== after?.value || before?.period !== after?.period
}

export function isUnchanged(revisions: readonly TableRevision[]): boolean {
  return revisions.every(
    ({ added, changed, removed }) => added.length + changed.length + removed.length === 0,
  )
}
