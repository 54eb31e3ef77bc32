import type { Purchase } from '../../domain/purchase/planned-purchase.ts'
import type { PurchaseStage } from '../../domain/purchase/purchase-stage.ts'
import { formatDate } from '../../text/language/format.ts'
import {
  NOT_ESTIMATED,
  STAGE_TEXT,
  UNKNOWN_PERIOD_TEXT,
  formatEstimate,
  formatLots,
  formatPeriod,
  inPeriod,
} from '../../text/plan.ts'
import { fr } from '../../text/language/typography.ts'
import type { PurchaseView } from './view.ts'

const OF_CATEGORY = { works: 'de travaux', goods: 'de fournitures', services: 'de services' } as const

/** What stands over the title: the stage, and works, goods or services. */
export function purchaseKicker({ category }: Purchase, stage: PurchaseStage): string {
  const kind = category === undefined ? '' : ` ${OF_CATEGORY[category]}`
  switch (stage) {
    case 'open':
      return fr`Consultation publiée, achat${kind}`
    case 'awarded':
      return `Achat${kind} attribué`
    case 'abandoned':
      return `Achat${kind} abandonné`
    case 'dropped':
      return `Achat${kind} retiré de la programmation`
    default:
      return `Achat${kind} à venir`
  }
}

/** A plan may hold only what is to come: leaving out what is published says nothing of its end. */
function leftOut({ dropped }: Purchase, stage: PurchaseStage): string {
  return dropped && stage === 'open'
    ? fr` La dernière édition de la programmation ne contient plus cet achat, sans dire ce qu'il est devenu.`
    : ''
}

function when({ plannedPublication, publishedOn }: Purchase, stage: PurchaseStage): string {
  if (stage === 'upcoming') {
    return plannedPublication === undefined
      ? fr`Publication : ${UNKNOWN_PERIOD_TEXT}`
      : `Publication prévue ${inPeriod(plannedPublication)}`
  }
  const { sentence } = STAGE_TEXT[stage]
  const end = sentence.replace(/\.$/, '')
  if (stage === 'overdue') return fr`${end} (elle était prévue ${inPeriod(plannedPublication!)})`
  if (stage === 'open' && publishedOn !== undefined) {
    return fr`La consultation est parue le ${formatDate(publishedOn)} : la date limite de réponse est dans l'avis, qui seul fait foi`
  }
  return end
}

function howMuch(view: PurchaseView): string {
  const estimate = formatEstimate(view)
  const amount = estimate === NOT_ESTIMATED ? estimate : `estimation ${estimate} hors taxes`
  return `${amount}, ${formatLots(view.purchase.lots)}`
}

function sourcing({ isSourcingOpen, purchase: { sourcingUntil } }: PurchaseView): string {
  if (isSourcingOpen !== true) return ''
  const until = sourcingUntil === undefined ? '' : fr` jusqu'au ${formatDate(sourcingUntil)}`
  return fr` L'acheteur rencontre des entreprises${until}.`
}

/** The purchase in its first lines: where it stands, when, how much; what is over is said first. */
export function purchaseSentence(view: PurchaseView): string {
  const { purchase, stage } = view
  const estimate = howMuch(view)
  const rest = `${estimate.charAt(0).toLocaleUpperCase('fr-FR')}${estimate.slice(1)}.`
  return `${when(purchase, stage)}.${leftOut(purchase, stage)} ${rest}${sourcing(view)}`
}

/** Words for a list: "1er trimestre 2027", "paru le 8 février 2027". */
export function whenShort({ purchase: { plannedPublication, publishedOn }, isOut }: PurchaseView): string {
  if (isOut) return `paru le ${formatDate(publishedOn!)}`
  return plannedPublication === undefined ? UNKNOWN_PERIOD_TEXT : formatPeriod(plannedPublication)
}
