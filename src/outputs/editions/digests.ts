import { hash } from 'node:crypto'
import { GROUP_DIGITS } from '../../domain/edition/edition.ts'
import type { ColumnGroup, TableDigest } from '../../domain/edition/edition.ts'
import type { Portal } from '../../domain/portal.ts'
import { lineagesOf } from '../../rules/merging/lineage.ts'
import { cellText } from '../../tables/cell-text.ts'
import type { CellValue, ColumnType } from '../../tables/column.ts'
import type { Dataset } from '../datasets/dataset.ts'
import { recordDatasets } from '../datasets/records.ts'
import { FOLLOWED } from './followed.ts'
import type { FollowedTable } from './followed.ts'

const APART_DIGITS = 4

type Cells = Readonly<Record<string, CellValue>>

/** What is read of a row, by the column's name or `table.column`. */
type ReadColumn = (record: Cells, key: string) => unknown

const shortHash = (cells: unknown, digits: number) =>
  hash('sha256', JSON.stringify(cells), 'base64url').slice(0, digits)

function typesOf({ columns }: Dataset): ReadonlyMap<string, ColumnType> {
  return new Map(columns.map(({ name, type }) => [name, type]))
}

/** A column that is no more reads as empty: what it said is gone. */
function reader(
  column: string,
  own: ReadonlyMap<string, ColumnType>,
  others: ReadonlyMap<string, Dataset>,
): ReadColumn {
  const [table, name] = column.split('.')
  if (name === undefined) {
    const type = own.get(column)
    return (record) => (type === undefined ? '' : cellText(record[column], type))
  }
  const other = others.get(table!)
  const type = other && typesOf(other).get(name)
  if (other === undefined || type === undefined) return () => ''
  const cells = new Map<string, string[]>()
  for (const record of other.records()) {
    const key = String(record['contrat_id'])
    const list = cells.get(key) ?? []
    cells.set(key, [...list, cellText(record[name], type)])
  }
  return (_, key) => cells.get(key) ?? []
}

/** Keys of a table stand in a text file, one a line: no space in them, none twice. */
function keyMaker({ key, apart = [] }: FollowedTable): (record: Cells) => string {
  const met = new Map<string, number>()
  return (record) => {
    const values = (names: readonly string[]) => names.map((name) => String(record[name] ?? ''))
    const end = apart.length === 0 ? [] : [shortHash(values(apart), APART_DIGITS)]
    const name = [...values(key), ...end].join(':').replace(/\s/g, '_')
    const count = (met.get(name) ?? 0) + 1
    met.set(name, count)
    return count === 1 ? name : `${name}:${count}`
  }
}

/** Families of a table as the code declares them. */
function columnGroups({ groups }: FollowedTable): readonly ColumnGroup[] {
  return Object.entries(groups).map(([name, columns]) => ({ name, columns }))
}

/** The followed tables of a portal in short; over the families of `before` where it knows the table. */
export function digestsOf(portal: Portal, before: readonly TableDigest[] = []): readonly TableDigest[] {
  const datasets = new Map(recordDatasets(portal).map((each) => [each.base.replace('donnees/', ''), each]))
  return FOLLOWED.map((followed): TableDigest => {
    const { table } = followed
    const data = datasets.get(table)!
    const groups = before.find((each) => each.table === table)?.groups ?? columnGroups(followed)
    const own = typesOf(data)
    const read = groups.map(({ columns }) => columns.map((name) => reader(name, own, datasets)))
    const keyOf = keyMaker(followed)
    const rows = new Map<string, string>()
    for (const record of data.records()) {
      const key = keyOf(record)
      const digest = read.map((columns) =>
        shortHash(
          columns.map((column) => column(record, key)),
          GROUP_DIGITS,
        ),
      )
      rows.set(key, digest.join(''))
    }
    const lineages = table === 'marches' ? lineagesOf(portal.contracts) : undefined
    return { table, groups, rows, ...(lineages && { lineages }) }
  })
}

/** Columns that are followed now and were not by `before`, as `table.column`; none of a table that it does not know. */
export function newColumns(before: readonly TableDigest[]): readonly string[] {
  return FOLLOWED.flatMap((followed) => {
    const known = before.find(({ table }) => table === followed.table)?.groups
    if (known === undefined) return []
    const old = new Set(known.flatMap(({ columns }) => columns))
    return Object.values(followed.groups)
      .flat()
      .filter((name) => !old.has(name))
      .map((name) => `${followed.table}.${name}`)
  })
}
