import { matches, queryWords } from '../../text/language/fold.ts'
import { centsOf } from './cents.ts'
import type { ContractTable } from './contract-table.ts'
import type { ExplorerField } from './field.ts'
import { isNumeric } from './field.ts'
import type { FieldFilter } from './view.ts'

/** Key of the rows whose value is unknown, in counts: no value is empty. */
export const UNKNOWN = ''

/** What filters leave. Rows are named by their place in the table. */
export interface Filtered {
  readonly rows: readonly number[]
  /** By field that filters: how many rows would be left without it. */
  readonly without: ReadonlyMap<string, number>
  /** Rows that all other fields want, by value: what choices of this one would give; where asked, the unknown only. */
  readonly countsOf: (field: ExplorerField, only?: typeof UNKNOWN) => ReadonlyMap<string, number>
}

type Test = (row: number) => boolean

function withinBounds(field: ExplorerField, { from, to }: FieldFilter, table: ContractTable): Test {
  if (field.type === 'date') {
    const items = table.items(field)
    return (row) => {
      const day = items[row]![0]
      return day !== undefined && day >= from && (to === '' || day <= to)
    }
  }
  if (!isNumeric(field)) return () => false
  const read = (text: string) =>
    field.type === 'amount' ? centsOf(text) : text === '' ? undefined : Number(text)
  const [least, most] = [read(from), read(to)]
  const values = table.comparables(field)
  return (row) => {
    const value = values[row]
    return (
      value !== undefined &&
      typeof value !== 'string' &&
      (least === undefined || value >= least) &&
      (most === undefined || value <= most)
    )
  }
}

function testOf(field: ExplorerField, filter: FieldFilter, table: ContractTable): Test {
  const items = table.items(field)
  const tests: Test[] = []
  if (filter.unknown) tests.push((row) => items[row]!.length === 0)
  if (filter.values.size > 0) tests.push((row) => items[row]!.some((item) => filter.values.has(item)))
  if (filter.from !== '' || filter.to !== '') tests.push(withinBounds(field, filter, table))
  const wanted = queryWords(filter.words)
  if (wanted.length > 0) {
    const words = table.words(field)
    tests.push((row) => matches(words[row]!, wanted))
  }
  return tests.length === 0 ? () => true : (row) => tests.some((test) => test(row))
}

/** Rows that every filter wants, in one pass; a row that a single field keeps out is remembered for that field. */
export function filterContracts(table: ContractTable, filters: ReadonlyMap<string, FieldFilter>): Filtered {
  const tests = [...filters].flatMap(([name, filter]) => {
    const field = table.field(name)
    return field === undefined ? [] : [{ name, test: testOf(field, filter, table) }]
  })
  const rows: number[] = []
  const keptOutBy = new Map<string, number[]>(tests.map(({ name }) => [name, []]))
  for (let row = 0; row < table.rows.length; row += 1) {
    let only: string | undefined
    let refusals = 0
    for (const { name, test } of tests) {
      if (test(row)) continue
      refusals += 1
      only = name
      if (refusals > 1) break
    }
    if (refusals === 0) rows.push(row)
    else if (refusals === 1) keptOutBy.get(only!)!.push(row)
  }
  return {
    rows,
    without: new Map([...keptOutBy].map(([name, kept]) => [name, rows.length + kept.length])),
    countsOf: (field, only) => {
      const items = table.items(field)
      const counts = new Map<string, number>()
      const count = (row: number) => {
        const values = items[row]!
        if (values.length === 0) counts.set(UNKNOWN, (counts.get(UNKNOWN) ?? 0) + 1)
        else if (only === undefined)
          for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
      }
      rows.forEach(count)
      keptOutBy.get(field.name)?.forEach(count)
      return counts
    },
  }
}
