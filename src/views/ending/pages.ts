import { addMonths } from '../../domain/date.ts'
import { endingsPath } from '../../domain/links.ts'
import { memoize } from '../../domain/memoize.ts'
import { halfYearOf } from '../../domain/period.ts'
import type { Portal } from '../../domain/portal.ts'
import { NBSP } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { endingRows } from './row.ts'
import type { EndingRow } from './row.ts'

/** The ends of one half-year: two years of them are too long for one page. */
export interface EndingPage {
  /** `2027-S1` */
  readonly half: string
  /** "janvier à juin 2027" */
  readonly label: string
  /** "janv.–juin 2027", in a list of them. */
  readonly short: string
  /** The first has the address of the list itself. */
  readonly path: string
  readonly rows: readonly EndingRow[]
}

function labelOf(half: string): string {
  return fr`${half.endsWith('S1') ? 'janvier à juin' : 'juillet à décembre'} ${half.slice(0, 4)}`
}

const shortOf = (half: string) =>
  `${half.endsWith('S1') ? 'janv.–juin' : 'juil.–déc.'}${NBSP}${half.slice(0, 4)}`

/** At least one page, be it empty: its address stays. */
export const endingPages = memoize((portal: Portal): readonly EndingPage[] => {
  const byHalf = Map.groupBy(endingRows(portal), ({ contract }) => halfYearOf(contract.endDate!))
  const halves = byHalf.size === 0 ? [halfYearOf(portal.referenceDate)] : [...byHalf.keys()].toSorted()
  return halves.map((half) => ({
    half,
    label: labelOf(half),
    short: shortOf(half),
    path: endingsPath(half, halves[0]!),
    rows: byHalf.get(half) ?? [],
  }))
})

/** Half-years that had a page before the first of today, which stands at the address of the list itself, and it too. */
export function halvesThatWere([first]: readonly EndingPage[]): readonly string[] {
  const half = first!.half
  const day = `${half.slice(0, 4)}-${half.endsWith('S1') ? '01' : '07'}-01`
  return [half, halfYearOf(addMonths(day, -6)), halfYearOf(addMonths(day, -12))]
}
