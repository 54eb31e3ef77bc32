import type { Contract, ContractDraft } from '../../domain/contract/contract.ts'
import type { FlagCode } from '../../domain/contract/flag.ts'
import { decimalFromCents } from '../../domain/money.ts'

/** Absent = unknown. Amounts are cents. */
export type FieldValue = string | number | bigint | undefined

/** How one published field is read, found in a contract and replaced in the rows that it was made of. */
export interface CorrectableRule {
  /** What a cell should hold, for whoever wrote something else. */
  readonly expected: string
  /** The value that a cell means; `undefined` where it means none. */
  readonly read: (text: string) => FieldValue
  /** The same of the value to be replaced, which may be one that no cell should hold. */
  readonly readFrom?: (text: string) => FieldValue
  /** What the contract says: one value, or one for each of its suppliers. */
  readonly values: (contract: Contract, draft: ContractDraft) => readonly FieldValue[]
  readonly write: (draft: ContractDraft, from: FieldValue, to: FieldValue) => ContractDraft
  /** Flags of the published field that no longer hold once it is corrected. */
  readonly answers: readonly FlagCode[]
  /** The value is a day, which must be plausible (rule 13). */
  readonly isDay?: true
  /** The value is one supplier's. */
  readonly ofSupplier?: true
}

/** A value as the files of the portal write it. */
export function plainValue(value: FieldValue): string | undefined {
  return typeof value === 'bigint' ? decimalFromCents(value) : value?.toString()
}
