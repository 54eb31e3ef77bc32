import type { AmountStatus } from '../../domain/contract/contract.ts'
import { median } from '../../domain/quantities.ts'
import { isStatedAmount } from '../../domain/contract/stated-amount.ts'
import { AMOUNT_STATUS_TEXT, KIND_TEXT } from '../../text/contract-kinds.ts'
import type { ContractTable } from './contract-table.ts'
import { DEFAULT_AMOUNT } from './view.ts'

/** Contracts apart: how many, and what they state (rule 5). */
export interface Excluded {
  readonly count: number
  readonly sum: bigint
}

/** What rows amount to, as everywhere on this site (rules 5 and 7). Cents without tax. */
export interface Sums {
  readonly count: number
  /** Rows whose amount is in `sum`. */
  readonly counted: number
  readonly sum: bigint
  /** Of the rows counted; the lower of the two middle ones. */
  readonly median: bigint | undefined
  /** Contracts and frameworks without a stated amount: counted as contracts, not in euros. */
  readonly unstated: number
  readonly callOffs: Excluded
  readonly concessions: Excluded
  /** Counted in the sum: large, or what cannot be (rule 7). */
  readonly veryLarge: Excluded
  readonly implausible: Excluded
}

/** A row, and the amount of it that is meant: its own, or a share. */
export interface Amounted {
  readonly row: number
  readonly cents: bigint | undefined
}

/** The amount that may be summed, by row. `montant_eur` is empty where it is not stated; the first amount is as published. */
export function statedCents(table: ContractTable, column: string): (row: number) => bigint | undefined {
  const cents = table.cents(column)
  return (row) => {
    const amount = cents[row]
    return column === DEFAULT_AMOUNT || isStatedAmount(amount) ? amount : undefined
  }
}

function excluded(rows: readonly Amounted[]): Excluded {
  return { count: rows.length, sum: rows.reduce((sum, { cents }) => sum + (cents ?? 0n), 0n) }
}

export function sumsOf(rows: readonly Amounted[], table: ContractTable): Sums {
  const kinds = table.cells('genre')
  const statuses = table.cells('montant_statut')
  const of = (code: string) => rows.filter(({ row }) => kinds[row] === code)
  const contracts = of(KIND_TEXT.contract.code)
  const counted = contracts.filter(({ cents }) => cents !== undefined)
  const ofStatus = (status: AmountStatus) =>
    excluded(counted.filter(({ row }) => statuses[row] === AMOUNT_STATUS_TEXT[status].code))
  return {
    count: rows.length,
    counted: counted.length,
    sum: excluded(counted).sum,
    median: median(counted.map(({ cents }) => cents!)),
    unstated: contracts.length - counted.length,
    callOffs: excluded(of(KIND_TEXT.callOff.code)),
    concessions: excluded(of(KIND_TEXT.concession.code)),
    veryLarge: ofStatus('veryLarge'),
    implausible: ofStatus('implausible'),
  }
}

/** Sums of whole rows. */
export function sumsOfRows(rows: readonly number[], column: string, table: ContractTable): Sums {
  const stated = statedCents(table, column)
  return sumsOf(
    rows.map((row) => ({ row, cents: stated(row) })),
    table,
  )
}
