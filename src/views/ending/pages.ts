import { endingsPath } from '../../domain/links.ts'
import type { Portal } from '../../domain/portal.ts'
import { memoize } from '../../domain/memoize.ts'
import { endingRows } from './row.ts'
import type { EndingRow } from './row.ts'

/** The ends of one calendar year: two years of them are too long for one page. */
export interface EndingPage {
  readonly year: number
  /** The first has the address of the list itself. */
  readonly path: string
  readonly rows: readonly EndingRow[]
}

const yearOfEnd = ({ contract: { endDate } }: EndingRow) => Number(endDate!.slice(0, 4))

/** At least one page, be it empty: its address stays. */
export const endingPages = memoize((portal: Portal): readonly EndingPage[] => {
  const byYear = [...Map.groupBy(endingRows(portal), yearOfEnd)].toSorted(([one], [other]) => one - other)
  const first = byYear[0]?.[0] ?? Number(portal.referenceDate.slice(0, 4))
  return byYear.length === 0
    ? [{ year: first, path: endingsPath(first, first), rows: [] }]
    : byYear.map(([year, rows]) => ({ year, path: endingsPath(year, first), rows }))
})
