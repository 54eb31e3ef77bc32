import type { Edition, EditionFigure, TableChange, TableDigest } from '../../domain/edition.ts'
import { compareFigures, compareTable, isUnchanged } from '../../domain/revisions.ts'
import type { FigureRevision, TableRevision } from '../../domain/revisions.ts'
import type { Portal } from '../../domain/portal.ts'
import { digestsOf } from './digests.ts'
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
  /** Nothing came, changed or went. */
  readonly unchanged: boolean
  /** Columns that this build has and the edition had not. */
  readonly newColumns: readonly string[]
}

const made = new WeakMap<Portal, Revisions>()

/** Made once a portal: page, feed and file ask for it. */
export function revisionsOf(portal: Portal): Revisions {
  const ready = made.get(portal)
  if (ready) return ready
  const revisions = compare(portal)
  made.set(portal, revisions)
  return revisions
}

export function countChanges(revisions: readonly TableRevision[]): readonly TableChange[] {
  return revisions.map(({ table, added, changed, removed }) => ({
    table,
    added: added.length,
    changed: changed.length,
    removed: removed.length,
  }))
}

function columnsSince(before: readonly TableDigest[], portal: Portal): readonly string[] {
  return digestsOf(portal).flatMap(({ table, columns }) => {
    const old = before.find((each) => each.table === table)?.columns ?? columns
    return columns.filter((name) => !old.includes(name)).map((name) => `${table}.${name}`)
  })
}

/** Invented data are never compared with real ones: they are no editions of each other. */
function compare(portal: Portal): Revisions {
  const current = editionFigures(portal)
  const editions = (portal.published?.editions ?? []).filter(
    ({ demonstration }) => demonstration === portal.demonstration,
  )
  const since = editions.at(-1)
  if (since === undefined || since !== portal.published?.editions.at(-1)) {
    return { editions: [], tables: [], figures: [], current, unchanged: true, newColumns: [] }
  }
  const { digests } = portal.published
  const tables = digestsOf(portal, digests).map((after) =>
    compareTable(
      digests.find(({ table }) => table === after.table),
      after,
    ),
  )
  return {
    editions,
    since,
    tables,
    figures: compareFigures(since.figures, current),
    current,
    unchanged: isUnchanged(tables),
    newColumns: columnsSince(digests, portal),
  }
}
