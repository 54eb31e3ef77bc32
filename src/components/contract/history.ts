import type { Amendment, Contract, Supplier } from '../../domain/contract.ts'
import type { IsoDate } from '../../domain/date.ts'
import { lastState } from '../../pipeline/amendments.ts'
import type { AmendableState } from '../../pipeline/amendments.ts'
import { isStatedAmount } from '../../pipeline/amounts.ts'
import { knownDate } from '../../publish/contract-row.ts'
import { formatDate, formatPercent } from '../../text/format.ts'
import { withoutTax } from './amount.ts'
import { months } from './facts-money.ts'
import { supplierList } from './names.ts'
import type { KnownNames } from './names.ts'

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

function growth(before: bigint, after: bigint): string | undefined {
  if (!isStatedAmount(before) || before === after) return undefined
  const share = Number(after - before) / Number(before)
  return `${share > 0 ? '+' : ''}${formatPercent(share, 1)}`
}

function amountChange(amendment: Amendment, before: AmendableState): Change[] {
  const { amount } = amendment
  if (amount === undefined) return []
  if (!isStatedAmount(amount)) {
    return [{ label: 'Montant', after: `${withoutTax(amount)} publié : sans effet sur le montant (règle 8)` }]
  }
  const was = before.amount
  return [
    {
      label: 'Montant',
      before: isStatedAmount(was) ? withoutTax(was) : NOT_STATED,
      after: withoutTax(amount),
      remark: was === undefined ? undefined : growth(was, amount),
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
  names: KnownNames,
): Change[] {
  if (suppliers === undefined || suppliers.length === 0) return []
  const label = 'Titulaires'
  const after = supplierList(suppliers, names, 5)
  return before === undefined
    ? [{ label, after }]
    : [{ label, before: supplierList(before, names, 5), after }]
}

function amendmentEvents(contract: Contract, names: KnownNames): HistoryEvent[] {
  const { initialAmount, initialDurationMonths, initialSuppliers, amendments, rows } = contract
  let state: AmendableState = {
    amount: initialAmount,
    durationMonths: initialDurationMonths,
    suppliers: initialSuppliers,
  }
  return amendments.map((amendment) => {
    const suppliersBefore = rows.length > 1 ? undefined : state.suppliers
    const changes = [
      ...amountChange(amendment, state),
      ...durationChange(amendment, state),
      ...supplierChange(amendment, suppliersBefore, names),
    ].filter(({ before, after }) => before !== after)
    state = lastState(state, [amendment])
    const published = amendment.publishedDate && `Publiée le ${formatDate(amendment.publishedDate)}.`
    const nothing = changes.length === 0 && 'Ni le montant, ni la durée, ni le titulaire ne changent.'
    return {
      date: amendment.date,
      title: amendment.id === undefined ? 'Modification' : `Modification n° ${amendment.id}`,
      changes,
      description: amendment.description,
      remark: [nothing, published].filter(Boolean).join(' ') || undefined,
    }
  })
}

function whoLabel({ kind, initialSuppliers }: Contract): string {
  const label = kind === 'concession' ? 'Concessionnaire' : 'Titulaire'
  return initialSuppliers.length > 1 ? `${label}s` : label
}

function notificationEvent(contract: Contract, names: KnownNames): HistoryEvent {
  const { initialAmount, initialDurationMonths, initialSuppliers, kind } = contract
  const changes: Change[] = [
    { label: 'Montant', after: isStatedAmount(initialAmount) ? withoutTax(initialAmount) : NOT_STATED },
    {
      label: 'Durée',
      after: initialDurationMonths === undefined ? 'non renseignée' : months(initialDurationMonths),
    },
    { label: whoLabel(contract), after: supplierList(initialSuppliers, names, 5) },
  ]
  const title = kind === 'concession' ? 'Signature' : 'Notification'
  return { date: knownDate(contract), title, changes }
}

/** From the notification to the end: undated modifications stand first, since they count after none (rule 8). */
export function contractHistory(
  contract: Contract,
  names: KnownNames,
  referenceDate: IsoDate,
): readonly HistoryEvent[] {
  const { publishedDate, endDate } = contract
  const dated: HistoryEvent[] = [...amendmentEvents(contract, names)]
  if (publishedDate !== undefined)
    dated.push({ date: publishedDate, title: 'Publication des données', changes: [] })
  dated.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0))
  if (endDate !== undefined) {
    const remark = endDate < referenceDate ? undefined : 'À venir à la date d’arrêt des données.'
    dated.push({ date: endDate, title: 'Fin au plus tard', changes: [], remark })
  }
  return [notificationEvent(contract, names), ...dated]
}
