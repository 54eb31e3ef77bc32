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
  /** Whether that day lies before the reference date. */
  readonly isOver: boolean
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
    isOver: endsOn !== undefined && endsOn < portal.referenceDate,
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

/** Offers by theme, in the order of the territory's list or else of the file; those that end first come last. */
export function byTheme(
  offers: readonly OfferView[],
  { territory }: Pick<Portal, 'territory'>,
): OfferTheme[] {
  const order = (territory.centralPurchasing?.themes ?? []).map(themeKey)
  const rank = (anchor: string) => (order.includes(anchor) ? order.indexOf(anchor) : order.length)
  return [...Map.groupBy(offers, ({ offer }) => themeKey(offer.theme))]
    .map(([anchor, members]) => ({ anchor, name: members[0]!.offer.theme, offers: members }))
    .sort((one, other) => rank(one.anchor) - rank(other.anchor))
}

/** What can still be ordered on the reference date. */
export function activeThemes(portal: Portal): readonly OfferTheme[] {
  return byTheme(
    offerViews(portal).filter(({ isOver }) => !isOver),
    portal,
  )
}
