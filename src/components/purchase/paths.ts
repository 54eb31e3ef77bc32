import type { Purchase } from '../../domain/planned-purchase.ts'
import type { Trade } from '../../domain/trade.ts'

/** The page of a planned purchase, under the site's root. */
export function purchasePath({ slug }: Pick<Purchase, 'slug'>): string {
  return `/achats-a-venir/${slug}/`
}

/** The index of trades. */
export const TRADES_PATH = '/achats-a-venir/metiers/'

/** The page of a trade, under the site's root. */
export function tradePath({ slug }: Pick<Trade, 'slug'>): string {
  return `${TRADES_PATH}${slug}/`
}
