import type { CentralOffer } from '../../domain/contract/central-offer.ts'
import type { Contract } from '../../domain/contract/contract.ts'
import type { IsoDate } from '../../domain/date.ts'
import { contractByPublishedId } from '../../domain/edition/published-ids.ts'
import { memoize } from '../../domain/memoize.ts'
import type { Portal } from '../../domain/portal.ts'
import { fold } from '../../text/language/fold.ts'
import { contractView } from '../contract/view.ts'
import type { ContractView } from '../contract/view.ts'
import { supplierPlace } from '../supplier/place.ts'
import { placesTogether } from './places.ts'

/** What members can order through one contract, in one theme. */
export interface OfferView {
  readonly offer: CentralOffer
  readonly view: ContractView
  /** The last day of use: that of the file, else the end of the contract; absent = unknown. */
  readonly endsOn: IsoDate | undefined
  /** Whether that day is only the end of the contract at the latest: the file gives none of its own. */
  readonly isLatest: boolean
  /** Whether that day lies before the reference date; absent = unknown, and never taken for "in force". */
  readonly isOver: boolean | undefined
  /** Whether one holder at least lies in the territory, and is a small or medium firm; absent = unknown. */
  readonly local: boolean | undefined
  readonly small: boolean | undefined
}

/** A theme of the catalogue, as its first row writes it. */
export interface OfferTheme {
  readonly name: string
  /** In the address of the page. */
  readonly anchor: string
  readonly offers: readonly OfferView[]
}

const themeKey = (theme: string): string => fold(theme).replaceAll(' ', '-')

function offerView(portal: Portal, offer: CentralOffer, contract: Contract): OfferView {
  const places = contract.suppliers.map((supplier) => supplierPlace(portal, supplier))
  const endsOn = offer.endsOn ?? contract.endDate
  return {
    offer,
    view: contractView(portal, contract),
    endsOn,
    isLatest: offer.endsOn === undefined && endsOn !== undefined,
    isOver: endsOn === undefined ? undefined : endsOn < portal.referenceDate,
    ...placesTogether(places),
  }
}

/** All offers, each with its contract: rows without one were set aside when they were read. */
export const offerViews = memoize((portal: Portal): readonly OfferView[] => {
  const contractOf = contractByPublishedId(portal)
  return portal.centralOffers.flatMap((offer) => {
    const contract = contractOf(offer.contractId)
    return contract === undefined ? [] : [offerView(portal, offer, contract)]
  })
})

/** Offers by theme, in the order of the file; themes in that of the territory's list, or else of the file. */
export function byTheme(
  offers: readonly OfferView[],
  { territory, centralOffers }: Pick<Portal, 'territory' | 'centralOffers'>,
): OfferTheme[] {
  const order = (territory.centralPurchasing?.themes ?? []).map(themeKey)
  const written = (anchor: string) => centralOffers.find(({ theme }) => themeKey(theme) === anchor)!.theme
  const rank = (anchor: string) => (order.includes(anchor) ? order.indexOf(anchor) : order.length)
  return [...Map.groupBy(offers, ({ offer }) => themeKey(offer.theme))]
    .map(([anchor, members]) => ({ anchor, name: written(anchor), offers: members }))
    .sort((one, other) => rank(one.anchor) - rank(other.anchor))
}

/** What can still be ordered on the reference date: an offer whose end is unknown is not among it. */
export function activeThemes(portal: Portal): readonly OfferTheme[] {
  return byTheme(
    offerViews(portal).filter(({ isOver }) => isOver === false),
    portal,
  )
}

/** Where the catalogue lists them. */
export const ENDLESS_ANCHOR = 'fin-inconnue'

/** Offers of which nothing says until when. */
export function endlessOffers(portal: Portal): readonly OfferView[] {
  return offerViews(portal).filter(({ isOver }) => isOver === undefined)
}
