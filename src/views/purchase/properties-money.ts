import type { Purchase } from '../../domain/purchase/planned-purchase.ts'
import type { Portal } from '../../domain/portal.ts'
import { isWithinReachOfSmallFirms, smallFirmLimit } from '../../domain/supplier/small-firm.ts'
import { formatCount, formatNumber } from '../../text/language/format.ts'
import { NOT_ESTIMATED, formatEstimate, formatLots } from '../../text/plan.ts'
import { fr } from '../../text/language/typography.ts'
import type { Property, PropertyValue } from '../contract/property.ts'
import type { PurchaseView } from './view.ts'

function estimate(view: PurchaseView): PropertyValue {
  const text = formatEstimate(view)
  if (text === NOT_ESTIMATED) return { text, unknown: true }
  return {
    text: `${text} hors taxes`,
    detail: fr`estimation de l'acheteur, pour toute la durée : ni un prix, ni une dépense`,
  }
}

function lots({ lots: count }: Purchase): PropertyValue {
  const text = formatLots(count)
  if (count === undefined) return { text, unknown: true }
  return {
    text,
    detail:
      count === 1
        ? 'le marché n’est pas partagé : on répond à tout, seul ou à plusieurs'
        : fr`le marché est partagé en ${formatNumber(count)} : une petite entreprise peut répondre à un seul lot`,
  }
}

const OF_CATEGORY = {
  works: 'un lot de travaux',
  goods: 'un lot de fournitures',
  services: 'un lot de services',
} as const

/** The rule beside the answer: the limit is a choice of the portal, and the lots are taken as equal. */
function reach(purchase: Purchase, { thresholds }: Pick<Portal, 'thresholds'>): PropertyValue {
  const answer = isWithinReachOfSmallFirms(purchase, thresholds)
  if (answer === undefined) {
    return {
      text: 'on ne peut pas le dire',
      unknown: true,
      detail: fr`il manque le type d'achat, l'estimation maximale ou la durée`,
    }
  }
  const limit = formatCount(smallFirmLimit(purchase.category!, thresholds).value, '€', '€')
  return {
    text: answer ? 'oui, d’après l’estimation' : 'non, d’après l’estimation',
    detail: fr`repère choisi par ce site, non une règle de droit : ${OF_CATEGORY[purchase.category!]} de ${limit} au plus par an${(purchase.lots ?? 1) > 1 ? ', si les lots sont égaux' : ''}`,
  }
}

/** How much is announced, and in how many parts. */
export function estimateProperties(
  view: PurchaseView,
  portal: Pick<Portal, 'thresholds'>,
): readonly Property[] {
  const { purchase } = view
  return [
    { label: 'Estimation', values: [estimate(view)] },
    { label: 'Lots', term: 'lot', values: [lots(purchase)] },
    { label: 'À la portée d’une très petite entreprise', values: [reach(purchase, portal)] },
  ]
}
