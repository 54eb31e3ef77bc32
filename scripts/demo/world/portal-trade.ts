import type { Trade } from '../tables/columns.ts'

/** The trade of a family of purchases in the portal's own words; a family of several is shared out by `serial`. */
export function portalTradeOf({ portal }: Trade, serial: number): string | undefined {
  return portal[serial % portal.length]
}
