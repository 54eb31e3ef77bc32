import { maskPersonalData } from './personal-data.ts'

/**
 * What can be wrong with a file that is given to the portal. The French sentence and remedy of each stand in
 * `text/errors.ts`.
 */
export const INPUT_PROBLEMS = [
  'not-found',
  'empty-file',
  'not-text',
  'unknown-format',
  'broken-json',
  'broken-csv',
  'broken-xml',
  'old-workbook',
  'not-workbook',
  'broken-workbook',
  'large-workbook',
  'unknown-sheet',
  'broken-gzip',
  'gzip-bomb',
  'broken-parquet',
  'missing-column',
  'no-rows',
  'sha256-mismatch',
  'row-count-mismatch',
  'broken-source-json',
  'broken-territory-json',
  'broken-territory',
  'broken-published',
  'missing-provenance',
  'no-source',
  'buyer-absent',
  'bad-reference-date',
  'unknown-territory',
  'bad-old-id',
  'broken-outlines',
  'broken-comparison',
  'broken-fleet',
] as const
export type InputProblem = (typeof INPUT_PROBLEMS)[number]

export interface InputErrorPlace {
  readonly file?: string
  /** Record number from 1, header excluded. */
  readonly row?: number
  /** Line of the file, for broken markup. */
  readonly line?: number
  readonly column?: string
  /** Byte or character position, for broken syntax. */
  readonly position?: number
  readonly value?: string
  readonly expected?: string
  /** Of a file that is kept by hand, or of files that are read together, all that is wrong at once. */
  readonly mistakes?: readonly Mistake[]
}

/** One fault of a file that is kept by hand, or of one among several that are read together. */
export interface Mistake {
  /** Where they are several. */
  readonly file?: string
  /** Line of a table, the header being the first. */
  readonly line?: number
  /** Column of a table, way to a field ("contact.email"), or option ("--compare"); empty = the whole file. */
  readonly field: string
  /** As it stands there; absent where nothing does. */
  readonly value?: string
  /** What should stand there, with an example. */
  readonly expected: string
}

/** Names of files and columns are published as well, and may hold what rule 11 protects. */
function withoutPersonalData<T extends object>(place: T): T {
  const entries = Object.entries(place).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === 'string'
      ? maskPersonalData(value)
      : Array.isArray(value)
        ? value.map((each: object) => withoutPersonalData(each))
        : value,
  ])
  return Object.fromEntries(entries) as T
}

/** A file that cannot be read: stops the build with one sentence, never a stack trace. */
export class InputError extends Error {
  readonly problem: InputProblem
  readonly place: InputErrorPlace

  constructor(problem: InputProblem, place: InputErrorPlace = {}) {
    const safe = withoutPersonalData(place)
    super(`${problem}: ${JSON.stringify(safe)}`)
    this.name = 'InputError'
    this.problem = problem
    this.place = safe
  }
}
