import type { IndicatorDescription } from '../domain/indicator.ts'
import type { Formula } from './formulas/cells.ts'

/** An entry of the registry: what is said of an indicator, and how it is computed. */
export interface Indicator extends Omit<IndicatorDescription, 'method'> {
  readonly formula: Formula
}
