import type { Portal } from '../../domain/portal.ts'
import type { Purchase } from '../../domain/purchase/planned-purchase.ts'
import { contractsOfPurchase } from '../../domain/purchase/purchase-contracts.ts'
import { isPublished, publicationOf, stageOf } from '../../domain/purchase/purchase-stage.ts'
import { formatCount } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'

/** Purchases of which the plan leaves something unsaid, and the sentence that says so. */
export interface Gap {
  readonly sentence: string
  readonly purchases: readonly Purchase[]
}

/** What the plan does not tell of the purchases that it announced; nothing where it tells all. */
export function planGaps(portal: Pick<Portal, 'purchases' | 'contracts' | 'referenceDate'>): readonly Gap[] {
  const { purchases, referenceDate } = portal
  const contractsOf = contractsOfPurchase(portal)
  const at = (stage: ReturnType<typeof stageOf>) =>
    purchases.filter((purchase) => stageOf(purchase, referenceDate) === stage)
  const awarded = at('awarded')
  const counted = (members: readonly Purchase[], one: string, many: string) =>
    formatCount(members.length, one, many)
  const dropped = at('dropped')
  const overdue = at('overdue')
  const silent = awarded.filter(({ contractIds }) => contractIds === undefined || contractIds.length === 0)
  const lost = awarded.filter((purchase) => contractsOf(purchase).unknownIds.length > 0)
  const undated = purchases.filter(
    (purchase) =>
      publicationOf(purchase) === undefined &&
      (isPublished(purchase, referenceDate) || stageOf(purchase, referenceDate) === 'awarded'),
  )
  const gaps: Gap[] = [
    {
      sentence: fr`${counted(dropped, 'achat a disparu', 'achats ont disparu')} de la programmation sans explication : abandon, fusion avec un autre achat, oubli ?`,
      purchases: dropped,
    },
    {
      sentence: fr`${counted(overdue, 'achat n’a pas paru', 'achats n’ont pas paru')} à la date annoncée, sans nouvelle date.`,
      purchases: overdue,
    },
    {
      sentence: fr`${counted(undated, 'achat est dit paru ou attribué', 'achats sont dits parus ou attribués')} sans que la date de parution soit donnée.`,
      purchases: undated,
    },
    {
      sentence: fr`${counted(silent, 'achat attribué ne cite', 'achats attribués ne citent')} aucun marché : on ne peut comparer ni clauses, ni montants.`,
      purchases: silent,
    },
    {
      sentence: fr`${counted(lost, 'achat attribué cite', 'achats attribués citent')} un marché introuvable dans les fichiers lus.`,
      purchases: lost,
    },
  ]
  return gaps.filter((gap) => gap.purchases.length > 0)
}
