import { contractsOfPurchase } from '../../domain/purchase/purchase-contracts.ts'
import { RESERVED_ARTICLES } from '../../domain/purchase/planned-purchase.ts'
import type { ReservedArticle } from '../../domain/purchase/planned-purchase.ts'
import type { Contract } from '../../domain/contract/contract.ts'
import { memoize } from '../../domain/memoize.ts'
import { RESERVED_TEXT } from '../../text/plan.ts'
import { UNKNOWN_GROUP } from '../dimensions.ts'
import type { Dimension } from '../dimensions.ts'
import type { IndicatorData } from '../data.ts'

/** Articles of the purchases that name a contract as what they became, by its id: contracts themselves have none. */
const articlesByContract = memoize(
  (data: IndicatorData): ReadonlyMap<string, ReadonlySet<ReservedArticle>> => {
    const awardedOf = contractsOfPurchase(data)
    const found = new Map<string, Set<ReservedArticle>>()
    for (const purchase of data.purchases) {
      const articles = purchase.reservedArticles ?? []
      if (articles.length === 0) continue
      for (const { id } of awardedOf(purchase).awarded)
        found.set(id, new Set([...(found.get(id) ?? []), ...articles]))
    }
    return found
  },
)

/** Two articles named for one contract are a group of their own: nothing says which of its lots either is for. */
export const byReservedArticle: Dimension<Contract> = {
  label: 'par article, d’après l’achat de la programmation qui cite le marché',
  groupOf: ({ id }, data) => {
    const named = articlesByContract(data).get(id)
    if (named === undefined) return { ...UNKNOWN_GROUP, label: 'Article non renseigné' }
    const articles = RESERVED_ARTICLES.filter((article) => named.has(article))
    return {
      key: articles.join('-'),
      label: articles.map((article) => `${article} (${RESERVED_TEXT[article].label})`).join(' et '),
    }
  },
}
