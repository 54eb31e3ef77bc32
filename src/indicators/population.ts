import type { Contract, SubcontractAct, Supplier } from '../domain/contract/contract.ts'
import { yearOf } from '../domain/date.ts'
import { inclusionRecordId } from '../domain/contract/inclusion-record.ts'
import type { InclusionRecord } from '../domain/contract/inclusion-record.ts'
import { memoize } from '../domain/memoize.ts'
import { splitCents, sumCents } from '../domain/money.ts'
import { isStatedAmount, statedAmount } from '../domain/contract/stated-amount.ts'
import type { Cents } from '../domain/money.ts'
import type { Purchase } from '../domain/purchase/planned-purchase.ts'
import type { RowKind } from '../domain/series.ts'
import type { IndicatorData } from './data.ts'

/** What an indicator counts: contracts, awards, acts of subcontracting, lines of the insertion file. */
export interface Population<T> {
  readonly kind: RowKind
  readonly label: string
  rows(data: Pick<IndicatorData, 'contracts' | 'inclusion' | 'purchases'>): readonly T[]
  idOf(row: T): string
  yearOf(row: T): number | undefined
}

export const contracts: Population<Contract> = {
  kind: 'contracts',
  label: 'contrats',
  rows: (data) => data.contracts,
  idOf: ({ id }) => id,
  yearOf: ({ year }) => year,
}

/** The rows that each contract gives, made once for all indicators that count them. */
function ofEveryContract<T>(rowsOf: (contract: Contract) => readonly T[]): Population<T>['rows'] {
  const rows = memoize((all: readonly Contract[]) => all.flatMap(rowsOf))
  return (data) => rows(data.contracts)
}

/** One supplier of one contract, with its equal part of the amount (rule 10). */
export interface Award {
  readonly contract: Contract
  /** From 1, in the order of the contract's suppliers; a contract without supplier has one award to nobody known. */
  readonly rank: number
  readonly supplier?: Supplier
  /** Absent where the contract states no amount. */
  readonly amount?: Cents
}

/** The awards of one contract, one to nobody known where it names no supplier. */
export function awardsOfContract(contract: Contract): Award[] {
  const { suppliers } = contract
  const parts = suppliers.length === 0 ? [undefined] : suppliers
  const amount = statedAmount(contract)
  const amounts = amount === undefined ? undefined : splitCents(amount, parts.length)
  return parts.map((supplier, index) => ({ contract, rank: index + 1, supplier, amount: amounts?.[index] }))
}

/** The lines of a contract in `attributions.csv`: its known suppliers, whose parts add up to its stated amount exactly. */
export function awardsOf(contract: Contract): readonly Award[] {
  return awardsOfContract(contract).filter(({ supplier }) => supplier !== undefined)
}

export const awards: Population<Award> = {
  kind: 'awards',
  label: 'attributions',
  rows: ofEveryContract(awardsOfContract),
  idOf: ({ contract, rank }) => `${contract.id}:${rank}`,
  yearOf: ({ contract }) => contract.year,
}

/** One declared act of subcontracting, in its last state. */
export interface Subcontract {
  readonly contract: Contract
  readonly number: number
  readonly act: SubcontractAct
  readonly amount?: Cents
}

/** The last amount that the act or one of its modifications states, in the order of their dates. */
function lastAmount({ amount, amendments }: SubcontractAct): Cents | undefined {
  const inOrder = amendments.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))
  return inOrder.findLast((amendment) => isStatedAmount(amendment.amount))?.amount ?? amount
}

export function subcontractsOf(contract: Contract): Subcontract[] {
  return contract.subcontracts.map((act, index) => ({
    contract,
    number: index + 1,
    act,
    amount: lastAmount(act),
  }))
}

export const subcontracts: Population<Subcontract> = {
  kind: 'subcontracts',
  label: 'actes de sous-traitance déclarés',
  rows: ofEveryContract(subcontractsOf),
  idOf: ({ contract, number }) => `${contract.id}:${number}`,
  yearOf: ({ contract }) => contract.year,
}

/** Lines of the purchase plan in their latest state; the year is that of the first planned publication. */
export const purchases: Population<Purchase> = {
  kind: 'purchases',
  label: 'achats de la programmation',
  rows: (data) => data.purchases,
  idOf: ({ slug }) => slug,
  yearOf: ({ firstPlannedPublication }) =>
    firstPlannedPublication === undefined ? undefined : yearOf(firstPlannedPublication),
}

export const inclusionLines: Population<InclusionRecord> = {
  kind: 'inclusion',
  label: 'lignes du fichier des heures d’insertion',
  rows: (data) => data.inclusion,
  idOf: inclusionRecordId,
  yearOf: ({ year }) => year,
}

/** A part of a contract's amount with whoever performs it: a holder's part less what is subcontracted, or one act. */
export interface Performance {
  readonly contract: Contract
  readonly id: string
  readonly by: 'holder' | 'subcontractor'
  readonly firm?: Supplier
  readonly amount?: Cents
}

/**
 * The awards of a contract less its declared acts, taken off each holder's part equally, and the acts. Acts above the
 * contract's amount take all of it and no more.
 */
export function performancesOf(contract: Contract): Performance[] {
  const holders = awardsOfContract(contract)
  const acts = subcontractsOf(contract)
  const declared = sumCents(acts.map(({ amount }) => amount ?? 0n))
  const taken = splitCents(declared, holders.length)
  return [
    ...holders.map(({ rank, supplier, amount }, index): Performance => {
      const left = amount === undefined ? undefined : amount - taken[index]!
      return {
        contract,
        id: `${contract.id}:${rank}`,
        by: 'holder',
        firm: supplier,
        amount: left !== undefined && left < 0n ? 0n : left,
      }
    }),
    ...acts.map(({ number, act, amount }): Performance => ({
      contract,
      id: `${contract.id}:acte-${number}`,
      by: 'subcontractor',
      firm: act.subcontractor,
      amount,
    })),
  ]
}

export const performances: Population<Performance> = {
  kind: 'performances',
  label: 'parts exécutées',
  rows: ofEveryContract(performancesOf),
  idOf: ({ id }) => id,
  yearOf: ({ contract }) => contract.year,
}
