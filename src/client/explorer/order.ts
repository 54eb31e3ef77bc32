import type { ContractTable } from './contract-table.ts'
import type { View } from './view.ts'

const collator = new Intl.Collator('fr-FR', { numeric: true })

/** Place of each row in the order of a field, once for all sorts by it: comparing French words is slow. */
const ranksOf = new WeakMap<ContractTable, Map<string, readonly (number | undefined)[]>>()

function ranks(table: ContractTable, name: string): readonly (number | undefined)[] {
  const known = ranksOf.get(table) ?? new Map<string, readonly (number | undefined)[]>()
  ranksOf.set(table, known)
  const ready = known.get(name)
  if (ready) return ready
  const values = table.comparables(table.field(name)!)
  const distinct = [...new Set(values)].filter((value) => value !== undefined)
  const inOrder = distinct.sort((one, other) =>
    typeof one === 'string' || typeof other === 'string'
      ? collator.compare(String(one), String(other))
      : one < other
        ? -1
        : 1,
  )
  const places = new Map(inOrder.map((value, index) => [value, index]))
  const made = values.map((value) => (value === undefined ? undefined : places.get(value)))
  known.set(name, made)
  return made
}

/** Rows in the order that the view asks for, unknown values last either way; equal ones as the file has them. */
export function inOrder(
  rows: readonly number[],
  sort: View['sort'],
  table: ContractTable,
): readonly number[] {
  if (sort === undefined || table.field(sort.field) === undefined) return rows
  const places = ranks(table, sort.field)
  const way = sort.descending ? -1 : 1
  return rows.toSorted((one, other) => {
    const [a, b] = [places[one], places[other]]
    if (a === undefined || b === undefined) return a === b ? one - other : a === undefined ? 1 : -1
    return way * (a - b) || one - other
  })
}
