import type { Contract } from '../../domain/contract/contract.ts'
import type { Portal } from '../../domain/portal.ts'
import { FORMATS } from '../../formats/formats.ts'
import type { WrittenColumn } from '../../tables/column.ts'
import { identityColumns } from './contract-identity.ts'
import { moneyAndTimeColumns } from './contract-amount-and-dates.ts'
import { subjectColumns } from './contract-subject.ts'
import { termsColumns } from './contract-terms.ts'

/** `marches.csv`: one line a contract. */
export const contractColumns: readonly WrittenColumn<Contract>[] = [
  ...identityColumns,
  ...subjectColumns,
  ...moneyAndTimeColumns,
  ...termsColumns,
]

/** Formats that the portal knows, then those of its files alone: each table that a territory has mapped has one. */
function formatIds({ reconciliation }: Portal): readonly string[] {
  const known = FORMATS.map(({ format }) => format.id)
  const read = new Set(reconciliation.files.map(({ format }) => format.id))
  return [...known, ...[...read].filter((id) => !known.includes(id)).sort()]
}

/** The same columns, with the values that those of one portal can have. */
export function contractColumnsOf(portal: Portal): readonly WrittenColumn<Contract>[] {
  const values = formatIds(portal)
  return contractColumns.map((column) => (column.name === 'format' ? { ...column, values } : column))
}
