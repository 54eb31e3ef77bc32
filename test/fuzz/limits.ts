/** Characters of a long cell. */
export const LONG_CELL = 2_000

/** Characters of a cell that is not read to its end. */
export const CUT_CELL = 100_001

/** Levels of the deepest nesting: more than a call stack holds. */
export const DEEPEST = 20_000
