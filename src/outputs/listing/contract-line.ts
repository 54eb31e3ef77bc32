import type { Contract } from '../../domain/contract/contract.ts'
import { cellText } from '../../tables/cell-text.ts'
import { contractColumns } from '../columns/contracts.ts'

/** One cell of the contract's line in `marches.csv`; empty text = unknown. */
export interface LineCell {
  readonly name: string
  readonly title: string
  readonly text: string
}

/** Every column of the contract's line, written as the file writes it: nothing that is not published already. */
export function contractLine(contract: Contract): readonly LineCell[] {
  return contractColumns.map(({ name, title, type, value }) => ({
    name,
    title,
    text: cellText(value(contract), type),
  }))
}
