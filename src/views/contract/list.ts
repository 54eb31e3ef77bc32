import type { Contract } from '../../domain/contract/contract.ts'
import type { Portal } from '../../domain/portal.ts'
import type { Column, RichCell, Row, Table } from '../table.ts'
import { contractCells } from './cells.ts'
import type { ContractCells } from './cells.ts'
import { tellsBids } from '../../domain/contract/publication-fields.ts'

/** The heads of the columns by which a list tells of contracts. */
const HEADS: Readonly<Record<keyof ContractCells, Column>> = {
  title: { label: 'Objet', rowHeader: true },
  supplier: { label: 'Fournisseur' },
  date: { label: 'Signé le' },
  end: { label: 'Fin au plus tard' },
  trade: { label: 'Métier' },
  bids: { label: 'Offres reçues', numeric: true },
  amount: { label: 'Montant hors taxes', numeric: true },
}

/** A column of one list only. */
export interface OwnColumn<T> extends Column {
  readonly cell: (row: T) => RichCell
}

export interface ContractListOptions<T> {
  readonly columns?: readonly (keyof ContractCells | OwnColumn<T>)[]
  /** Said under a cell of this list only. */
  readonly details?: Readonly<Partial<Record<keyof ContractCells, (row: T) => string | undefined>>>
  readonly rowId?: (row: T, index: number) => string | undefined
}

const ORDINARY = ['title', 'date', 'supplier', 'amount'] as const

/**
 * Any list of contracts, or of what is about one contract each: the columns named, in their order; bids have one only
 * where a contract of the list can tell them.
 */
export function listAbout<T>(
  rows: readonly T[],
  contractOf: (row: T) => Contract,
  portal: Portal,
  { columns = ORDINARY, details = {}, rowId = () => undefined }: ContractListOptions<T> = {},
): Table {
  const cells = contractCells(portal)
  const withBids = tellsBids(rows.map(contractOf))
  const shown = columns
    .filter((column) => column !== 'bids' || withBids)
    .map((column): OwnColumn<T> => {
      if (typeof column === 'object') return column
      const detail = details[column]
      return {
        ...HEADS[column],
        cell: (row) => {
          const cell = cells[column](contractOf(row))
          return detail === undefined ? cell : { ...cell, detail: detail(row) ?? cell.detail }
        },
      }
    })
  return {
    columns: shown.map(({ cell: _, ...column }) => column),
    rows: rows.map((row, index): Row => ({
      id: rowId(row, index),
      cells: shown.map(({ cell }) => cell(row)),
    })),
  }
}

/** Contracts, one row each. */
export function contractList(
  contracts: readonly Contract[],
  portal: Portal,
  options?: ContractListOptions<Contract>,
): Table {
  return listAbout(contracts, (contract) => contract, portal, options)
}
