import type { ContractTable } from './contract-table.ts'
import { isNumeric } from './field.ts'
import type { ExplorerField } from './field.ts'

/** How a field is filtered: by choosing values, by bounds, or by words. */
export type FilterKind = 'choices' | 'range' | 'words'

/** More values than this are too many to choose from: words or bounds say it sooner. */
const MOST_CHOICES = 45
/** A field of free text rarely repeats itself; its few repetitions are no choices. */
const LEAST_REPETITION = 2

function repeats(field: ExplorerField, table: ContractTable): boolean {
  const known = table.items(field).filter((items) => items.length > 0).length
  return known >= LEAST_REPETITION * table.distinct(field).length
}

export function filterKind(field: ExplorerField, table: ContractTable): FilterKind {
  if (field.type === 'date' && field.part === undefined) return 'range'
  if (field.type === 'amount') return 'range'
  const few = table.distinct(field).length <= MOST_CHOICES
  if (few && (field.labels !== undefined || repeats(field, table))) return 'choices'
  return isNumeric(field) && field.part === undefined ? 'range' : 'words'
}

/** Fields whose values repeat, so that groups say something. An amount is what groups are measured by. */
export function isGroupable(field: ExplorerField, table: ContractTable): boolean {
  if (field.type === 'amount' || (field.type === 'date' && field.part === undefined)) return false
  return table.distinct(field).length > 0 && (field.part !== undefined || repeats(field, table))
}
