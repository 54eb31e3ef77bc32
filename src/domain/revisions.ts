import type { EditionFigure, TableDigest } from './edition.ts'

/** Keys of the rows of one table that came, changed and went between two states. */
export interface TableRevision {
  readonly table: string
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

/** A figure before and after; one of them is absent where the other state does not give it. */
export interface FigureRevision {
  readonly key: string
  readonly before?: EditionFigure
  readonly after?: EditionFigure
}

const NO_ROWS: ReadonlyMap<string, string> = new Map()

/** Rows compared by their key and the hash of their cells; each list in the order of its state. */
export function compareTable(before: TableDigest | undefined, after: TableDigest): TableRevision {
  const old = before?.rows ?? NO_ROWS
  const keys = [...after.rows.keys()]
  return {
    table: after.table,
    added: keys.filter((key) => !old.has(key)),
    changed: keys.filter((key) => old.has(key) && old.get(key) !== after.rows.get(key)),
    removed: [...old.keys()].filter((key) => !after.rows.has(key)),
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
