import type { IsoDate } from '../../domain/date.ts'
import { isSourcingOpen } from '../../domain/purchase/purchase-stage.ts'
import type { Purchase } from '../../domain/purchase/planned-purchase.ts'
import type { Portal } from '../../domain/portal.ts'
import { tradeOfCpv } from '../../domain/reference/trade.ts'
import { formatDate } from '../../text/language/format.ts'
import { UNKNOWN_PERIOD_TEXT, formatEstimate, formatPeriod } from '../../text/plan.ts'
import { purchasePath } from '../../domain/links.ts'
import type { Column, Row } from '../table.ts'

type NeedsData = Pick<Portal, 'purchases' | 'referenceDate' | 'trades'>

/** Purchases before their consultation, by whether the buyer still seeks ideas on them. */
export interface Needs {
  /** Those that close first stand first; without a last day, last. */
  readonly open: readonly Purchase[]
  /** Of which the plan does not say. */
  readonly unknown: number
}

export function needs({ purchases, referenceDate }: NeedsData): Needs {
  const key = ({ sourcingUntil, slug }: Purchase) => `${sourcingUntil ?? '9999'} ${slug}`
  return {
    open: purchases
      .filter((purchase) => isSourcingOpen(purchase, referenceDate) === true)
      .toSorted((one, other) => (key(one) < key(other) ? -1 : 1)),
    unknown: purchases.filter((purchase) => isSourcingOpen(purchase, referenceDate) === undefined).length,
  }
}

/** The day after which all are closed; unknown where one says none. */
export function lastDayOfNeeds(open: readonly Purchase[]): IsoDate | undefined {
  const days = open.map(({ sourcingUntil }) => sourcingUntil)
  return days.includes(undefined) ? undefined : days.at(-1)
}

export const NEED_COLUMNS: readonly Column[] = [
  { label: 'Le besoin', rowHeader: true },
  { label: 'Échanges jusqu’au' },
  { label: 'Consultation prévue' },
  { label: 'Estimation hors taxes' },
  { label: 'À qui écrire' },
]

export function needRows(open: readonly Purchase[], { trades }: Pick<Portal, 'trades'>): readonly Row[] {
  return open.map((purchase) => {
    const { title, cpv, sourcingUntil, plannedPublication, requestingService, contactEmail } = purchase
    return {
      until: sourcingUntil,
      cells: [
        { text: title, href: purchasePath(purchase), detail: tradeOfCpv(cpv, trades)?.label },
        sourcingUntil === undefined
          ? { text: 'sans date limite indiquée', unknown: true }
          : formatDate(sourcingUntil),
        plannedPublication === undefined
          ? { text: UNKNOWN_PERIOD_TEXT, unknown: true }
          : formatPeriod(plannedPublication),
        formatEstimate(purchase),
        contactEmail === undefined
          ? { text: 'contact non publié', unknown: true, detail: requestingService }
          : { text: contactEmail, href: `mailto:${contactEmail}`, detail: requestingService },
      ],
    }
  })
}
