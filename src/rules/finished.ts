import type { Contract } from '../domain/contract/contract.ts'
import type { Row } from './row.ts'

/** A finished contract beside the row that it was made of. */
export interface Finished {
  readonly row: Row
  readonly contract: Contract
  /** Both as published, where a correction has changed them. */
  readonly before?: { readonly row: Row; readonly contract: Contract }
}
