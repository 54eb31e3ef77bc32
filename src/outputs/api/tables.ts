import type { Dataset } from '../datasets/dataset.ts'
import type { ApiDocument, DocumentKind } from './document.ts'
import { jsonRecords } from './json-member.ts'
import { API_PATHS } from './paths.ts'

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

export function purchaseDocument(table: Dataset): ApiDocument {
  return tableDocument('achats_a_venir', API_PATHS.purchases, table)
}
