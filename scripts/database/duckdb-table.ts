import type { DuckDBConnection, JS } from '@duckdb/node-api'
import { UnreadableTableError } from '../../src/formats/containers/database.ts'
import type {
  DatabaseTable,
  FoundRecords,
  Layout,
  Others,
  TableRecord,
  WantedRecords,
} from '../../src/formats/containers/database.ts'
import { connections, withConnection } from './connection.ts'
import {
  allSql,
  frequentSql,
  judgedRecordsSql,
  judgedTableSql,
  judgedTotalsSql,
  totalsSql,
  wantedSql,
} from './find-sql.ts'
import { columnSource, columnsFrom, textSource } from './source-sql.ts'
import type { SqlSource } from './source-sql.ts'

/** What the database says may quote the file. */
function unreadable(error: unknown): unknown {
  return error instanceof Error ? new UnreadableTableError(error.name) : error
}

/** What a query gives. @throws UnreadableTableError */
export async function rowsOf(connection: DuckDBConnection, sql: string): Promise<JS[][]> {
  try {
    return await (await connection.runAndReadAll(sql)).getRowsJS()
  } catch (error) {
    throw unreadable(error)
  }
}

/** Rows of one list each, as the database comes to them. */
async function* listsOf(sql: string): AsyncGenerator<string[]> {
  for await (const connection of connections()) {
    try {
      const result = await connection.stream(sql)
      for await (const rows of result.yieldRowsJs()) for (const [list] of rows) yield list as string[]
    } catch (error) {
      throw unreadable(error)
    }
  }
}

/** A number and the texts of some columns, as a record of these columns. */
const recordOf =
  (columns: readonly string[]) =>
  ([row, ...texts]: readonly string[]): TableRecord => {
    // Without a prototype: a column may be called `constructor`.
    const cells = Object.create(null) as Record<string, string>
    for (const [index, column] of columns.entries()) cells[column] = texts[index]!
    return { row: Number(row), cells }
  }

async function* recordsOf(sql: string, columns: readonly string[]): AsyncGenerator<TableRecord> {
  const record = recordOf(columns)
  for await (const list of listsOf(sql)) yield record(list)
}

function othersOf([rows, cents, texts]: readonly JS[]): Others {
  const entries = (texts ?? []) as unknown as readonly { readonly key: string; readonly value: bigint }[]
  return {
    rows: Number(rows),
    cents: BigInt(cents as string),
    texts: new Map(entries.map(({ key, value }) => [key, Number(value)])),
  }
}

/** A text is read once, whole: its totals and the wanted records come from what was kept of it. */
async function findInText(
  source: SqlSource,
  wanted: WantedRecords,
  columns: readonly string[],
): Promise<FoundRecords> {
  return withConnection(async (each) => {
    await rowsOf(each, judgedTableSql(source, wanted, columns))
    const [row = []] = await rowsOf(each, judgedTotalsSql)
    const lists = (await rowsOf(each, judgedRecordsSql)) as [string[]][]
    return { others: othersOf(row), records: lists.map(([list]) => recordOf(columns)(list)) }
  })
}

/** Of columns the totals need two, and the records are never all in memory. */
async function findInColumns(
  source: SqlSource,
  wanted: WantedRecords,
  columns: readonly string[],
): Promise<FoundRecords> {
  const [row = []] = await withConnection((each) => rowsOf(each, totalsSql(source, wanted)))
  return { others: othersOf(row), records: recordsOf(wantedSql(source, wanted, columns), columns) }
}

/** A file as the SQL of other work reads it. @throws UnreadableTableError */
export async function sqlSourceOf(path: string, layout: Layout): Promise<SqlSource> {
  if (layout.kind === 'text') return textSource(path, layout)
  const described = await withConnection((each) =>
    rowsOf(each, `describe select * from ${columnsFrom(path)}`),
  )
  return columnSource(
    path,
    described.map(([name, type]) => [name as string, type as string]),
  )
}

/** A file as a table of DuckDB, which reads it by itself: nothing of it is copied. */
export async function openDuckdbTable(path: string, layout: Layout): Promise<DatabaseTable> {
  const source = await sqlSourceOf(path, layout)
  const find = layout.kind === 'text' ? findInText : findInColumns
  const own = (columns: readonly string[]) => columns.filter((column) => source.texts.has(column))
  const isFilled = async () =>
    (await withConnection((each) => rowsOf(each, `select 1 from ${source.from} limit 1`))).length > 0
  return {
    columns: [...source.texts.keys()],
    hasRows: layout.kind === 'text' || (await isFilled()),
    all: (columns) => recordsOf(allSql(source, own(columns)), own(columns)),
    find: (wanted) => find(source, wanted, own(wanted.columns)),
    async mostFrequent(key, name, most) {
      const rows = await withConnection((each) => rowsOf(each, frequentSql(source, key, name, most)))
      return rows.map(([siren, first, count]) => ({
        key: siren as string,
        name: first as string,
        rows: Number(count),
      }))
    },
  }
}
