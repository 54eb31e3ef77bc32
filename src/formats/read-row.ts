import type { ContractDraft } from '../domain/contract/contract.ts'
import type { Cents } from '../domain/money.ts'
import type { SetAside } from '../domain/set-aside.ts'

/** One published row, read or set aside as `unreadable`; the other reasons belong to the pipeline. */
export interface ReadRow {
  /** From 1, header excluded: `ligne_source`. */
  readonly row: number
  /** Of rows of other buyers that were counted and not read: how many; 1 where absent. */
  readonly times?: number
  /** The readable `montant` or `valeurGlobale` of the row, also when it is set aside. */
  readonly amount?: Cents
  readonly result: { readonly draft: ContractDraft } | { readonly setAside: SetAside }
}
