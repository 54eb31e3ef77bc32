import type { Purchase } from '../../domain/purchase/planned-purchase.ts'
import { rowAddress } from '../../domain/contract/contract-amounts.ts'
import type { Reported } from '../page-report.ts'

/** What a message about an error in a planned purchase names. */
export function reportedPurchase({ id, title, ref }: Purchase, address: string): Reported {
  return { what: 'Achat', id, title, address, rows: [rowAddress(ref)] }
}
