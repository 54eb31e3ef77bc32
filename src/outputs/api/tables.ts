import type { Dataset } from '../datasets/dataset.ts'
import type { ApiDocument, DocumentKind } from './document.ts'
import { jsonRecords } from './json-member.ts'
import { API_PATHS } from './paths.ts'
import { WHOLE_TABLES, baseOf } from './whole-tables.ts'
import type { WholeTable } from './whole-tables.ts'

/** A table as a document: the columns of its CSV are the members of its rows. */
function tableDocument(kind: DocumentKind, path: string, table: Dataset): ApiDocument {
  const { title, description, caveats, rowCount } = table
  return { kind, path, title, description, caveats, rows: rowCount, items: () => jsonRecords(table) }
}

const OF_ONE_YEAR = /^donnees\/marches-(\d{4}|inconnue)$/

/** Contracts by year of notification, the latest first; those of unknown date last (rule 13). */
export function contractDocuments(tables: readonly Dataset[]): readonly ApiDocument[] {
  return tables.flatMap((table) => {
    const year = OF_ONE_YEAR.exec(table.base)?.[1]
    return year === undefined ? [] : tableDocument('marches', API_PATHS.contracts(year), table)
  })
}

/** Those that are published, by their kind. */
export function wholeTables(tables: readonly Dataset[]): ReadonlyMap<WholeTable, Dataset> {
  return new Map(
    WHOLE_TABLES.flatMap((whole) => {
      const table = tables.find(({ base }) => base === baseOf(whole))
      return table === undefined ? [] : [[whole, table] as const]
    }),
  )
}

export function wholeTableDocuments(tables: readonly Dataset[]): readonly ApiDocument[] {
  return [...wholeTables(tables)].map(([whole, table]) =>
    tableDocument(whole.kind, API_PATHS.table(whole), table),
  )
}
