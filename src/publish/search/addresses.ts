import type { Contract } from '../../domain/contract.ts'
import type { Purchase } from '../../domain/planned-purchase.ts'
import type { Trade } from '../../domain/trade.ts'

/** Where each kind stands under the site's root (design.md § 7); a site test follows every one of them. */
export const contractAddress = ({ id }: Contract): string => `/marches/${id}/`
export const endingAddress = ({ id }: Contract): string => `/echeances/#${id}`
export const purchaseAddress = ({ slug }: Purchase): string => `/achats-a-venir/${slug}/`
export const tradeAddress = ({ slug }: Trade): string => `/achats-a-venir/metiers/${slug}/`
export const indicatorAddress = (id: string): string => `/indicateurs/${id}/`
export const ruleAddress = (anchor: string): string => `/methodologie/#${anchor}`
