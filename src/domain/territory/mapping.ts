import { z } from 'zod'
import { DATE_WRITINGS } from './mapped-date.ts'

/** How a column of a table is read: the field that it states, and what its cells have to become first. */
const columnRuleSchema = z.strictObject({
  field: z.string().min(1),
  /** Value of the file → ours, neither case nor accents mattering; any other stays as it is. */
  values: z.record(z.string(), z.string().min(1)).optional(),
  /** How its days are written, where that is not told by themselves. */
  date: z.enum(DATE_WRITINGS).optional(),
  /** The decimal mark of its numbers: the other one, apostrophes and spaces group their figures. */
  decimal: z.enum([',', '.']).optional(),
  /** What stands between the items of a list. */
  separator: z.string().min(1).optional(),
})
export type ColumnRule = z.infer<typeof columnRuleSchema>

/** The field alone where the cells are right as they are; null for a column that nothing is read from. */
const columnSchema = z.union([z.string().min(1), z.null(), columnRuleSchema])

/** `mapping.json`: how a table that has columns of its own becomes one that the portal knows. */
export const mappingSchema = z.strictObject({
  /** `marches`, or the name of one of the portal's own tables. */
  table: z.string().min(1),
  /** Of contracts: a row is one supplier of one contract, with its whole amount (rule 4). */
  rowPerSupplier: z.boolean().optional(),
  /** Header of the file → field. */
  columns: z.record(z.string(), columnSchema),
  /** What holds of every row, and no column says: field → value. */
  always: z.record(z.string(), z.string().min(1)).optional(),
})
export type Mapping = z.infer<typeof mappingSchema>

/** A column that states something. */
export interface MappedColumn extends ColumnRule {
  readonly header: string
}

/** The columns that state something, in the order of the mapping: of several for one field, the first comes first. */
export function mappedColumns({ columns }: Mapping): readonly MappedColumn[] {
  return Object.entries(columns).flatMap(([header, rule]) =>
    rule === null ? [] : { header, ...(typeof rule === 'string' ? { field: rule } : rule) },
  )
}
