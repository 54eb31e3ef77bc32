import type { IsoDate } from '../domain/date.ts'
import { formatDate } from './language/format.ts'
import { prose } from './language/prose.ts'
import type { Prose } from './language/prose.ts'

/** "Au 31 octobre 2026 : …": what was true on the reference date, whenever it is read (rule 14). */
export function asOf(referenceDate: IsoDate, found: Prose): Prose {
  return prose`Au ${formatDate(referenceDate)} : ${found}`
}
