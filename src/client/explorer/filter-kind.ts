import type { ContractTable } from './contract-table.ts'
import { isNumeric } from './field.ts'
import type { ExplorerField } from './field.ts'

/** How a field is filtered: by choosing values, by bounds, or by words. */
export type FilterKind = 'choices' | 'range' | 'words'

/** More values than this are too many to choose from: words or bounds say it sooner. */
const MOST_CHOICES = 45

export function filterKind(field: ExplorerField, table: ContractTable): FilterKind {
  if (field.type === 'date' && field.part === undefined) return 'range'
  if (field.type === 'amount') return 'range'
  const closed = field.labels !== undefined || field.part !== undefined || table.repeats(field)
  if (closed && table.distinct(field).length <= MOST_CHOICES) return 'choices'
  return isNumeric(field) && field.part === undefined ? 'range' : 'words'
}

/** Fields whose values repeat, so that groups say something. An amount is what groups are measured by. */
export function isGroupable(field: ExplorerField, table: ContractTable): boolean {
  if (field.type === 'amount' || (field.type === 'date' && field.part === undefined)) return false
  return (
    (field.part !== undefined || table.repeats(field)) &&
    table.cells(field.column).some((cell) => cell !== '')
  )
}
