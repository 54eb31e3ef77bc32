import type { FlagCode } from '../domain/flag.ts'

/** Cells of a purchase plan: exact euros, a quarter or a month, a service's e-mail, a web address, people's words. */
export type PlanMeaning = 'title' | 'text' | 'cpv' | 'amount' | 'period' | 'email' | 'url'

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
   * What a cell stands for, where its reader knows more than a type: a code (`code.ts`), a number of a contract, a
   * number of people, which is never quoted (rule 11), or what a plan says (`plan-cell.ts`).
   */
  readonly meaning?: 'siret' | 'commune' | 'identifier' | 'people' | PlanMeaning
  /** Without a readable value the row is set aside. */
  readonly required?: boolean
  readonly values?: readonly string[]
  /** As in Table Schema: matched against the whole cell. */
  readonly pattern?: string
  readonly minimum?: number
  readonly example: string
}

/** Amounts are cents, big integers; codes, days and periods are text. */
export type CellValue = string | number | bigint | boolean | readonly string[]

/**
 * What a cell says: a value, nothing, or something that is not of its column, with what was expected. A value may be
 * remarked upon: kept, and flagged with the reason. What is withheld may be neither shown nor quoted (rule 11).
 */
export type CellReading =
  | { readonly value: CellValue; readonly remark?: { readonly code: FlagCode; readonly detail: string } }
  | { readonly empty: true }
  | { readonly wrong: string }
  | { readonly withheld: FlagCode; readonly expected: string }
