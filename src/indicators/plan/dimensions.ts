import { sumCents } from '../../domain/money.ts'
import { quarterOf } from '../../domain/period.ts'
import type { Purchase } from '../../domain/purchase/planned-purchase.ts'
import { stageOf } from '../../domain/purchase/purchase-stage.ts'
import type { PurchaseStage } from '../../domain/purchase/purchase-stage.ts'
import { tradeGroup, UNKNOWN_GROUP } from '../dimensions.ts'
import type { Dimension, Group } from '../dimensions.ts'
import { notifiedAmount } from '../measures.ts'
import { underlyingContracts } from './contracts.ts'

export const purchaseByTrade: Dimension<Purchase> = {
  label: 'par métier, d’après le code CPV et la table des métiers',
  groupOf: ({ cpv }, data) => tradeGroup(cpv, data),
}

/** All quarters that a plan can name, in order. */
const QUARTERS = Array.from(
  { length: 400 },
  (_, index) => `${2000 + Math.floor(index / 4)}-T${(index % 4) + 1}`,
)

function quarterLabel(quarter: string): string {
  const number = Number(quarter.slice(6))
  return `${number === 1 ? '1er' : `${number}e`} trimestre ${quarter.slice(0, 4)}`
}

export const byPlannedQuarter: Dimension<Purchase> = {
  label: 'par trimestre de publication prévue, dans la dernière édition',
  order: [...QUARTERS, UNKNOWN_GROUP.key],
  groupOf: ({ plannedPublication }) => {
    if (plannedPublication === undefined) return { ...UNKNOWN_GROUP, label: 'Date non annoncée' }
    const quarter = quarterOf(plannedPublication)
    return { key: quarter, label: quarterLabel(quarter) }
  },
}

/** Keys and labels are those of `STAGE_TEXT`, which the column `etape` is written from: a test holds them together. */
export const STAGE_GROUPS: Record<PurchaseStage, Group> = {
  awarded: { key: 'attribue', label: 'Attribué' },
  open: { key: 'publie', label: 'Consultation publiée' },
  upcoming: { key: 'a-venir', label: 'À venir' },
  overdue: { key: 'date-passee', label: 'Date passée, pas encore paru' },
  abandoned: { key: 'abandonne', label: 'Abandonné' },
  dropped: { key: 'retire', label: 'Retiré de la programmation' },
}

export const byStage: Dimension<Purchase> = {
  label: 'selon ce qu’ils sont devenus à la date d’arrêt (règle 14)',
  order: Object.values(STAGE_GROUPS).map(({ key }) => key),
  groupOf: (purchase, { referenceDate }) => STAGE_GROUPS[stageOf(purchase, referenceDate)],
}

const BELOW: Group = { key: 'au-dessous', label: 'Au-dessous de la fourchette' }
const WITHIN: Group = { key: 'dans-la-fourchette', label: 'Dans la fourchette' }
const ABOVE: Group = { key: 'au-dessus', label: 'Au-dessus de la fourchette' }

/** All contracts of the purchase together against its latest estimate; a range without minimum begins at nothing. */
export const byEstimate: Dimension<Purchase> = {
  label: 'selon la place du montant signé dans la fourchette annoncée',
  order: [...[BELOW, WITHIN, ABOVE].map(({ key }) => key), UNKNOWN_GROUP.key],
  groupOf: (purchase, data) => {
    const unknown = { ...UNKNOWN_GROUP, label: 'Montant ou marché inconnu' }
    const { awarded, unknownIds } = underlyingContracts(purchase, data)
    const { minAmount = 0n, maxAmount } = purchase
    if (maxAmount === undefined || awarded.length === 0 || unknownIds.length > 0) return unknown
    const amounts = awarded.map((contract) => notifiedAmount.of(contract) as bigint | undefined)
    if (amounts.includes(undefined)) return unknown
    const amount = sumCents(amounts as bigint[])
    return amount < minAmount ? BELOW : amount > maxAmount ? ABOVE : WITHIN
  },
}
