import type { Contract } from '../../src/domain/contract.ts'
import type { Setting } from './setting.ts'
import { tableText } from './tables/csv.ts'

const COLUMNS = ['ancien', 'nouveau', 'le', 'motif'].map((name) => ({ name }))

/** `anciens-identifiants.csv` of the demonstration; a new id that is a number stands for a contract's, in their order. */
export function demoOldIds(contracts: readonly Contract[], { tables }: Setting): string {
  const ids = contracts
    .map(({ id }) => id)
    .filter((id) => id.length === 12)
    .sort()
  const rows = tables.renames.map((row) => ({ ...row, nouveau: ids[Number(row.nouveau) - 1] ?? row.nouveau }))
  return tableText(COLUMNS, rows).text
}
