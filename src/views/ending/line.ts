import type { Contract } from '../../domain/contract/contract.ts'
import type { IsoDate } from '../../domain/date.ts'
import type { OptionalField } from '../../domain/contract/format.ts'
import type { Purchase } from '../../domain/purchase/planned-purchase.ts'
import type { Portal } from '../../domain/portal.ts'
import { shortened } from '../../domain/shorten.ts'
import { environmentalValues, socialValues } from '../../text/codes.ts'
import { dayOfMonth, formatCount, formatMonth } from '../../text/language/format.ts'
import { setBesideTags } from '../../text/set-beside.ts'
import { untilMoment } from '../../text/notice.ts'
import { STAGE_TEXT } from '../../text/plan.ts'
import { fr } from '../../text/language/typography.ts'
import { nounFor } from '../../text/language/units.ts'
import { publicationHasField } from '../../domain/contract/publication-fields.ts'
import { supplierName } from '../../text/supplier.ts'
import { asPublished } from '../contract/amount.ts'
import { whatItIs } from '../contract/sentence.ts'
import { whenShort } from '../purchase/sentence.ts'
import { purchaseView } from '../purchase/view.ts'
import type { PurchaseView } from '../purchase/view.ts'
import type { EndingRow } from './row.ts'

/** The page of the contract has the whole title. */
const LONGEST_TITLE = 120
const MOST_HOLDERS = 2
/** From ten years on a duration is out of the ordinary: days may have been typed as months. A choice of the portal. */
export const UNUSUAL_MONTHS = 120

export interface Named {
  readonly text: string
  readonly href?: string | undefined
}

/** The purchase that follows, or that may. */
export interface FollowUp extends Named {
  readonly label: string
  readonly when: string
}

/** A coming end in the words of the list. */
export interface EndingLine {
  readonly title: string
  readonly amount: string
  readonly isStated: boolean
  /** "30", "juin 2027": the day by which it ends, after which it has. */
  readonly end: { readonly number: string; readonly text: string; readonly until: IsoDate }
  /** What it is, trade, bids, clauses: what is known, in this order. */
  readonly facts: readonly string[]
  /** "Fournisseurs :" */
  readonly role: string
  /** Two of them, or three, and how many more. */
  readonly holders: readonly Named[]
  readonly followUps: readonly FollowUp[]
  readonly guess: FollowUp | undefined
  /** What calls for caution. */
  readonly doubts: readonly string[]
  /** Sentences: left empty, or without such a field. */
  readonly unknown: readonly string[]
}

function clauses(contract: Contract): readonly string[] {
  const [social, environmental] = [socialValues(contract), environmentalValues(contract)]
  const labels = [...(social ?? []), ...(environmental ?? [])]
  if (labels.length > 0) return [labels.join(', ').toLocaleLowerCase('fr-FR')]
  return social !== undefined && environmental !== undefined ? ['sans clause ni critère déclaré'] : []
}

/** When the purchase that follows is published; until when its notice is answered; or what became of it. */
function whenFollowed(view: PurchaseView): string {
  const { purchase, stage, isAhead, noticeStage } = view
  const deadline = purchase.notice?.deadline
  if (!isAhead) return STAGE_TEXT[stage].label.toLocaleLowerCase('fr-FR')
  if (noticeStage === 'open' && deadline !== undefined)
    return fr`${whenShort(view)}, réponse ${untilMoment(deadline)}`
  return stage === 'overdue' ? fr`${whenShort(view)}, date passée` : whenShort(view)
}

function followUp(label: string, view: PurchaseView): FollowUp {
  const { purchase, path } = view
  return {
    label: fr`${label}`,
    text: shortened(purchase.title),
    href: path,
    when: whenFollowed(view),
  }
}

const FIELDS: readonly (readonly [OptionalField, string, (contract: Contract) => unknown])[] = [
  ['bidsReceived', 'offres reçues', ({ bidsReceived }) => bidsReceived],
  ['socialConsiderations', 'clauses sociales', ({ socialConsiderations }) => socialConsiderations],
  [
    'environmentalConsiderations',
    'clauses environnementales',
    ({ environmentalConsiderations }) => environmentalConsiderations,
  ],
]

/** What was left empty, and then what the format cannot tell, where other rows can (rule 6). */
function unknownOf({ contract, trade }: EndingRow, isMixed: boolean): readonly string[] {
  const empty = [
    ...(trade === undefined ? ['métier'] : []),
    ...(contract.suppliers.length === 0 ? ['fournisseur'] : []),
    ...FIELDS.flatMap(([field, label, valueOf]) =>
      publicationHasField(contract, field) && valueOf(contract) === undefined ? [label] : [],
    ),
  ]
  const absent = FIELDS.filter(([field]) => !publicationHasField(contract, field))
  return [
    ...(empty.length > 0 ? [`Non renseigné : ${empty.join(', ')}`] : []),
    ...(isMixed && absent.length > 0
      ? [
          absent.length === FIELDS.length
            ? 'Offres et clauses : absentes du format'
            : `Absent du format : ${absent.map(([, label]) => label).join(', ')}`,
        ]
      : []),
  ]
}

function doubtsOf(contract: Contract) {
  const { durationMonths, initialDurationMonths } = contract
  return [
    ...setBesideTags(contract),
    durationMonths! >= UNUSUAL_MONTHS &&
      fr`durée inhabituelle : ${formatCount(durationMonths!, 'mois', 'mois')}, peut-être des jours saisis comme des mois`,
    initialDurationMonths !== undefined &&
      initialDurationMonths !== durationMonths &&
      fr`durée modifiée, de ${initialDurationMonths} à ${formatCount(durationMonths!, 'mois', 'mois')}`,
  ].filter((doubt) => doubt !== false)
}

function roleOf({ kind, suppliers: { length } }: Contract): string {
  return kind === 'concession'
    ? nounFor(length, 'Concessionnaire', 'Concessionnaires')
    : nounFor(length, 'Fournisseur', 'Fournisseurs')
}

function latestEnd(until: IsoDate): EndingLine['end'] {
  return { number: dayOfMonth(Number(until.slice(8))), text: formatMonth(until), until }
}

/** A title cut short keeps the number of its lot: it alone tells many rows apart. */
function titleOf(title: string): string {
  const cut = shortened(title, LONGEST_TITLE)
  const lot = /\blot\s*(?:n[°ºo]\s*)?(\d{1,3})\b/i.exec(title)
  return lot === null || cut === title || cut.includes(lot[0]) ? cut : `${cut} – lot\u00a0${lot[1]}`
}

/** @param isMixed whether some rows of the list have fields that others lack */
export function endingLines(portal: Portal, isMixed: boolean): (row: EndingRow) => EndingLine {
  const viewOf = (purchase: Purchase) => purchaseView(portal, purchase)
  return (row) => {
    const { contract, heading, amount, suppliers, trade, renewing, probable } = row
    const { bidsReceived, endDate, title } = contract
    const shown = suppliers.slice(0, suppliers.length === MOST_HOLDERS + 1 ? suppliers.length : MOST_HOLDERS)
    const left = suppliers.length - shown.length
    return {
      title: title === undefined ? heading : titleOf(title),
      amount: amount === undefined ? 'montant non indiqué' : asPublished(amount),
      isStated: amount !== undefined,
      end: latestEnd(endDate!),
      facts: [
        whatItIs(contract),
        ...(trade === undefined ? [] : [trade.label]),
        ...(bidsReceived === undefined ? [] : [formatCount(bidsReceived, 'offre reçue', 'offres reçues')]),
        ...clauses(contract),
      ],
      role: fr`${roleOf(contract)} :`,
      holders: [
        ...shown.map((supplier) => ({ text: supplierName(supplier), href: supplier.firm?.path })),
        ...(left > 0 ? [{ text: formatCount(left, 'autre fournisseur', 'autres fournisseurs') }] : []),
      ],
      followUps: renewing.map((purchase) => followUp('Renouvelé par :', viewOf(purchase))),
      guess: probable && followUp('Rapprochement probable :', viewOf(probable)),
      doubts: doubtsOf(contract),
      unknown: unknownOf(row, isMixed),
    }
  }
}
