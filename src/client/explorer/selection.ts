import { plainDecimal } from '../../text/language/format.ts'
import { withoutFormula } from '../../text/language/formula.ts'
import type { ContractTable } from './contract-table.ts'
import { isNumeric, labelOf } from './field.ts'
import type { ExplorerField } from './field.ts'
import { valuesOf } from './group-row.ts'
import type { GroupFields } from './group-row.ts'
import { UNKNOWN } from './filter.ts'
import { sharesAmounts } from './grouping.ts'
import type { RowGroup } from './grouping.ts'

/** Written by RFC 4180 with the line ends of the published files. */
async function csvOf(lines: readonly (readonly string[])[]): Promise<string> {
  const { default: Papa } = await import('papaparse')
  return `${Papa.unparse(lines as string[][], { newline: '\r\n' })}\r\n`
}

/** Where this site has a page for each contract, and for each firm that may have one (rule 11): whole addresses. */
export interface SitePlaces {
  readonly contracts: string
  readonly firms: string
}

/** Each firm by its name; by its number where it has none that may be said. */
function firmsOf(table: ContractTable): (row: number) => string {
  const field = table.field('titulaires_siren')
  if (field === undefined) return () => ''
  const items = table.items(field)
  return (row) => items[row]!.map((siren) => withoutFormula(labelOf(siren, field))).join('|')
}

/**
 * Rows of the table as the published file has them, under its header, in the order given; then, for those who read
 * them, who the firms are and where the contract has its page.
 */
export function rowsCsv(
  table: ContractTable,
  rows: readonly number[],
  { contracts }: Pick<SitePlaces, 'contracts'>,
): Promise<string> {
  const firms = firmsOf(table)
  const ids = table.cells('id')
  return csvOf([
    [...table.header, 'titulaires', 'page'],
    ...rows.map((row) => [...table.rows[row]!, firms(row), `${contracts}${ids[row]}/`]),
  ])
}

/** What a group is called and, where it is a firm that has one, its page. */
function groupCells(
  { key, label }: Pick<RowGroup, 'key' | 'label'>,
  field: ExplorerField,
  { firms }: Pick<SitePlaces, 'firms'>,
): readonly string[] {
  const hasPage = field.part === 'siren' && field.labels !== undefined && Object.hasOwn(field.labels, key)
  // The file guards the beginning of a cell: a value may come from the middle of a list.
  const guarded = isNumeric(field) ? (text: string) => text : withoutFormula
  return [
    guarded(key),
    key === UNKNOWN ? '' : guarded(label),
    ...(field.part === 'siren' ? [hasPage ? `${firms}${key}/` : ''] : []),
  ]
}

interface GroupsFile extends Pick<SitePlaces, 'firms'> {
  readonly amount: string
  readonly demonstration: boolean
}

/** Groups as a file: an empty key is unknown, an empty amount is that no row states one. */
export function groupsCsv(
  groups: readonly RowGroup[],
  fields: GroupFields,
  { amount, demonstration, firms }: GroupsFile,
): Promise<string> {
  const both = [fields.first, ...(fields.second ? [fields.second] : [])]
  const unit = amount.replace(/_eur$/, '')
  const kind = both.some(sharesAmounts) ? 'parts' : 'somme'
  const header = [
    ...both.flatMap((field, index) => {
      const end = index === 0 ? '' : '_2'
      const page = field.part === 'siren' ? [`page${end}`] : []
      return [field.name.replaceAll('.', '_'), `libelle${end}`, ...page]
    }),
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
    ...valuesOf(group, fields).flatMap(([field, value]) => groupCells(value, field, { firms })),
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
