import { createHash } from 'node:crypto'
import type { IsoDate } from '../../../domain/date.ts'
import { startOfDay } from './time.ts'

/** A release without what is the same for all of them, or follows from the rest. */
export interface ReleaseContent {
  readonly ocid: string
  readonly day: IsoDate
  readonly tag: readonly string[]
  readonly content: object
}

/**
 * The text of one release. Its id ends in the hash of all that it says: OCDS wants a release that changes to become
 * another one, and one that does not to keep its id, whichever day the site is built.
 */
export function releaseJson({ ocid, day, tag, content }: ReleaseContent): string {
  const body = JSON.stringify({
    date: startOfDay(day),
    tag,
    initiationType: 'tender',
    language: 'fr',
    ...content,
  })
  const hash = createHash('sha256').update(`${ocid}${body}`).digest('hex').slice(0, 12)
  const head = JSON.stringify({ ocid, id: `${ocid}-${hash}` })
  return `${head.slice(0, -1)},${body.slice(1)}`
}
