import { addMonths } from '../../../src/domain/date.ts'
import type { IsoDate } from '../../../src/domain/date.ts'
import { dayAfter, monthsApart, quarterOf } from '../../../src/domain/period.ts'
import type { Setting } from '../setting.ts'
import { reworded } from './purchases.ts'
import type { Purchase, Wording } from './purchases.ts'

type Editions = Setting['editions']
type Edition = Editions[number]

/** A purchase as one edition knows it; `published` and `awarded` are absent before that day. */
export interface State extends Wording {
  readonly status: 'annonce' | 'sourcing' | 'publie' | 'attribue' | 'reporte' | 'abandonne'
  /** Whether firms may still talk to the buyer. */
  readonly talks: boolean
}

/** A sourcing is announced this long before it closes. */
const SOURCING_MONTHS = 6

/** Whether an edition has a line for the purchase. */
export function isListed({ first }: Purchase, { name }: Edition): boolean {
  return (first.since ?? '') <= name && first.missing?.includes(name) !== true
}

/**
 * What an edition says: its own words and those of the editions before; what is late is announced for the quarter in
 * which it then comes.
 */
function wordingAt({ first, changes }: Purchase, edition: Edition, editions: Editions): Wording {
  let wording = first
  for (const { name, day } of editions.filter((each) => each.name <= edition.name)) {
    const change = changes.find((each) => each.edition === name)
    if (change !== undefined) wording = reworded(wording, change)
    const late = first.published !== undefined && first.published > day && dayAfter(wording.planned!) <= day
    if (late) wording = { ...wording, planned: quarterOf(first.published!) }
  }
  return wording
}

/** The state of a purchase on the day of an edition. */
export function stateAt(purchase: Purchase, edition: Edition, editions: Editions): State {
  const { day } = edition
  const { first } = purchase
  const past = (date: IsoDate | undefined) => (date !== undefined && date <= day ? date : undefined)
  const published = past(first.published)
  const until = first.sourcing
  const near = until !== undefined && addMonths(until, -SOURCING_MONTHS) <= day && day <= until
  const talks = near && published === undefined
  const wording = { ...wordingAt(purchase, edition, editions), published, awarded: past(first.awarded) }
  return { ...wording, talks, status: statusOf(first, edition, wording, talks) }
}

function statusOf(
  first: Wording,
  { name }: Edition,
  { planned, published, awarded }: Wording,
  talks: boolean,
): State['status'] {
  if (first.abandoned !== undefined && first.abandoned <= name) return 'abandonne'
  if (awarded !== undefined) return 'attribue'
  if (published !== undefined) return 'publie'
  if (talks) return 'sourcing'
  return monthsApart(first.planned!, planned!) > 0 ? 'reporte' : 'annonce'
}
