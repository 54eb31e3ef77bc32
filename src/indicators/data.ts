import type { Contract } from '../domain/contract.ts'

/** What formulas read. */
export interface IndicatorData {
  readonly contracts: readonly Contract[]
  /** Years that the files may cover only in part (rule 17). */
  readonly partialYears: ReadonlySet<number>
  /** CPV division → its official label. */
  readonly divisionLabels: ReadonlyMap<string, string>
}
