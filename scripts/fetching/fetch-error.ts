import { maskPersonalData } from '../../src/domain/personal-data.ts'
import type { FetchFailure, FetchProblem } from '../../src/domain/fetching/fetch-failure.ts'

/** Problems that another attempt, a little later, may not meet. */
const PASSING: readonly FetchProblem[] = [
  'unreachable',
  'too-slow',
  'too-many-requests',
  'server-error',
  'cut',
]

/** A source that cannot be fetched, with what is to be written down of it. */
export class FetchError extends Error {
  readonly failure: FetchFailure
  /** Milliseconds that the host asks to wait. */
  readonly retryAfterMs: number | undefined

  constructor(failure: FetchFailure, retryAfterMs?: number) {
    // What a host answers is told, and published: without what rule 11 protects.
    const value = failure.value === undefined ? undefined : maskPersonalData(failure.value)
    super(`${failure.problem}: ${value}`)
    this.name = 'FetchError'
    this.failure = { ...failure, value }
    this.retryAfterMs = retryAfterMs
  }

  get mayPass(): boolean {
    return PASSING.includes(this.failure.problem)
  }
}

/** The code of a system's error, wherever it stands among the causes: `ECONNREFUSED`. */
function codeOf(error: unknown): string | undefined {
  for (let each = error; each instanceof Error; each = each.cause) {
    const { code } = each as NodeJS.ErrnoException
    if (typeof code === 'string') return code
  }
  return undefined
}

/** What `fetch` throws while it connects or reads, as a failure of `problem`; what is one already stays. */
export function asFetchError(error: unknown, problem: FetchProblem, host: string): FetchError {
  if (error instanceof FetchError) return error
  return new FetchError({ problem, host, value: codeOf(error) })
}
