import { isQuarter } from '../domain/period.ts'
import type { Period } from '../domain/period.ts'
import type { PlanChange, PlannedPurchase, Purchase } from '../domain/purchase/planned-purchase.ts'
import { formatDate } from './language/format.ts'
import {
  CHANGE_TEXT,
  STATUS_TEXT,
  UNKNOWN_PERIOD_TEXT,
  formatEstimate,
  formatLots,
  formatPeriod,
} from './plan.ts'
import { fr } from './language/typography.ts'

type Line = Partial<PlannedPurchase>

/** A side of a line that readers care for in full: what it says, in words. Several fields may make one side. */
interface Side {
  readonly label: string
  readonly fields: readonly (keyof PlannedPurchase)[]
  readonly words?: (line: Line) => string
}

const NOT_TOLD = 'non indiqué'
const date = (day: string | undefined) => (day === undefined ? 'date inconnue' : formatDate(day))

/** In the order in which they are told. Sides without words are only named. */
const SIDES: readonly Side[] = [
  {
    label: 'statut',
    fields: ['status'],
    words: ({ status }) => (status === undefined ? NOT_TOLD : STATUS_TEXT[status].label.toLowerCase()),
  },
  {
    label: 'publication prévue',
    fields: ['plannedPublication'],
    words: ({ plannedPublication }) =>
      plannedPublication === undefined ? UNKNOWN_PERIOD_TEXT : formatPeriod(plannedPublication),
  },
  { label: 'publication', fields: ['publishedOn'], words: ({ publishedOn }) => date(publishedOn) },
  {
    label: 'attribution prévue',
    fields: ['plannedAward'],
    words: ({ plannedAward }) =>
      plannedAward === undefined ? UNKNOWN_PERIOD_TEXT : formatPeriod(plannedAward),
  },
  { label: 'montant estimé', fields: ['minAmount', 'maxAmount'], words: formatEstimate },
  { label: 'nombre de lots', fields: ['lots'], words: ({ lots }) => formatLots(lots) },
  { label: 'lots réservés', fields: ['reservedLots', 'reservedArticles'] },
  {
    label: 'sourcing',
    fields: ['sourcingOpen'],
    words: ({ sourcingOpen }) => (sourcingOpen === undefined ? NOT_TOLD : sourcingOpen ? 'ouvert' : 'fermé'),
  },
  { label: 'fin du sourcing', fields: ['sourcingUntil'], words: ({ sourcingUntil }) => date(sourcingUntil) },
  { label: 'intitulé', fields: ['title'] },
  { label: 'description', fields: ['description'] },
  { label: fr`type d'achat`, fields: ['category'] },
  { label: 'code CPV', fields: ['cpv'] },
  { label: 'procédure', fields: ['procedure'] },
  { label: 'durée', fields: ['durationMonths'] },
  { label: 'volet social', fields: ['socialConsiderations'] },
  { label: fr`heures d'insertion`, fields: ['plannedInclusionHours'] },
  { label: 'volet environnemental', fields: ['environmentalConsiderations'] },
  { label: 'commune', fields: ['commune'] },
  { label: 'service', fields: ['requestingService'] },
  { label: 'contact', fields: ['contactEmail'] },
  { label: 'marché renouvelé', fields: ['renews'] },
  { label: 'marchés attribués', fields: ['contractIds'] },
  { label: fr`lien vers l'avis`, fields: ['noticeUrl'] },
]

/** "du 1er trimestre 2027", "de mars 2027", "d'avril 2027". */
export function ofPeriod(period: Period): string {
  if (isQuarter(period)) return `du ${formatPeriod(period)}`
  return /^[ao]/.test(formatPeriod(period)) ? `d’${formatPeriod(period)}` : `de ${formatPeriod(period)}`
}

/** "au 1er trimestre 2027", "à mars 2027". */
export function toPeriod(period: Period): string {
  return `${isQuarter(period) ? 'au' : 'à'} ${formatPeriod(period)}`
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr-FR') + text.slice(1)
}

/** "Montant estimé : de … à … (auparavant : …)"; `undefined` for a side that is only named. */
function sideSentence({ label, fields, words }: Side, before: Line, after: Line, line: Line) {
  // Fields that did not change are as they stand in the line.
  const untouched = Object.fromEntries(
    fields.filter((field) => !(field in before || field in after)).map((field) => [field, line[field]]),
  )
  const [was, is] = [words?.({ ...untouched, ...before }), words?.({ ...untouched, ...after })]
  if (was === is) return undefined
  const first = fields.every((field) => before[field] === undefined)
  return first ? fr`${capital(label)} : ${is!}.` : fr`${capital(label)} : ${is!} (auparavant : ${was!}).`
}

function changedSentences(before: Line, after: Line, line: Line): string {
  const sides = SIDES.filter(({ fields }) => fields.some((field) => field in before || field in after))
  const told = sides.map((side) => ({ label: side.label, sentence: sideSentence(side, before, after, line) }))
  const named = told.filter(({ sentence }) => sentence === undefined).map(({ label }) => label)
  return [
    ...told.flatMap(({ sentence }) => sentence ?? []),
    ...(named.length === 0 ? [] : [fr`Modifié : ${named.join(', ')}.`]),
  ].join(' ')
}

/**
 * What an edition did to a purchase, in words: "Reporté de 3 mois : publication prévue au 2e trimestre 2027, au
 * lieu du 1er trimestre 2027." `line` is the purchase as it stood after that edition.
 */
export function planChangeWords(change: PlanChange, line: Line): string {
  const { kind, months, before = {}, after = {} } = change
  const label = capital(CHANGE_TEXT[kind].label)
  if (kind === 'later' || kind === 'earlier') {
    const [from, to] = [before.plannedPublication!, after.plannedPublication!]
    return fr`${label} de ${months!}\u00a0mois : publication prévue pour ${article(to)}${formatPeriod(to)}, au lieu ${ofPeriod(from)}.`
  }
  if (kind === 'changed') return changedSentences(before, after, line)
  if (kind === 'dropped') return fr`Retiré : la programmation ne contient plus cet achat, sans dire pourquoi.`
  const { plannedPublication } = line
  const when =
    plannedPublication === undefined
      ? 'date de publication non annoncée'
      : `publication prévue pour ${article(plannedPublication)}${formatPeriod(plannedPublication)}`
  return fr`${label} : ${when}.`
}

/** "pour le 1er trimestre 2027", "pour mars 2027". */
function article(period: Period): string {
  return isQuarter(period) ? 'le ' : ''
}

/** What the last edition that touched a purchase did to it. */
export interface LatestChange {
  /** Its day. */
  readonly edition: string
  /** In a word or three, for a title: "Reporté de 3 mois". */
  readonly headline: string
  readonly sentences: readonly string[]
}

/** Statuses that say more than the change of a field. */
const TELLING = ['published', 'awarded', 'abandoned'] as const

function headlineOf(changes: readonly PlanChange[]): string {
  const status = changes.findLast(({ after }) => after?.status !== undefined)?.after?.status
  const told = TELLING.find((telling) => telling === status)
  const kinds = ['dropped', 'returned', 'later', 'earlier', 'changed', 'added'] as const
  const { kind, months } = kinds.flatMap((each) => changes.find((change) => change.kind === each) ?? [])[0]!
  if (kind !== 'dropped' && told !== undefined) return STATUS_TEXT[told].label
  if (kind === 'changed' && changes.some(({ after }) => after?.sourcingOpen)) return 'Sourcing ouvert'
  return capital(CHANGE_TEXT[kind].label) + (months === undefined ? '' : ` de ${months}\u00a0mois`)
}

/** The line of a purchase as it was first announced, as far as a feed tells it. */
function asAnnounced(purchase: Purchase): Line {
  return { ...purchase, plannedPublication: purchase.firstPlannedPublication ?? purchase.plannedPublication }
}

export function latestChange(purchase: Purchase): LatestChange {
  const { edition } = purchase.history.at(-1)!
  const changes = purchase.history.filter((change) => change.edition === edition)
  return {
    edition,
    headline: headlineOf(changes),
    sentences: changes.map((change) =>
      planChangeWords(change, change.kind === 'added' ? asAnnounced(purchase) : purchase),
    ),
  }
}

/** "T1 2027", "mars 2027": where room is short. */
export function shortPeriod(period: Period): string {
  if (!isQuarter(period)) return formatPeriod(period)
  return `${period.slice(5)}\u00a0${period.slice(0, 4)}`
}
