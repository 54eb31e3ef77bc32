import { z } from 'zod'
import { isoDate, listOf } from '../codec.ts'
import { UNITS } from '../unit.ts'

/** A figure as an edition gave it: kept as it was read, whatever the rules have become since. */
const editionFigureSchema = z
  .strictObject({
    /** `montant_retenu_eur`…, or `indicateurs/<id>`. */
    key: z.string().min(1),
    /** The year of an indicator; two editions are compared where it is the same. */
    period: z.string().optional(),
    /** Plain decimal, as in the files. */
    value: z.string().regex(/^-?\d+(\.\d+)?(e-?\d+)?$/),
    unit: z.enum(UNITS),
  })
  .readonly()
export type EditionFigure = z.infer<typeof editionFigureSchema>

/** What an edition did to the rows of one table. */
const tableChangeSchema = z
  .strictObject({ table: z.string(), added: z.int(), changed: z.int(), removed: z.int() })
  .readonly()
export type TableChange = z.infer<typeof tableChangeSchema>

/** An edition that was published: its figures, why it was made, what it changed. */
const editionSchema = z
  .strictObject({
    /** Reference date of its data (rule 14). */
    date: isoDate,
    reason: z.string().trim().min(3),
    demonstration: z.boolean(),
    figures: listOf(editionFigureSchema),
    /** Against the edition before; empty in the first. */
    changes: listOf(tableChangeSchema),
  })
  .readonly()
export type Edition = z.infer<typeof editionSchema>

/** In `published/`, the one file that names the others. */
export const EDITIONS_FILE = 'editions.json'

/** `published/editions.json`, oldest first. */
export const editionsFileSchema = z
  .strictObject({
    /** File of the rows of the last edition, by table; absent where each is `<table>.txt`, as they were once called. */
    rows: z.record(z.string(), z.string().regex(/^[\w-]+\.txt$/)).optional(),
    editions: listOf(editionSchema),
  })
  .readonly()

/** No other edition has these names: its rows can stand beside those of the one before. */
export function rowsFile(table: string, { date, demonstration }: Edition): string {
  return `${table}-${date}${demonstration ? '-demonstration' : ''}.txt`
}

/** Columns of a table that are followed together: the diary tells which family of a row changed, not which cell. */
export interface ColumnGroup {
  readonly name: string
  /** Those that were read: a column that came later does not make every row a changed one. */
  readonly columns: readonly string[]
}

/** Characters of the digest of one family: 18 bits, of 262,144 changes one is not seen. */
export const GROUP_DIGITS = 3

/** The rows of a table in short: enough to see that one changed, and in what, not to tell what it said. */
export interface TableDigest {
  readonly table: string
  readonly groups: readonly ColumnGroup[]
  /** Key of the row → for each family the first `GROUP_DIGITS` characters of the SHA-256 of its cells, in base64url. */
  readonly rows: ReadonlyMap<string, string>
  /** Key → what stays of the row when its key changes; absent of tables whose keys do not, and in older editions. */
  readonly lineages?: ReadonlyMap<string, string>
}

/** What `data/territories/<slug>/published/` holds: all editions, and the rows of the last one. */
export interface PublishedState {
  /** Oldest first, at least one. */
  readonly editions: readonly Edition[]
  readonly digests: readonly TableDigest[]
}
