import type { ContractDraft } from '../domain/contract/contract.ts'
import type { Format } from '../domain/contract/format.ts'
import type { Notes } from './fields/notes.ts'

/** Lists and objects near the root of a JSON file, by path: `marches.marche` → `array`. */
export type Outline = ReadonlyMap<string, 'array' | 'object' | 'value'>

type List = 'techniques' | 'executionModes' | 'priceTypes' | 'subcontracts' | 'amendments'

/** What a row states: lists that a format does not have are left out. */
export type StatedRow = Omit<ContractDraft, 'format' | 'flags' | List> & Partial<Pick<ContractDraft, List>>

interface Spec {
  /** What of it travels with the contracts read. */
  readonly format: Format
  /** What such a file is called, in French and in few words, for the error of a file that is none. */
  readonly shape: string
  /** What the id stands for, where it does not say it. */
  readonly gloss?: string
}

/** Columns by what they mean to whoever reads one buyer's rows out of millions. */
export interface BuyerColumns {
  /** All that are read. */
  readonly columns: readonly string[]
  /** The buyer's SIRET or SIREN. */
  readonly buyer: string
  readonly buyerName: string
  readonly amount: string
}

/** A format of rows and columns: one contract, or one supplier of one, per record. */
export interface TableFormat extends Spec {
  readonly container: 'csv'
  /** Columns without which a file of this format cannot be read. */
  readonly required: readonly string[]
  /** Columns whose cells are JSON, which cannot be cut like a text: `parseJsonCell` bounds what stands within. */
  readonly json: readonly string[]
  detect(header: readonly string[]): boolean
  /** What a file with that header can say, of a format whose files have more or fewer columns (rule 6). */
  formatOf?(header: readonly string[]): Format
  /** Of files of many buyers: what a database needs to find the rows of one (`containers/database.ts`). */
  readonly query?: BuyerColumns
  toDomain(cells: Readonly<Record<string, string>>, notes: Notes): StatedRow
}

/** The XML twin of a format of objects: the same members, as elements. */
export interface XmlTwin {
  /** Paths of the elements that are rows, from the root: `marches.marche`. */
  readonly paths: readonly string[]
  /** By the paths of the first elements and of their members. */
  detect(outline: Outline): boolean
}

/** A format of lists of objects: one row per element of the lists at `lists`, in file order. */
export interface TreeFormat extends Spec {
  readonly container: 'json'
  readonly lists: readonly string[]
  detect(outline: Outline): boolean
  readonly xml?: XmlTwin
  toDomain(element: Readonly<Record<string, unknown>>, list: string, notes: Notes): StatedRow
}

/** A published format, whole: nothing else of the portal names it. */
export type FormatSpec = TableFormat | TreeFormat

/** The draft of one row, with what its format says of itself and what was odd. */
export function draftOf(stated: StatedRow, format: Format, { flags }: Notes): ContractDraft {
  return {
    techniques: [],
    executionModes: [],
    priceTypes: [],
    subcontracts: [],
    amendments: [],
    ...stated,
    format,
    flags,
  }
}
