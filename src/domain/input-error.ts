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
  'missing-column',
  'no-rows',
  'sha256-mismatch',
  'row-count-mismatch',
  'broken-source-json',
  'broken-territory-json',
  'broken-published',
  'missing-provenance',
  'no-source',
  'buyer-absent',
  'bad-reference-date',
  'unknown-territory',
  'bad-old-id',
] as const
export type InputProblem = (typeof INPUT_PROBLEMS)[number]

export interface InputErrorPlace {
  readonly file?: string
  /** Record number from 1, header excluded. */
  readonly row?: number
  readonly column?: string
  /** Byte or character position, for broken syntax. */
  readonly position?: number
  readonly value?: string
  readonly expected?: string
}

/** Names of files and columns are published as well, and may hold what rule 11 protects. */
function withoutPersonalData(place: InputErrorPlace): InputErrorPlace {
  const entries = Object.entries(place).map(([key, value]: [string, string | number | undefined]) => [
    key,
    typeof value === 'string' ? maskPersonalData(value) : value,
  ])
  return Object.fromEntries(entries) as InputErrorPlace
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
