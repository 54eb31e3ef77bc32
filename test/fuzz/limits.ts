/** Characters of the longest cell. */
export const LONGEST_CELL = 2_000

/** Levels of the deepest nesting: more than a call stack holds. */
export const DEEPEST = 20_000
