import { searchable } from '../../text/language/fold.ts'
import { centsOf } from './cents.ts'
import { isNumeric, itemsOf, labelOf } from './field.ts'
import type { ExplorerField } from './field.ts'

/** What cells of a field compare by; unknown is `undefined`. */
export type Comparable = bigint | number | string | undefined

/** A field of free text rarely repeats itself; its few repetitions are no groups. */
const LEAST_REPETITION = 2

/** The rows of the published file, read once; what is made of a column is made when it is first wanted. */
export class ContractTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Those that the file has a column for. */
  readonly fields: readonly ExplorerField[]
  readonly #byName: ReadonlyMap<string, ExplorerField>
  readonly #made = new Map<string, readonly unknown[]>()

  constructor(
    header: readonly string[],
    rows: readonly (readonly string[])[],
    fields: readonly ExplorerField[],
  ) {
    this.header = header
    this.rows = rows
    this.fields = fields.filter(({ column }) => header.includes(column))
    this.#byName = new Map(this.fields.map((field) => [field.name, field]))
  }

  field(name: string): ExplorerField | undefined {
    return this.#byName.get(name)
  }

  /** @throws RangeError where the file has no such column. */
  cells(column: string): readonly string[] {
    return this.#once(`cells ${column}`, () => {
      const at = this.header.indexOf(column)
      if (at < 0) throw new RangeError(`no column "${column}"`)
      return this.rows.map((row) => row[at]!)
    })
  }

  /** Values of each row: none where the field is unknown. Cells of the same text share theirs. */
  items(field: ExplorerField): readonly (readonly string[])[] {
    return this.#once(`items ${field.name}`, () => {
      const known = new Map<string, readonly string[]>()
      return this.cells(field.column).map((cell) => {
        const items = known.get(cell) ?? itemsOf(cell, field)
        known.set(cell, items)
        return items
      })
    })
  }

  /** Whether values repeat themselves, so that groups of them say something; read no further than needed. */
  repeats(field: ExplorerField): boolean {
    const cells = this.cells(field.column).filter((cell) => cell !== '')
    const different = new Set<string>()
    for (const cell of cells) {
      different.add(cell)
      if (different.size * LEAST_REPETITION > cells.length) return false
    }
    return true
  }

  /** Cents of a column of amounts. */
  cents(column: string): readonly (bigint | undefined)[] {
    return this.#once(`cents ${column}`, () => this.cells(column).map(centsOf))
  }

  comparables(field: ExplorerField): readonly Comparable[] {
    if (field.type === 'amount') return this.cents(field.column)
    return this.#once(`comparables ${field.name}`, () => {
      const cells = this.items(field).map((items) => items.map((item) => labelOf(item, field)).join(', '))
      return cells.map((cell) => (cell === '' ? undefined : isNumeric(field) ? Number(cell) : cell))
    })
  }

  /** Words of each row, codes and their labels both, as `matches` looks for them. */
  words(field: ExplorerField): readonly string[] {
    return this.#once(`words ${field.name}`, () =>
      this.items(field).map((items) =>
        searchable(items.flatMap((item) => [item, labelOf(item, field)]).join(' ')),
      ),
    )
  }

  /** Different values of a field, with the number of rows that have each, most frequent first. */
  distinct(field: ExplorerField): readonly (readonly [value: string, rows: number])[] {
    return this.#once(`distinct ${field.name}`, () => {
      const counts = new Map<string, number>()
      for (const items of this.items(field))
        for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
      return [...counts].sort(([one, rows], [other, otherRows]) => otherRows - rows || (one < other ? -1 : 1))
    })
  }

  #once<T>(key: string, make: () => readonly T[]): readonly T[] {
    const ready = this.#made.get(key)
    if (ready) return ready as readonly T[]
    const made = make()
    this.#made.set(key, made)
    return made
  }
}
