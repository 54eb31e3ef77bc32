import { communeOfTerritory } from '../../domain/territory/local-scope.ts'
import type { Portal } from '../../domain/portal.ts'
import { CATEGORY_TEXT } from '../../text/contract.ts'
import { fr } from '../../text/language/typography.ts'
import { NOT_FILLED_IN, known } from '../contract/property.ts'
import type { Property, PropertyValue } from '../contract/property.ts'
import { tradePath } from '../../domain/links.ts'
import type { PurchaseView } from './view.ts'

type PropertyPortal = Pick<Portal, 'cpvDivisions' | 'localScope'>

function tradeValue({ trade }: PurchaseView): PropertyValue {
  if (trade !== undefined) return { text: trade.label, href: tradePath(trade), detail: trade.description }
  return { text: 'métier inconnu', unknown: true, detail: 'sans code CPV, ce site ne devine pas le métier' }
}

function cpvValue({ purchase: { cpv } }: PurchaseView, { cpvDivisions }: PropertyPortal): PropertyValue {
  if (cpv === undefined) return NOT_FILLED_IN
  const division = cpv.slice(0, 2)
  const label = cpvDivisions.get(division)
  return { text: cpv, detail: label && fr`division ${division} : ${label}` }
}

function placeValue(
  { place, purchase: { commune } }: PurchaseView,
  { localScope }: PropertyPortal,
): PropertyValue {
  if (place === undefined || commune === undefined)
    return { text: 'non renseignée', unknown: true, detail: 'plusieurs communes, ou lieu non indiqué' }
  const isInside = communeOfTerritory(commune, localScope) !== undefined
  return { text: place, detail: isInside ? `code ${commune}` : 'hors du territoire' }
}

/** What will be bought, in plain words first. */
export function whatProperties(view: PurchaseView, portal: PropertyPortal): readonly Property[] {
  const { category, requestingService } = view.purchase
  return [
    { label: 'Métier', values: [tradeValue(view)] },
    { label: 'Type d’achat', values: known(category && CATEGORY_TEXT[category].label) },
    { label: 'Code CPV', term: 'cpv', values: [cpvValue(view, portal)] },
    { label: 'Service qui a le besoin', values: known(requestingService) },
    { label: 'Commune', values: [placeValue(view, portal)] },
  ]
}
