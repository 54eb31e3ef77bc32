import type { FetchProblem } from '../../src/domain/fetching/fetch-failure.ts'

/** What a status that brings no file says (RFC 9110 § 15); `undefined` for those that bring one, or its absence. */
export function problemOfStatus(status: number): FetchProblem | undefined {
  if (status === 200 || status === 206 || status === 304) return undefined
  if (status === 429) return 'too-many-requests'
  if (status === 404 || status === 410) return 'gone'
  // Not the range that the file has: what had come was of another edition.
  if (status === 416) return 'cut'
  if (status === 408 || status >= 500) return 'server-error'
  if (status >= 400) return 'refused'
  return 'unexpected-answer'
}
