import Papa from 'papaparse'
import { randomFor } from '../draw/random.ts'
import { oddRows } from '../spoil/changes.ts'
import type { Edited } from '../spoil/titles.ts'
import type { FileText } from '../tables/csv.ts'
import { melRow, withSupplierCell } from './row.ts'
import type { MelRow } from './row.ts'

/** Beyond this, the amount is the oddity of its row. */
const ABSURD = 9e7

/**
 * The contracts in the export « mel »: `;`, BOM, CRLF, one row per supplier of a framework, JSON in cells, with the
 * oddities of the real file. `untouched` rows keep what they say: they stand in another file too.
 */
export function melFile({ contracts, titles, untouched, setting }: Edited): FileText {
  const random = randomFor('mel export')
  const plain: MelRow[] = []
  const free: MelRow[] = []
  for (const contract of contracts) {
    for (const award of contract.awards) {
      const row = melRow(contract, award, titles.get(contract)!, setting.buyerName)
      const absurd = contract.amount <= 1 || contract.amount >= ABSURD
      const isPlain = untouched.has(contract) || absurd || row['modifications'] !== ''
      ;(isPlain ? plain : free).push(row)
    }
  }
  const odd = oddRows(free, setting.quirks.mel, random).map(withSupplierCell)
  const rows = random.shuffle([...plain, ...odd])
  return { text: `\uFEFF${Papa.unparse(rows, { delimiter: ';', newline: '\r\n' })}\r\n`, rows: rows.length }
}
