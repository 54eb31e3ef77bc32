import { writeDigest } from '../../domain/edition/digest-text.ts'
import { EDITIONS_FILE, rowsFile } from '../../domain/edition/edition.ts'
import type { Edition } from '../../domain/edition/edition.ts'
import type { Portal } from '../../domain/portal.ts'
import { digestsOf } from './digests.ts'
import { countChanges, revisionsOf } from './revisions.ts'

/** Files of `published/` once this portal is an edition: all editions, and the rows of this one. */
export function editionFiles(portal: Portal, reason: string): Readonly<Record<string, string>> {
  const { editions, tables, current, since } = revisionsOf(portal)
  const edition: Edition = {
    date: portal.referenceDate,
    reason,
    demonstration: portal.demonstration,
    figures: current,
    changes: since === undefined ? [] : countChanges(tables),
  }
  const digests = digestsOf(portal)
  const rows = Object.fromEntries(digests.map(({ table }) => [table, rowsFile(table, edition)]))
  return {
    [EDITIONS_FILE]: `${JSON.stringify({ rows, editions: [...editions, edition] }, null, 1)}\n`,
    ...Object.fromEntries(digests.map((digest) => [rows[digest.table]!, writeDigest(digest)])),
  }
}
