import { addMonths } from '../../../src/domain/date.ts'
import type { IsoDate } from '../../../src/domain/date.ts'
import { dayAfter, monthsApart, quarterOf } from '../../../src/domain/period.ts'
import { EDITIONS } from './subject.ts'
import type { EditionName, Subject, Wording } from './subject.ts'

/** A purchase as one edition knows it. */
export interface State extends Wording {
  readonly status: 'annonce' | 'sourcing' | 'publie' | 'attribue' | 'reporte' | 'abandonne'
  /** Absent before that day. */
  readonly published: IsoDate | undefined
  readonly awarded: IsoDate | undefined
  /** Whether firms may still talk to the buyer. */
  readonly sourcing: boolean
}

/** A sourcing is announced this long before it closes. */
const SOURCING_MONTHS = 6

/** Whether an edition has a line for the purchase. */
export function isListed({ since, missing }: Subject, edition: EditionName): boolean {
  return (since ?? EDITIONS[0].name) <= edition && missing?.includes(edition) !== true
}

/**
 * What an edition says: its own words and those of the editions before; what is late is announced for the quarter in
 * which it then comes.
 */
function wordingAt(subject: Subject, edition: EditionName): Wording {
  let wording: Wording = subject
  for (const { name, day } of EDITIONS.filter(({ name }) => name <= edition)) {
    wording = { ...wording, ...subject.changes?.[name] }
    const late =
      subject.published !== undefined && subject.published > day && dayAfter(wording.planned) <= day
    if (late) wording = { ...wording, planned: quarterOf(subject.published) }
  }
  return wording
}

/** The state of a purchase on the day of an edition; `awarded` is the day of its last award, where it has one. */
export function stateAt(subject: Subject, edition: EditionName, awarded: IsoDate | undefined): State {
  const { day } = EDITIONS.find(({ name }) => name === edition)!
  const wording = wordingAt(subject, edition)
  const past = (date: IsoDate | undefined) => (date !== undefined && date <= day ? date : undefined)
  const published = past(subject.published)
  const until = subject.sourcing
  const talks = until !== undefined && addMonths(until, -SOURCING_MONTHS) <= day && day <= until
  const state = {
    ...wording,
    published,
    awarded: past(awarded),
    sourcing: talks && published === undefined,
  }
  return { ...state, status: statusOf(subject, edition, state) }
}

function statusOf(
  subject: Subject,
  edition: EditionName,
  { planned, published, awarded, sourcing }: Omit<State, 'status'>,
): State['status'] {
  if (subject.abandoned !== undefined && subject.abandoned <= edition) return 'abandonne'
  if (awarded !== undefined) return 'attribue'
  if (published !== undefined) return 'publie'
  if (sourcing) return 'sourcing'
  return monthsApart(subject.planned, planned) > 0 ? 'reporte' : 'annonce'
}
