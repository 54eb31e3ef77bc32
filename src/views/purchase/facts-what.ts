import { communeOfTerritory } from '../../domain/local-scope.ts'
import type { Purchase } from '../../domain/planned-purchase.ts'
import type { Portal } from '../../domain/portal.ts'
import { tradeOfCpv } from '../../domain/trade.ts'
import { communeName } from '../../indicators/locality.ts'
import { CATEGORY_TEXT } from '../../text/contract.ts'
import { fr } from '../../text/typography.ts'
import { NOT_FILLED_IN, known } from '../contract/fact.ts'
import type { Fact, FactValue } from '../contract/fact.ts'
import { tradePath } from '../../domain/links.ts'

type FactPortal = Pick<Portal, 'trades' | 'cpvDivisions' | 'localScope'>

function tradeValue({ cpv }: Purchase, { trades }: FactPortal): FactValue {
  const trade = tradeOfCpv(cpv, trades)
  if (trade !== undefined) return { text: trade.label, href: tradePath(trade), detail: trade.description }
  return { text: 'métier inconnu', unknown: true, detail: 'sans code CPV, ce site ne devine pas le métier' }
}

function cpvValue({ cpv }: Purchase, { cpvDivisions }: FactPortal): FactValue {
  if (cpv === undefined) return NOT_FILLED_IN
  const division = cpv.slice(0, 2)
  const label = cpvDivisions.get(division)
  return { text: cpv, detail: label && fr`division ${division} : ${label}` }
}

function placeValue({ commune }: Purchase, { localScope }: FactPortal): FactValue {
  if (commune === undefined)
    return { text: 'non renseignée', unknown: true, detail: 'plusieurs communes, ou lieu non indiqué' }
  const text = communeName(commune, localScope)
  return { text, detail: communeOfTerritory(commune, localScope) ? `code ${commune}` : 'hors du territoire' }
}

/** What will be bought, in plain words first. */
export function whatFacts(purchase: Purchase, portal: FactPortal): readonly Fact[] {
  const { category, requestingService } = purchase
  return [
    { label: 'Métier', values: [tradeValue(purchase, portal)] },
    { label: 'Type d’achat', values: known(category && CATEGORY_TEXT[category].label) },
    { label: 'Code CPV', term: 'cpv', values: [cpvValue(purchase, portal)] },
    { label: 'Service qui a le besoin', values: known(requestingService) },
    { label: 'Commune', values: [placeValue(purchase, portal)] },
  ]
}
