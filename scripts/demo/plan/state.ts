import { addMonths } from '../../../src/domain/date.ts'
import type { IsoDate } from '../../../src/domain/date.ts'
import { dayAfter, monthsApart, quarterOf } from '../../../src/domain/period.ts'
import type { Setting } from '../setting.ts'
import type { Row } from '../tables/columns.ts'

/** What one edition of the plan says of a purchase: cells that are empty in the table are absent. */
export type Wording = Row<'purchases'>

/** A purchase of the plan: what its first edition says, and what later ones say anew. */
export interface Purchase {
  readonly first: Wording
  readonly changes: readonly Wording[]
}

/** The purchases of the table: a line with an `edition` says what it says anew of the purchase with the same id. */
export function purchasesOf({ purchases }: Setting['tables']): Purchase[] {
  const byId = Map.groupBy(purchases, ({ id }) => id)
  return [...byId.values()].map(([first, ...changes]) => ({ first: first!, changes }))
}

/** A purchase as one edition knows it; `published` and `awarded` are absent before that day. */
export interface State extends Wording {
  readonly status: 'annonce' | 'sourcing' | 'publie' | 'attribue' | 'reporte' | 'abandonne'
  /** Whether firms may still talk to the buyer. */
  readonly talks: boolean
}

type Editions = Setting['editions']
type Edition = Editions[number]

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
    const change = changes.find((each) => each.edition === name) ?? {}
    const said = Object.entries(change).filter(([, value]) => value !== undefined)
    wording = { ...wording, ...Object.fromEntries(said) }
    const { published } = first
    const late = published !== undefined && published > day && dayAfter(wording.publication_prevue!) <= day
    if (late) wording = { ...wording, publication_prevue: quarterOf(published) }
  }
  return wording
}

/** The state of a purchase on the day of an edition. */
export function stateAt(purchase: Purchase, edition: Edition, editions: Editions): State {
  const { day, name } = edition
  const { first } = purchase
  const past = (date: IsoDate | undefined) => (date !== undefined && date <= day ? date : undefined)
  const published = past(first.published)
  const awarded = past(first.awarded)
  const until = first.sourcing
  const near = until !== undefined && addMonths(until, -SOURCING_MONTHS) <= day && day <= until
  const talks = near && published === undefined
  const wording = { ...wordingAt(purchase, edition, editions), published, awarded, talks }
  const postponed = monthsApart(first.publication_prevue!, wording.publication_prevue!) > 0
  const announced = talks ? 'sourcing' : postponed ? 'reporte' : 'annonce'
  const done = awarded !== undefined ? 'attribue' : published !== undefined ? 'publie' : announced
  return { ...wording, status: first.abandoned !== undefined && first.abandoned <= name ? 'abandonne' : done }
}
