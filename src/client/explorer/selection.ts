import { plainDecimal } from '../../text/language/format.ts'
import { withoutFormula } from '../../text/language/formula.ts'
import type { ContractTable } from './contract-table.ts'
import type { ExplorerField } from './field.ts'
import { UNKNOWN } from './filter.ts'
import { sharesAmounts } from './grouping.ts'
import type { RowGroup } from './grouping.ts'

/** Written by RFC 4180 with the line ends of the published files. */
async function csvOf(lines: readonly (readonly string[])[]): Promise<string> {
  const { default: Papa } = await import('papaparse')
  return `${Papa.unparse(lines as string[][], { newline: '\r\n' })}\r\n`
}

/** Rows of the table as the published file has them, under its header, in the order given. */
export function rowsCsv(table: ContractTable, rows: readonly number[]): Promise<string> {
  return csvOf([table.header, ...rows.map((row) => table.rows[row]!)])
}

/** Groups as a file: an empty key is unknown, an empty amount is that no row states one. */
export function groupsCsv(
  groups: readonly RowGroup[],
  field: ExplorerField,
  { amount, demonstration }: { readonly amount: string; readonly demonstration: boolean },
): Promise<string> {
  const unit = amount.replace(/_eur$/, '')
  const kind = sharesAmounts(field) ? 'parts' : 'somme'
  const header = [
    field.name.replaceAll('.', '_'),
    'libelle',
    'nombre_marches',
    'nombre_dans_la_somme',
    `${unit}_${kind}_eur`,
    `${unit}_median_eur`,
    'sans_montant_indique',
    'marches_subsequents',
    'concessions',
    'demonstration',
  ]
  const lines = groups.map((group) => [
    group.key,
    group.key === UNKNOWN ? '' : withoutFormula(group.label),
    String(group.count),
    String(group.counted),
    group.counted === 0 ? '' : plainDecimal(group.sum),
    group.median === undefined ? '' : plainDecimal(group.median),
    String(group.unstated),
    String(group.callOffs.count),
    String(group.concessions.count),
    demonstration ? 'oui' : 'non',
  ])
  return csvOf([header, ...lines])
}
