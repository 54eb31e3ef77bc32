import type { ContractDraft, RowRef, Supplier } from '../domain/contract/contract.ts'
import type { Cents } from '../domain/money.ts'
import type { ContractMergeReason } from '../domain/reconciliation.ts'
import { sirenOf } from '../domain/supplier/siret.ts'
import { normaliseText } from './normalise.ts'

/** A readable row on its way to becoming a contract, with the rows already merged into it. */
export interface Row {
  readonly ref: RowRef
  readonly amount?: Cents
  readonly draft: ContractDraft
  /** One buyer, whatever SIREN it used (rule 3); empty when the row names none. */
  readonly buyer: string
  /** Where several contracts share its uid: what tells its own from them (rule 2). */
  readonly ownKey?: string
  readonly parts: readonly Part[]
}

/** A row that was merged into another. */
export interface Part {
  readonly ref: RowRef
  readonly draft: ContractDraft
  readonly reason: ContractMergeReason
  /** What it says of suppliers and changes stands in the draft of its row: the versions of one contract. */
  readonly isTold?: true
}

/** The drafts that say who holds a contract, and how it was changed: the standing one first. */
export function tellingDrafts({ draft, parts }: Row): readonly ContractDraft[] {
  return [draft, ...parts.filter(({ isTold }) => !isTold).map((part) => part.draft)]
}

/** One firm, whatever establishment signs: SIREN, else the published identifier, else the name; absent when unknown. */
export function firmKey(supplier: Supplier): string | undefined {
  if (supplier.siret !== undefined) return sirenOf(supplier.siret)
  if (supplier.otherId !== undefined) return `id:${supplier.otherId}`
  if (supplier.name !== undefined) return `name:${normaliseText(supplier.name)}`
  return undefined
}

/** All suppliers named by the rows of a contract, each firm once, in row order; unknown ones are all kept apart. */
export function unionOfSuppliers(lists: Iterable<readonly Supplier[]>): Supplier[] {
  const seen = new Set<string>()
  const union: Supplier[] = []
  for (const suppliers of lists) {
    for (const supplier of suppliers) {
      const key = firmKey(supplier)
      if (key !== undefined && seen.has(key)) continue
      if (key !== undefined) seen.add(key)
      union.push(supplier)
    }
  }
  return union
}

/** What says nothing of the contract itself. */
const NO_FIELD: ReadonlySet<string> = new Set(['flags', 'feed'])

/** How many fields a row fills: of two equal rows the fuller one wins (rule 2). */
export function filledFields(draft: ContractDraft): number {
  return Object.entries(draft).filter(
    ([name, value]) =>
      !NO_FIELD.has(name) && value !== undefined && !(Array.isArray(value) && value.length === 0),
  ).length
}

/**
 * Of rows that are one contract, the fuller one stands for it; on a tie the first of them as given: in the order of
 * one file, between files the newest first.
 */
export function fullest(rows: readonly Row[]): Row {
  return rows.reduce((best, row) => (filledFields(row.draft) > filledFields(best.draft) ? row : best))
}

export function byPlace(a: { ref: RowRef }, b: { ref: RowRef }): number {
  if (a.ref.source !== b.ref.source) return a.ref.source < b.ref.source ? -1 : 1
  return a.ref.row - b.ref.row
}
