import { z } from 'zod'

/** Why a source could not be fetched. The French sentence and remedy of each stand in `text/fetching.ts`. */
export const FETCH_PROBLEMS = [
  'address-refused',
  'redirect-refused',
  'redirect-loop',
  'unreachable',
  'too-slow',
  'too-many-requests',
  'gone',
  'refused',
  'server-error',
  'unexpected-answer',
  'cut',
  'too-large',
  'bomb',
  'empty',
  'other-content',
  'unreadable',
  'contracts-unreadable',
] as const
export type FetchProblem = (typeof FETCH_PROBLEMS)[number]

/** What went wrong, as it is written down: codes and values, no sentence. */
export const fetchFailureSchema = z
  .strictObject({
    problem: z.enum(FETCH_PROBLEMS),
    /** The host that answered, or that was refused. */
    host: z.string(),
    /** What was met: a status, a size, the beginning of another kind of file. */
    value: z.string().optional(),
    expected: z.string().optional(),
  })
  .readonly()
export type FetchFailure = z.infer<typeof fetchFailureSchema>
