import { parisTime } from '../../domain/notice/instant.ts'
import { formatDate, formatNumber } from '../../text/language/format.ts'
import { capitalFirst } from '../../text/language/capital-first.ts'
import { formatMoment } from '../../text/notice.ts'
import {
  NOT_ESTIMATED,
  RESERVED_TEXT,
  STAGE_TEXT,
  UNKNOWN_PERIOD_TEXT,
  formatEstimate,
  formatPeriod,
} from '../../text/plan.ts'
import { fr } from '../../text/language/typography.ts'
import { hasReservedLots } from '../../domain/contract/reserved-kind.ts'
import { months } from '../contract/properties-money.ts'
import type { Property, PropertyValue } from '../contract/property.ts'
import type { PurchaseView } from './view.ts'

const UNKNOWN_DAY: PropertyValue = { text: UNKNOWN_PERIOD_TEXT, unknown: true }

/** The plan's own day or period of publication. */
function publication({ purchase: { plannedPublication }, publishedOn, stage }: PurchaseView): PropertyValue {
  if (publishedOn !== undefined) return { text: formatDate(publishedOn), detail: 'publication prévue' }
  if (plannedPublication === undefined) return UNKNOWN_DAY
  return stage === 'overdue'
    ? {
        text: formatPeriod(plannedPublication),
        detail: fr`date passée sans que la consultation ait paru, d'après la programmation`,
      }
    : { text: formatPeriod(plannedPublication), detail: fr`publication prévue` }
}

function ofNotice({ purchase: { notice }, publishedOn, noticeStage }: PurchaseView): PropertyValue {
  const out =
    publishedOn === undefined ? 'la consultation est parue' : fr`parue le ${formatDate(publishedOn)}`
  if (notice?.deadline === undefined)
    return { text: fr`dans l'avis`, detail: fr`${out} ; l'avis seul fait foi` }
  const { deadline } = notice
  const { day } = parisTime(deadline)
  return noticeStage === 'open'
    ? {
        text: formatMoment(deadline),
        until: deadline,
        past: fr`passée depuis le ${formatDate(day)}`,
        detail: 'dernier moment pour répondre, heure de Paris',
      }
    : { text: fr`passée depuis le ${formatDate(day)}`, detail: out }
}

/** What must be done, and until when: answer, meet the service, or wait for the notice. */
function deadline(view: PurchaseView): PropertyValue {
  const { purchase, stage, isSourcingOpen, referenceDate } = view
  const { sourcingUntil } = purchase
  switch (stage) {
    case 'open':
      return ofNotice(view)
    case 'upcoming':
    case 'overdue':
      if (isSourcingOpen !== true) return publication(view)
      return sourcingUntil === undefined
        ? {
            ...publication(view),
            detail: fr`au ${formatDate(referenceDate)}, le service rencontrait des entreprises, sans date limite`,
          }
        : {
            text: formatDate(sourcingUntil),
            until: sourcingUntil,
            past: fr`rencontres finies le ${formatDate(sourcingUntil)}`,
            detail: 'dernier jour pour rencontrer le service',
          }
    default:
      return { text: STAGE_TEXT[stage].label.toLocaleLowerCase('fr-FR') }
  }
}

function amount(view: PurchaseView): PropertyValue {
  const text = formatEstimate(view)
  const { durationMonths } = view.purchase
  const lasting = durationMonths === undefined ? ', durée inconnue' : `, pour ${months(durationMonths)}`
  if (text === NOT_ESTIMATED) return { text, unknown: true }
  return { text: text.replace(/^de /, ''), detail: `estimation hors taxes${lasting}` }
}

/** Whether some lots are reserved, and to whom, in the words of a list. */
function reservedShort({ purchase }: PurchaseView): string {
  const reserved = hasReservedLots(purchase)
  if (reserved === undefined) return fr`réservation : on ne sait pas`
  if (!reserved) return 'non réservé'
  const { reservedLots, lots, reservedArticles = [] } = purchase
  const whom = [...new Set(reservedArticles.map((article) => RESERVED_TEXT[article].label))].join(' ou ')
  const count =
    lots === 1 || reservedLots === undefined || reservedLots === 0
      ? 'réservé'
      : `${formatNumber(reservedLots)} réservé${reservedLots > 1 ? 's' : ''}`
  return whom === '' ? `${count}, sans dire à qui` : fr`${count} : ${whom}`
}

function lots(view: PurchaseView): PropertyValue {
  const { lots: count } = view.purchase
  const detail = reservedShort(view)
  if (count === undefined) return { text: 'nombre inconnu', unknown: true, detail }
  return { text: count === 1 ? 'un seul' : formatNumber(count), detail }
}

function place({ place: name }: PurchaseView): PropertyValue {
  return name === undefined ? { text: 'inconnu ou plusieurs communes', unknown: true } : { text: name }
}

const capital = ({ text, past, ...rest }: PropertyValue): PropertyValue => ({
  ...rest,
  text: capitalFirst(text),
  ...(past === undefined ? {} : { past: capitalFirst(past) }),
})

/** The four facts by which a firm decides whether to read on: deadline, amount, lots, place. */
export function keyFacts(view: PurchaseView): readonly Property[] {
  return [
    { label: 'Échéance', values: [deadline(view)] },
    { label: 'Montant', values: [amount(view)] },
    { label: 'Lots', values: [lots(view)] },
    { label: 'Lieu', values: [place(view)] },
  ].map(({ label, values: [value] }) => ({
    label,
    values: [value!.unknown ? value! : capital(value!)],
  }))
}
