import type { ContractDraft, Format } from '../domain/contract.ts'
import type { Notes } from './fields/notes.ts'

/** Lists and objects near the root of a JSON file, by path: `marches.marche` → `array`. */
export type Outline = ReadonlyMap<string, 'array' | 'object' | 'value'>

/** What a file looks like before its rows are read. */
export type Shape =
  | { readonly kind: 'table'; readonly header: readonly string[] }
  | { readonly kind: 'tree'; readonly outline: Outline }

/** A CSV format: one row per record, cells by column name. */
export interface TableFormat {
  readonly kind: 'table'
  readonly format: Format
  /** What such a file looks like, in French, for the error of a file that is none: "un JSON {…}". */
  readonly shape: string
  /** Columns without which a file of this format cannot be read. */
  readonly required: readonly string[]
  /** Columns whose cells are JSON, which cannot be cut like a text: `parseJsonCell` bounds what stands within. */
  readonly json: readonly string[]
  detect(shape: Shape): boolean
  toDomain(cells: Readonly<Record<string, string>>, notes: Notes): ContractDraft
}

/** A JSON format: one row per element of the lists at `lists`, in file order. */
export interface TreeFormat {
  readonly kind: 'tree'
  readonly format: Format
  /** What such a file looks like, in French, for the error of a file that is none: "un JSON {…}". */
  readonly shape: string
  readonly lists: readonly string[]
  detect(shape: Shape): boolean
  toDomain(element: Readonly<Record<string, unknown>>, list: string, notes: Notes): ContractDraft
}

/** One entry of the list of formats: a new format is one file and one entry. */
export type SourceFormat = TableFormat | TreeFormat
