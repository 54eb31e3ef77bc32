import type { Contract } from './contract.ts'
import type { OptionalField } from './format.ts'

/** Whether a contract states a field, of those that some formats do not have at all (rule 6). */
export const IS_FILLED: Readonly<Record<OptionalField, (contract: Contract) => boolean>> = {
  socialConsiderations: (contract) => contract.socialConsiderations !== undefined,
  environmentalConsiderations: (contract) => contract.environmentalConsiderations !== undefined,
  bidsReceived: (contract) => contract.bidsReceived !== undefined,
  subcontracting: (contract) => contract.subcontractingDeclared !== undefined,
  supplierDistance: ({ suppliers }) =>
    suppliers.some(({ establishment }) => establishment?.distanceKm !== undefined),
}
