import { formatDateShort, formatEuros } from '../text/format.ts'
import { nounFor } from '../text/units.ts'
import { AMOUNT_STATUS_TEXT } from '../text/contract.ts'
import { NO_LINK } from './supplier/path.ts'
import type { SupplierLink } from './supplier/path.ts'
import type { Cell, Column, Row } from './table.ts'
import type { Contract, Kind, Supplier } from '../domain/contract.ts'

export const CONTRACT_COLUMNS: readonly Column[] = [
  { label: 'Objet', rowHeader: true },
  { label: 'Titulaire' },
  { label: 'Notifié le' },
  { label: 'Montant, euros hors taxes', numeric: true },
]

/** Stated amounts of one kind, largest first; equal ones in the order of their public ids. */
export function largestContracts(contracts: readonly Contract[], kind: Kind, most: number): Contract[] {
  return contracts
    .filter((contract) => contract.kind === kind && contract.amountStatus !== 'notStated')
    .filter((contract) => contract.amount !== undefined)
    .sort((a, b) => (a.amount === b.amount ? (a.id < b.id ? -1 : 1) : a.amount! > b.amount! ? -1 : 1))
    .slice(0, most)
}

function nameOf({ name, siret, otherId, protected: isProtected }: Supplier): string {
  if (isProtected) return 'personne physique'
  return name ?? siret ?? otherId ?? 'sans nom'
}

function suppliersCell({ suppliers }: Contract, linkOf: SupplierLink): Cell {
  const [first, ...others] = suppliers
  if (!first) return { text: 'non renseigné', unknown: true }
  const detail =
    others.length === 0 ? undefined : `et ${others.length} ${nounFor(others.length, 'autre', 'autres')}`
  return { text: nameOf(first), href: linkOf(first), detail }
}

/** Rows of CONTRACT_COLUMNS, each leading to the contract's page, and to its supplier's where there is one. */
export function contractRows(contracts: readonly Contract[], linkOf: SupplierLink = NO_LINK): Row[] {
  return contracts.map((contract) => ({
    cells: [
      {
        text: contract.title ?? 'Objet non renseigné',
        href: `/marches/${contract.id}/`,
        unknown: contract.title === undefined,
        tags: contract.amountStatus === 'implausible' ? [AMOUNT_STATUS_TEXT.implausible.label] : [],
      },
      suppliersCell(contract, linkOf),
      contract.year === undefined || contract.awardDate === undefined
        ? { text: 'date inconnue', unknown: true }
        : formatDateShort(contract.awardDate),
      formatEuros(contract.amount!).replace(/\s€$/, ''),
    ],
  }))
}
