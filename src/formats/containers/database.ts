/** How the bytes of a table are laid out, for a database that opens the file by itself. */
export type Layout = TextLayout | { readonly kind: 'columns' }
export interface TextLayout {
  readonly kind: 'text'
  readonly columns: readonly string[]
  readonly separator: string
  /** GZIP. */
  readonly isPacked?: boolean
}

/** Numbered from 1 as in the file; cells by column, as text, whatever type they are kept in. */
export interface TableRecord {
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
}

/** Which records are wanted whole. */
export interface WantedRecords {
  /** Columns to read; those that the table does not have are left out. */
  readonly columns: readonly string[]
  /** The column of a SIREN or SIRET; records with anything else in it are wanted too. */
  readonly key: string
  readonly sirens: readonly string[]
  /** The column to sum over all others. */
  readonly amount: string
}

/** Records that were only counted. */
export interface Others {
  readonly rows: number
  /** Of amounts that any reader takes for the same: up to ten digits, and two behind a point. */
  readonly cents: bigint
  /** All other texts of that column, with how often each stands there. */
  readonly texts: ReadonlyMap<string, number>
}

export interface FoundRecords {
  /** In the order of the file. */
  readonly records: AsyncIterable<TableRecord> | Iterable<TableRecord>
  readonly others: Others
}

/** A SIREN with a name that stands beside it, and the number of records. */
export interface Frequent {
  readonly key: string
  readonly name: string
  readonly rows: number
}

/** A table in a database that reads it from the file itself. */
export interface DatabaseTable {
  readonly columns: readonly string[]
  readonly hasRows: boolean
  /** All records, in the order of the file. */
  all(columns: readonly string[]): AsyncIterable<TableRecord>
  /** @throws UnreadableTableError where a text is malformed anywhere: nothing was found then. */
  find(wanted: WantedRecords): Promise<FoundRecords>
  /** The SIREN that most records have, of those that are plain identifiers. */
  mostFrequent(key: string, name: string, most: number): Promise<readonly Frequent[]>
}

/** Opens the file as a table. @throws UnreadableTableError */
export type OpenInDatabase = (layout: Layout) => Promise<DatabaseTable>

/** The database cannot read the file as the table that it was said to be. */
export class UnreadableTableError extends Error {
  constructor(reason: string) {
    super(`unreadable table: ${reason}`)
    this.name = 'UnreadableTableError'
  }
}
