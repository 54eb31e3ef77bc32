/** Rows that are read in order: a list, or made each time they are read, so that nothing ever holds them all. */
export interface Rows<Row> extends Iterable<Row> {
  readonly length: number
}

/** Rows of a known number, made anew by each reading. */
export function rowsMade<Row>(length: number, make: () => Iterable<Row>): Rows<Row> {
  return { length, [Symbol.iterator]: () => make()[Symbol.iterator]() }
}

/** The rows that each item gives, made as they are read. */
export function rowsOfEach<Item, Row>(items: readonly Item[], rowsOf: (item: Item) => Rows<Row>): Rows<Row> {
  return {
    length: items.reduce((sum, item) => sum + rowsOf(item).length, 0),
    *[Symbol.iterator]() {
      for (const item of items) yield* rowsOf(item)
    },
  }
}
