import type { FlagCode } from '../domain/contract/flag.ts'
import type { Cents } from '../domain/money.ts'

/**
 * What a column holds. It decides how a value is read, written, and described by a Table Schema.
 * `amount`: exact cents, written in euros; `share`: 0 to 1; `list`: joined by `|`; `identifier`: digits or a code
 * that is never a number (a SIRET keeps its leading zeros).
 */
export type ColumnType =
  'text' | 'identifier' | 'list' | 'integer' | 'number' | 'amount' | 'share' | 'date' | 'boolean'

/** Cells of a purchase plan: a quarter or a month, a service's e-mail, a web address, people's words, a CPV code. */
export type PlanMeaning = 'words' | 'cpv' | 'period' | 'email' | 'url'

/** A column of a table: reader, writer, Table Schema and dictionary all work from this, so that they cannot part. */
export interface Column {
  /** ASCII snake_case, with the unit where there is one. */
  readonly name: string
  readonly title: string
  readonly description: string
  readonly type: ColumnType
  /** The only values that it can have, where they are a closed list. */
  readonly values?: readonly string[]
  /** The form of a value, or of each item of a list, as in Table Schema: matched against the whole. */
  readonly pattern?: string
  readonly minimum?: number
  /** Unit of a number: EUR, heures, mois, part… */
  readonly unit?: string
  /** Never empty: a row read without a readable value in it is set aside. */
  readonly required?: boolean
  /**
   * What a cell stands for, where its reader knows more than a type: a code (`code.ts`), a number of people, which is
   * never quoted (rule 11), a quantity of the unit beside it, which may be large, or what a plan says (`plan-cell.ts`).
   */
  readonly meaning?: 'siret' | 'commune' | 'people' | 'quantity' | PlanMeaning
  readonly example?: string
}

/** A column of a table that the portal reads. */
export type ReadColumn = Column & { readonly example: string }

/** A column of a table that the portal publishes. */
export type WrittenColumn<Row> = Column & { readonly value: (row: Row) => CellValue }

/** Amounts are cents, codes, days and periods text. Absent = unknown, an empty cell; `[]` = none declared, `aucune`. */
export type CellValue = string | number | Cents | boolean | readonly string[] | undefined

/**
 * What a cell says: a value, nothing, or something that is not of its column, with what was expected. A value may be
 * remarked upon: kept, and flagged with the reason. What is withheld may be neither shown nor quoted (rule 11).
 */
export type CellReading =
  | {
      readonly value: NonNullable<CellValue>
      readonly remark?: { readonly code: FlagCode; readonly detail: string }
    }
  | { readonly empty: true }
  | { readonly wrong: string }
  | { readonly withheld: FlagCode; readonly expected: string }
