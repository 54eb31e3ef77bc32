/**
 * A column of one of the portal's own schemas (metier.md § 5). The reader validates by it and the published Table
 * Schema is written from it, so that the two cannot part.
 */
export interface RecordColumn {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly type: 'string' | 'integer' | 'number' | 'date' | 'boolean' | 'list'
  /**
   * What a cell stands for, where its reader knows more than a type: a code (`code.ts`), a number of a contract, or a
   * number of people, which is never quoted (rule 11).
   */
  readonly meaning?: 'siret' | 'commune' | 'identifier' | 'people'
  /** Without a readable value the row is set aside. */
  readonly required?: boolean
  readonly values?: readonly string[]
  /** As in Table Schema: matched against the whole cell. */
  readonly pattern?: string
  readonly minimum?: number
  readonly example: string
}

export type CellValue = string | number | boolean | readonly string[]

/**
 * What a cell says: a value, nothing, or something that is not of its column, with what was expected. A value may be
 * `doubtful`: kept as it is, and flagged.
 */
export type CellReading =
  | { readonly value: CellValue; readonly doubtful?: string }
  | { readonly empty: true }
  | { readonly wrong: string }
