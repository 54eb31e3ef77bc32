import { createHash } from 'node:crypto'
import type { TableDigest } from '../../domain/edition.ts'
import type { Portal } from '../../domain/portal.ts'
import { cellText } from '../cell.ts'
import type { Dataset } from '../dataset.ts'
import { recordDatasets } from '../record-datasets.ts'

/** The tables that are followed, by their names in `/donnees/`, in the order of the diary. */
export const FOLLOWED_TABLES = ['marches', 'attributions', 'achats-a-venir', 'insertion'] as const

/**
 * Columns that say where a row stands or depend on the day of the build, not what it says: an export in another order,
 * or a day that passes, changes no contract.
 */
const NOT_FOLLOWED = new Set(['source', 'ligne_source', 'toutes_les_lignes', 'edition', 'etape'])

const HASH_DIGITS = 8

/** The rows of a table in short, over its own columns or those that an earlier edition knew. */
export function digestOf(table: string, data: Dataset, known?: readonly string[]): TableDigest {
  const types = new Map(data.columns.map(({ name, type }) => [name, type]))
  const columns = known ?? [...types.keys()].filter((name) => !NOT_FOLLOWED.has(name))
  const rows = new Map<string, string>()
  for (const record of data.records()) {
    const cells = columns.map((name) => {
      const type = types.get(name)
      return type === undefined ? '' : cellText(record[name], type)
    })
    const key = data.primaryKey!.map((name) => String(record[name])).join(':')
    const hash = createHash('sha256').update(JSON.stringify(cells)).digest('hex')
    rows.set(key.replace(/\s/g, '_'), hash.slice(0, HASH_DIGITS))
  }
  return { table, columns, rows }
}

/** The followed tables of a portal; over the columns of `before` where it knows the table. */
export function digestsOf(portal: Portal, before: readonly TableDigest[] = []): readonly TableDigest[] {
  const datasets = new Map(recordDatasets(portal).map((each) => [each.base, each]))
  return FOLLOWED_TABLES.map((table) => {
    const known = before.find((each) => each.table === table)
    return digestOf(table, datasets.get(`donnees/${table}`)!, known?.columns)
  })
}
