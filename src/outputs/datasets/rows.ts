/** Rows of a table: a list, or rows made each time they are read, so that a table of many never holds them all. */
export interface Rows<Row> extends Iterable<Row> {
  readonly length: number
}

/** The rows that each item gives, made as they are read. */
export function rowsOfEach<Item, Row>(
  items: readonly Item[],
  rowsOf: (item: Item) => readonly Row[],
): Rows<Row> {
  return {
    length: items.reduce((sum, item) => sum + rowsOf(item).length, 0),
    *[Symbol.iterator]() {
      for (const item of items) yield* rowsOf(item)
    },
  }
}
