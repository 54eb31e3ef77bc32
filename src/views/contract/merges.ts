import type { Merge } from '../../domain/reconciliation.ts'
import { MERGE_TEXT } from '../../text/data/reasons.ts'
import { SUPPLIER_NOT_FILLED_IN } from '../../text/supplier.ts'
import type { Column, Row } from '../table.ts'
import { asPublished } from './amount.ts'

export const MERGE_COLUMNS: readonly Column[] = [
  { label: 'Ligne réunie', rowHeader: true },
  { label: 'Fournisseur' },
  { label: 'Montant publié, hors taxes', numeric: true },
  { label: 'Raison' },
]

/** The rows that were merged into a contract, each with its reason. */
export function mergeRows(merges: readonly Merge[]): Row[] {
  return merges.map(({ from, supplierName, amount, reason }) => ({
    cells: [
      `${from.source}, ligne ${from.row}`,
      supplierName ?? { text: SUPPLIER_NOT_FILLED_IN, unknown: true },
      amount === undefined ? { text: 'non indiqué', unknown: true } : asPublished(amount),
      MERGE_TEXT[reason].label,
    ],
  }))
}
