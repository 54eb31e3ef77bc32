import type { Edition, EditionFigure, TableChange } from '../../domain/edition/edition.ts'
import { compareFigures, compareTable, hasMoved, isUnchanged } from '../../domain/edition/revisions.ts'
import type { FigureRevision, TableRevision } from '../../domain/edition/revisions.ts'
import { memoize } from '../../domain/memoize.ts'
import type { Portal } from '../../domain/portal.ts'
import { digestsOf, newColumns } from './digests.ts'
import { editionFigures } from './figures.ts'

/** This build against the last edition that was published. */
export interface Revisions {
  /** Oldest first; empty where this is the first edition. */
  readonly editions: readonly Edition[]
  /** The edition compared with; absent where this is the first. */
  readonly since?: Edition
  readonly tables: readonly TableRevision[]
  readonly figures: readonly FigureRevision[]
  /** Figures of this build. */
  readonly current: readonly EditionFigure[]
  /** No row came, changed or went, and no figure moved: a rule that changes moves figures without a row. */
  readonly unchanged: boolean
  /** Columns that are followed since. */
  readonly newColumns: readonly string[]
}

export function countChanges(revisions: readonly TableRevision[]): readonly TableChange[] {
  return revisions.map(({ table, added, changed, removed }) => ({
    table,
    added: added.length,
    changed: changed.length,
    removed: removed.length,
  }))
}

/** Invented data are never compared with real ones: they are no editions of each other. */
export const revisionsOf = memoize((portal: Portal): Revisions => {
  const current = editionFigures(portal)
  const { published } = portal
  const editions = (published?.editions ?? []).filter(
    ({ demonstration }) => demonstration === portal.demonstration,
  )
  const since = editions.at(-1)
  if (published === undefined || since === undefined || since !== published.editions.at(-1)) {
    return { editions: [], tables: [], figures: [], current, unchanged: true, newColumns: [] }
  }
  const { digests } = published
  const tables = digestsOf(portal, digests).map((after) =>
    compareTable(
      digests.find(({ table }) => table === after.table),
      after,
    ),
  )
  const figures = compareFigures(since.figures, current)
  return {
    editions,
    since,
    tables,
    figures,
    current,
    unchanged: isUnchanged(tables) && !figures.some(hasMoved),
    newColumns: newColumns(digests),
  }
})
