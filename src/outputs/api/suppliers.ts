import type { Portal } from '../../domain/portal.ts'
import { awardsOf } from '../../indicators/population.ts'
import { namedSupplier } from '../../views/supplier/named.ts'
import { supplierViews } from '../../views/supplier/view.ts'
import type { SupplierView } from '../../views/supplier/view.ts'
import { awardColumns } from '../columns/awards.ts'
import { dataset } from '../datasets/dataset.ts'
import type { Dataset } from '../datasets/dataset.ts'
import { demonstrationBySource } from '../datasets/demonstration.ts'
import { rowsOfEach } from '../../domain/rows.ts'
import type { ApiDocument } from './document.ts'
import { jsonRecord, jsonRecords } from './json-member.ts'
import { API_PATHS } from './paths.ts'
import { supplierColumns } from './supplier-columns.ts'

/** The firms that have a page, and what each holds. */
export interface SupplierTables {
  readonly suppliers: Dataset
  /** In the same order. */
  readonly entries: readonly SupplierView[]
  readonly awardsOf: (entry: SupplierView) => Dataset
}

/** By name, then by key: the same order whatever the order of the contracts. */
function byName(one: SupplierView, other: SupplierView): number {
  return (one.name ?? '').localeCompare(other.name ?? '', 'fr-FR') || (one.key < other.key ? -1 : 1)
}

export function supplierTables(portal: Portal): SupplierTables {
  const entries = [...supplierViews(portal).values()].sort(byName)
  const isDemonstration = demonstrationBySource(portal)
  const columns = awardColumns(portal)
  return {
    entries,
    suppliers: dataset({
      base: 'fournisseurs',
      title: 'Fournisseurs',
      description:
        'Les entreprises qui ont une page : des personnes morales, sans diffusion limitée. Les autres sont comptées dans les marchés, sans être nommées ici.',
      columns: supplierColumns(portal),
      rows: entries,
      isDemonstration: ({ holdings, former, acts }) => {
        const contract = holdings[0]?.contract ?? former[0] ?? acts[0]?.contract
        return isDemonstration(contract?.rows[0]?.source)
      },
      caveats: ['shared-equally', 'hidden-co-contractors', 'call-offs-apart', 'concessions-apart'],
    }),
    awardsOf: ({ key, name, holdings }) =>
      dataset({
        base: `fournisseurs/${key}`,
        title: `Attributions : ${name ?? key}`,
        description:
          'Ses marchés, une ligne par marché et par établissement de fournisseur, comme attributions.csv.',
        columns,
        rows: rowsOfEach(holdings, ({ contract }) =>
          awardsOf(contract).filter(
            ({ supplier }) => supplier && namedSupplier(portal, supplier).firm?.key === key,
          ),
        ),
        isDemonstration: ({ contract }) => isDemonstration(contract.rows[0]?.source),
        caveats: ['amount-is-not-spending', 'shared-equally', 'hidden-co-contractors'],
      }),
  }
}

/** The list, then a document for each firm. */
export function supplierDocuments(tables: SupplierTables): readonly ApiDocument[] {
  const { suppliers, entries } = tables
  const { title, description, caveats, rowCount } = suppliers
  const list: ApiDocument = {
    kind: 'fournisseurs',
    path: API_PATHS.suppliers,
    title,
    description,
    caveats,
    rows: rowCount,
    items: () => jsonRecords(suppliers),
  }
  const records = suppliers.records()[Symbol.iterator]()
  const each = entries.map((entry): ApiDocument => {
    const awards = tables.awardsOf(entry)
    return {
      kind: 'fournisseur',
      path: API_PATHS.supplier(entry.key),
      title: awards.title,
      description: awards.description,
      caveats: awards.caveats,
      about: { fournisseur: jsonRecord(records.next().value) },
      rows: awards.rowCount,
      items: () => jsonRecords(awards),
    }
  })
  return [list, ...each]
}
