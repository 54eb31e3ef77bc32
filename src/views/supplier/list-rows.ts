import type { Portal } from '../../domain/portal.ts'
import { supplierBook } from '../../indicators/supplier-book.ts'
import type { SupplierEntry } from '../../indicators/supplier-book.ts'
import { NBSP, formatCount, formatEuros, formatNumber } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import type { Cell, Column, Row } from '../table.ts'
import { supplierNumber, supplierTitle } from './names.ts'
import { placesHeld } from './places.ts'
import { supplierTotals, yearsHeld } from './totals.ts'
import type { HoldingTotals } from './totals.ts'
import { tradesOf } from './trades.ts'

const SUM = 'Sa part des montants signés, hors taxes'
/** Before a sum that holds a part of a contract with several holders (rule 10). */
const ESTIMATED = '≈'
export const ESTIMATED_KEY = fr`Le signe ≈ marque une somme en partie estimée : un marché à plusieurs fournisseurs y est partagé à parts égales.`

const UNKNOWN = (text: string): Cell => ({ text, unknown: true })

/** What tells that it holds no contract. */
function stateTags({ holdings, former }: SupplierEntry): readonly string[] {
  if (holdings.length > 0) return []
  return [former.length > 0 ? 'n’est plus fournisseur' : 'sous-traitant seulement']
}

/** Its name and number. */
function nameCell(supplier: SupplierEntry): Cell {
  return {
    text: supplierTitle(supplier),
    href: supplier.path,
    detail: supplierNumber(supplier),
    tags: stateTags(supplier),
  }
}

function sumCell(supplier: SupplierEntry): Cell {
  const { sum, contracts, estimated } = supplierTotals(supplier)
  if (contracts === 0) return '–'
  if (sum === 0n) return UNKNOWN('non indiqué')
  return { text: estimated > 0 ? `${ESTIMATED}${NBSP}${formatEuros(sum)}` : formatEuros(sum) }
}

/** Contracts proper; those counted apart stand under them (rule 5). */
function countCell(supplier: SupplierEntry): Cell {
  const { contracts, callOffs, concessions } = supplierTotals(supplier)
  const apart = callOffs + concessions
  return {
    text: formatNumber(contracts),
    detail: apart > 0 ? `et ${formatNumber(apart)} hors du total` : undefined,
  }
}

function lastYearCell({ holdings, acts }: SupplierEntry): Cell {
  const years = yearsHeld(holdings)
  if (years !== undefined) return String(years[1])
  const acted = acts.flatMap(({ act }) => act.date?.slice(0, 4) ?? []).sort()
  return acted.at(-1) ?? UNKNOWN('inconnue')
}

/** The two trades with most contracts, and how many more. */
function tradesCell(supplier: SupplierEntry, portal: Portal): Cell {
  const labels = tradesOf(supplier, portal).flatMap(({ trade }) => trade?.label ?? [])
  if (labels.length === 0) return supplier.holdings.length === 0 ? '–' : UNKNOWN('inconnu')
  const more = labels.length - 2
  return labels.slice(0, 2).join(' ; ') + (more > 0 ? ` et ${formatCount(more, 'autre', 'autres')}` : '')
}

function placeCell(supplier: SupplierEntry, portal: Portal): Cell {
  const places = placesHeld(supplier, portal)
  return places.length === 0 ? UNKNOWN('inconnue') : places.join(', ')
}

/** Communes have a column where a file gives them. */
export function listColumns({ establishments }: Portal): readonly Column[] {
  return [
    { label: 'Fournisseur', rowHeader: true },
    ...(establishments.size === 0 ? [] : [{ label: 'Commune' }]),
    { label: 'Métiers' },
    { label: 'Marchés et accords-cadres', numeric: true },
    { label: SUM, numeric: true },
    { label: 'Dernière année', numeric: true },
  ]
}

/** One row a supplier of the alphabetical list. */
export function listRows(suppliers: readonly SupplierEntry[], portal: Portal): Row[] {
  return suppliers.map((supplier) => ({
    cells: [
      nameCell(supplier),
      ...(portal.establishments.size === 0 ? [] : [placeCell(supplier, portal)]),
      tradesCell(supplier, portal),
      countCell(supplier),
      sumCell(supplier),
      lastYearCell(supplier),
    ],
  }))
}

export const RANKING_COLUMNS: readonly Column[] = [
  { label: 'Fournisseur', rowHeader: true },
  { label: 'Marchés et accords-cadres', numeric: true },
  { label: SUM, numeric: true },
]

export type SupplierMeasure = 'contracts' | 'sum'

/** The largest by number of contracts proper or by the sum of their parts; equal ones by the other, then by number. */
export function largestOf(
  suppliers: Iterable<SupplierEntry>,
  by: SupplierMeasure,
  most: number,
): readonly SupplierEntry[] {
  const size = (supplier: SupplierEntry, measure: SupplierMeasure) =>
    BigInt(supplierTotals(supplier)[measure])
  const then: SupplierMeasure = by === 'sum' ? 'contracts' : 'sum'
  const more = (a: bigint, b: bigint) => (a === b ? 0 : a > b ? -1 : 1)
  return [...suppliers]
    .filter((supplier) => size(supplier, by) > 0n)
    .sort(
      (a, b) =>
        more(size(a, by), size(b, by)) || more(size(a, then), size(b, then)) || (a.key < b.key ? -1 : 1),
    )
    .slice(0, most)
}

/** The same of all firms that have a page. */
export function largestSuppliers(
  portal: Portal,
  by: SupplierMeasure,
  most: number,
): readonly SupplierEntry[] {
  return largestOf(supplierBook(portal).byKey.values(), by, most)
}

/** "dont 167 000 000 € en très grands montants, 167 000 000 € en concessions par leur titre". */
function setBeside({ veryLarge, implausible, titled }: HoldingTotals): string | undefined {
  const parts: readonly (readonly [part: bigint, name: string])[] = [
    [veryLarge, 'en très grands montants'],
    [implausible, 'invraisemblables'],
    [titled, 'en concessions par leur titre'],
  ]
  const said = parts.filter(([part]) => part > 0n).map(([part, name]) => `${formatEuros(part)} ${name}`)
  return said.length === 0 ? undefined : `dont ${said.join(', ')}`
}

/** What makes a rank and has a further sum without it is said beside it (rules 5 and 7). */
export function rankingRows(suppliers: readonly SupplierEntry[]): Row[] {
  return suppliers.map((supplier) => {
    const detail = setBeside(supplierTotals(supplier))
    const sum = sumCell(supplier)
    return {
      cells: [
        { text: supplierTitle(supplier), href: supplier.path, tags: stateTags(supplier) },
        countCell(supplier),
        detail === undefined || typeof sum === 'string' ? sum : { ...sum, detail },
      ],
    }
  })
}
