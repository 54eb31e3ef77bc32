import { addMonths } from '../../../src/domain/date.ts'
import type { IsoDate } from '../../../src/domain/date.ts'
import {
  addQuarters,
  dayAfter,
  firstDayOf,
  isQuarter,
  monthsApart,
  quarterOf,
} from '../../../src/domain/period.ts'
import type { Period } from '../../../src/domain/period.ts'
import { OPEN_TENDER } from '../draw/terms.ts'
import type { Setting } from '../setting.ts'
import type { RowOf } from '../tables/columns.ts'
import { rankedWords } from '../tables/words.ts'

/** What one edition of the plan says of a purchase: cells that are empty in the table are absent. */
export type Wording = RowOf<'purchases'>

/** A purchase of the plan: what its first edition says, then what later ones say anew. */
type Purchase = readonly Wording[]

/** The purchases of the table: a line with an `edition` says what it says anew of the purchase with the same id. */
export function readPlanned({ purchases }: Setting['tables']): Purchase[] {
  return [...Map.groupBy(purchases, ({ id }) => id).values()]
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
export function isInEdition([first]: Purchase, { name }: Edition): boolean {
  return (first!.since ?? '') <= name && first!.missing?.includes(name) !== true
}

/**
 * What an edition says: its own words and those of the editions before; what is late is announced for the quarter in
 * which it then comes.
 */
function wordingAt([first, ...changes]: Purchase, edition: Edition, editions: Editions): Wording {
  let wording = first!
  for (const { name, day } of editions.filter((each) => each.name <= edition.name)) {
    const change = changes.find((each) => each.edition === name) ?? {}
    const said = Object.entries(change).filter(([, value]) => value !== undefined)
    wording = { ...wording, ...Object.fromEntries(said) }
    const { published } = first!
    const late = published !== undefined && published > day && dayAfter(wording.publication_prevue!) <= day
    if (late) wording = { ...wording, publication_prevue: quarterOf(published) }
  }
  return wording
}

/** The state of a purchase on the day of an edition. */
export function stateAt(purchase: Purchase, edition: Edition, editions: Editions): State {
  const { day, name } = edition
  const first = purchase[0]!
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

export type DemoPlanLine = Readonly<Record<string, string>>

/** When an award is expected: a quarter after the notice, two after that of a formal procedure, in the same form. */
function awardPeriod(planned: Period, procedure: string | undefined): Period {
  const quarters = procedure === OPEN_TENDER ? 2 : 1
  if (isQuarter(planned)) return addQuarters(planned, quarters)
  return addMonths(firstDayOf(planned), 3 * quarters).slice(0, 7)
}

/** The cells of a purchase in the state of an edition; `nameOf` tells how the plan names a contract by its number. */
export function lineOf(
  state: State,
  { places, tables, slug }: Setting,
  nameOf: (number: string) => string,
): DemoPlanLine {
  const { id, published, awarded, talks, sourcing, commune } = state
  const service = tables.services.find(({ mailbox }) => mailbox === state.service)!
  const link = tables.links.find(({ purchase }) => purchase === id)
  const words = Object.entries(state).map(([column, value]) => [column, String(value ?? '')])
  return {
    ...Object.fromEntries(words),
    service_prescripteur: service.name,
    publication_reelle: published ?? '',
    notification_prevue: awardPeriod(state.publication_prevue!, state.procedure_envisagee),
    renouvelle: link?.renews === undefined ? '' : nameOf(link.renews),
    marches_attribues: awarded === undefined ? '' : (link?.contracts ?? []).map(nameOf).join('|'),
    commune: commune === undefined ? '' : rankedWords(places.own, commune).code,
    sourcing_ouvert: talks ? 'oui' : (state.sourcing_ouvert ?? ''),
    sourcing_date_limite: talks ? sourcing! : '',
    contact_courriel: state.contact ? `${service.mailbox}@${slug}.example` : '',
    statut: state.status,
    lien_avis:
      published === undefined ? '' : `https://consultations.${slug}.example/avis/${id.toLowerCase()}`,
  }
}
