import type { Contract } from '../contract/contract.ts'
import { sirenOf } from './siret.ts'

/** Distinct legal entities among the suppliers in force: those with a valid SIRET, by their SIREN. */
export function countSuppliers(contracts: readonly Contract[]): number {
  const sirens = contracts.flatMap(({ suppliers }) =>
    suppliers.flatMap(({ siret }) => (siret ? sirenOf(siret) : [])),
  )
  return new Set(sirens).size
}
