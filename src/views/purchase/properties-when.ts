import { monthsApart, monthsLate } from '../../domain/period.ts'
import { capitalFirst } from '../../text/language/capital-first.ts'
import { formatDate } from '../../text/language/format.ts'
import { STATUS_TEXT, UNKNOWN_PERIOD_TEXT, formatPeriod } from '../../text/plan.ts'
import { fr } from '../../text/language/typography.ts'
import { NOT_FILLED_IN, known } from '../contract/property.ts'
import type { Property, PropertyValue } from '../contract/property.ts'
import { months } from '../contract/properties-money.ts'
import type { PurchaseView } from './view.ts'

const UNKNOWN_PERIOD: PropertyValue = { text: UNKNOWN_PERIOD_TEXT, unknown: true }

function publication({ purchase, publishedOn, isOut }: PurchaseView): Property {
  const { plannedPublication } = purchase
  const planned = plannedPublication && formatPeriod(plannedPublication)
  if (publishedOn === undefined)
    return { label: 'Publication prévue', values: planned ? [{ text: planned }] : [UNKNOWN_PERIOD] }
  return {
    label: isOut ? 'Publication de l’avis' : 'Publication prévue',
    values: known(formatDate(publishedOn), planned && fr`prévue : ${planned}`),
  }
}

const UNMOVED = 'comme annoncé au départ'

function apart(count: number): string {
  if (count === 0) return UNMOVED
  return fr`${months(Math.abs(count))} plus ${count > 0 ? 'tard' : 'tôt'} qu'annoncé au départ`
}

/** How far the date has moved since the first announcement: to the day of publication, or to the planned period. */
function movement({ purchase, publishedOn, isOut }: PurchaseView): PropertyValue {
  const { firstPlannedPublication: first, plannedPublication, announcedOn } = purchase
  if (first === undefined) return UNKNOWN_PERIOD
  const detail = fr`annoncé d'abord pour : ${formatPeriod(first)} (édition du ${formatDate(announcedOn)})`
  if (isOut) return { text: apart(monthsLate(first, publishedOn!)), detail }
  return plannedPublication === undefined
    ? { ...UNKNOWN_PERIOD, detail }
    : { text: apart(monthsApart(first, plannedPublication)), detail }
}

/** "Date inchangée depuis l'annonce.": beside the line of marks; nothing where no date was ever told. */
export function movementSentence(view: PurchaseView): string {
  const { text, unknown } = movement(view)
  if (unknown) return ''
  return text === UNMOVED ? fr`Date inchangée depuis l'annonce.` : `${capitalFirst(text)}.`
}

/** When it is published and awarded, for how long, and how far the dates have moved. */
export function whenProperties(view: PurchaseView): readonly Property[] {
  const { plannedAward, durationMonths, status } = view.purchase
  return [
    publication(view),
    { label: 'Depuis la première annonce', values: [movement(view)] },
    {
      label: 'Attribution prévue',
      values: plannedAward === undefined ? [UNKNOWN_PERIOD] : known(formatPeriod(plannedAward)),
    },
    {
      label: 'Durée',
      values:
        durationMonths === undefined
          ? [NOT_FILLED_IN]
          : known(months(durationMonths), 'reconductions comprises'),
    },
    {
      label: 'Statut dans la programmation',
      values: known(status && STATUS_TEXT[status].label.toLocaleLowerCase('fr-FR')),
    },
  ]
}
