import type { Amendment, Contract, Supplier } from '../../domain/contract/contract.ts'
import type { IsoDate } from '../../domain/date.ts'
import type { Portal } from '../../domain/portal.ts'
import { lastState } from '../../rules/amendments.ts'
import type { AmendableState } from '../../rules/amendments.ts'
import { otherReading } from '../../rules/increments.ts'
import type { OtherReading } from '../../rules/increments.ts'
import { isStatedAmount } from '../../domain/contract/stated-amount.ts'
import { AMENDMENT_WITHOUT_EFFECT } from '../../text/contract.ts'
import { correctedValue } from '../../text/data/corrections.ts'
import { formatCount, formatDate, formatPercent } from '../../text/language/format.ts'
import { supplierList } from '../../text/supplier.ts'
import { fr } from '../../text/language/typography.ts'
import { namedSupplier } from '../supplier/named.ts'
import { withoutTax } from './amount.ts'
import { months } from './properties-money.ts'
import { statedContract } from './stated.ts'

/** What one event changed: words for before, where it is known, and after. */
export interface Change {
  readonly label: string
  readonly before?: string
  readonly after: string
  readonly remark?: string
}

/** One step in the life of a contract. */
export interface HistoryEvent {
  /** Absent when unknown. */
  readonly date?: IsoDate
  readonly title: string
  readonly changes: readonly Change[]
  /** As published: the reason of a modification. */
  readonly description?: string
  readonly remark?: string
}

const NOT_STATED = 'non indiqué'

function named(suppliers: readonly Supplier[], portal: Portal): string {
  return supplierList(
    suppliers.map((supplier) => namedSupplier(portal, supplier)),
    5,
  )
}

function growth(before: bigint, after: bigint): string | undefined {
  if (!isStatedAmount(before) || before === after) return undefined
  const share = Number(after - before) / Number(before)
  return `${share > 0 ? '+' : ''}${formatPercent(share, 1)}`
}

/** Of one step, and since the award where steps came before it. */
function growths(first: bigint | undefined, before: bigint | undefined, after: bigint): string | undefined {
  const step = before === undefined ? undefined : growth(before, after)
  if (first === undefined || before === first || !isStatedAmount(first)) return step
  const whole = growth(first, after) ?? 'revenu au montant initial'
  const since = whole.startsWith('revenu') ? whole : fr`${whole} depuis la signature`
  return step === undefined ? since : fr`${step} ; ${since}`
}

function amountChange(
  amendment: Amendment,
  before: AmendableState,
  first: Contract['initialAmount'],
): Change[] {
  const { amount } = amendment
  if (amount === undefined) return []
  if (!isStatedAmount(amount)) {
    return [{ label: 'Montant', after: `${withoutTax(amount)} publié : sans effet sur le montant` }]
  }
  const was = before.amount
  return [
    {
      label: 'Montant',
      before: isStatedAmount(was) ? withoutTax(was) : NOT_STATED,
      after: withoutTax(amount),
      remark: growths(first, was, amount),
    },
  ]
}

function durationChange({ durationMonths }: Amendment, before: AmendableState): Change[] {
  if (durationMonths === undefined) return []
  const was = before.durationMonths
  return [
    { label: 'Durée', before: was === undefined ? 'inconnue' : months(was), after: months(durationMonths) },
  ]
}

/** Of merged rows the suppliers before a change are not known row by row: only the new ones are told. */
function supplierChange(
  { suppliers }: Amendment,
  before: readonly Supplier[] | undefined,
  portal: Portal,
): Change[] {
  if (suppliers === undefined || suppliers.length === 0) return []
  const label = 'Fournisseurs'
  const after = named(suppliers, portal)
  return before === undefined ? [{ label, after }] : [{ label, before: named(before, portal), after }]
}

/** Rule 8: "Total ou augmentation ? Si elle s'ajoute, le montant passe de 120 000,00 € à 153 000,00 €." */
function otherReadingSentence({ column, before, together }: OtherReading['increments'][number]): string {
  const [from, to] = [correctedValue(column, before), correctedValue(column, together)]
  const what = column === 'montant_eur' ? 'le montant' : 'la durée'
  return fr`Total ou augmentation ? Si elle s'ajoute, ${what} passe de ${from} à ${to}.`
}

function amendmentEvents(contract: Contract, portal: Portal): HistoryEvent[] {
  const { initialAmount, initialDurationMonths, initialSuppliers, amendments, rows } = contract
  let state: AmendableState = {
    amount: initialAmount,
    durationMonths: initialDurationMonths,
    suppliers: initialSuppliers,
  }
  const { increments } = otherReading(contract)
  return amendments.map((amendment) => {
    const suppliersBefore = rows.length > 1 ? undefined : state.suppliers
    const changes = [
      ...amountChange(amendment, state, initialAmount),
      ...durationChange(amendment, state),
      ...supplierChange(amendment, suppliersBefore, portal),
    ].filter(({ before, after }) => before !== after)
    state = lastState(state, [amendment])
    const published = amendment.publishedDate && `Publiée le ${formatDate(amendment.publishedDate)}.`
    const undated =
      amendment.date === undefined && fr`Sans date publiée : elle compte avant les modifications datées.`
    const doubts = increments.filter((each) => each.amendment === amendment).map(otherReadingSentence)
    const nothing = changes.length === 0 && AMENDMENT_WITHOUT_EFFECT
    return {
      date: amendment.date,
      title: amendment.id === undefined ? 'Modification' : `Modification n° ${amendment.id}`,
      changes,
      description: amendment.description,
      remark: [nothing, ...doubts, published, undated].filter(Boolean).join(' ') || undefined,
    }
  })
}

function whoLabel({ kind, initialSuppliers }: Contract): string {
  const label = kind === 'concession' ? 'Concessionnaire' : 'Fournisseur'
  return initialSuppliers.length > 1 ? `${label}s` : label
}

function notificationEvent(contract: Contract, portal: Portal): HistoryEvent {
  const { initialAmount, initialDurationMonths, initialSuppliers } = contract
  const changes: Change[] = [
    { label: 'Montant', after: isStatedAmount(initialAmount) ? withoutTax(initialAmount) : NOT_STATED },
    {
      label: 'Durée',
      after: initialDurationMonths === undefined ? 'non renseignée' : months(initialDurationMonths),
    },
    { label: whoLabel(contract), after: named(initialSuppliers, portal) },
  ]
  return { date: statedContract(contract).date, title: 'Signature', changes }
}

/** Whoever reads on finds what has a day in its order, then what has none. */
function byDay(one: HistoryEvent, other: HistoryEvent): number {
  if (one.date === other.date) return 0
  if (one.date === undefined || other.date === undefined) return one.date === undefined ? 1 : -1
  return one.date < other.date ? -1 : 1
}

/**
 * From the notification to the end; modifications without a day stand last, though they count before all others
 * (rule 8), and say so.
 */
export function contractHistory(contract: Contract, portal: Portal): readonly HistoryEvent[] {
  const { publishedDate, endDate } = contract
  const dated: HistoryEvent[] = [...amendmentEvents(contract, portal)]
  if (publishedDate !== undefined)
    dated.push({ date: publishedDate, title: 'Publication des données', changes: [] })
  if (endDate !== undefined) {
    const remark = endDate < portal.referenceDate ? undefined : 'À venir à la date d’arrêt des données.'
    dated.push({ date: endDate, title: 'Fin au plus tard', changes: [], remark })
  }
  return [notificationEvent(contract, portal), ...dated.sort(byDay)]
}

/** What all modifications together did: "2 modifications publiées : le montant passe de … à … (+12 %)." */
export function historySentence(contract: Contract): string | undefined {
  const { amendments, initialAmount, amount, kind } = contract
  if (amendments.length === 0) return undefined
  const count = formatCount(amendments.length, 'modification publiée', 'modifications publiées')
  const what = kind === 'concession' ? 'la valeur' : 'le montant'
  if (!isStatedAmount(initialAmount) || !isStatedAmount(amount)) return fr`${count}.`
  const change = growth(initialAmount, amount)
  return change === undefined
    ? fr`${count} : ${what} reste de ${withoutTax(amount)}.`
    : fr`${count} : ${what} passe de ${withoutTax(initialAmount)} à ${withoutTax(amount)} (${change}).`
}
