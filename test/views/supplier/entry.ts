import type { Contract, Supplier } from '../../../src/domain/contract/contract.ts'
import type { Portal } from '../../../src/domain/portal.ts'
import { supplierBook } from '../../../src/indicators/supplier-book.ts'
import type { SupplierEntry } from '../../../src/indicators/supplier-book.ts'
import { contract, portal } from '../../outputs/portal-fixture.ts'

export const ALPHA: Supplier = { siret: '40790437400177', name: 'Alpha' }
export const BETA: Supplier = { siret: '55208131766522', name: 'Bêta' }

let rank = 0

/** A contract of Alpha, of 2022 and 100 €, unless it says otherwise. */
export function held(fields: Partial<Contract> = {}): Contract {
  const suppliers = fields.suppliers ?? [ALPHA]
  rank += 1
  return contract({
    id: `contrat-${rank}`,
    title: `Contrat ${rank}`,
    year: 2022,
    notifiedOn: '2022-05-04',
    amount: 100_00n,
    amountStatus: 'stated',
    suppliers,
    initialSuppliers: suppliers,
    ...fields,
  })
}

export interface Case {
  readonly portal: Portal
  readonly supplier: SupplierEntry
}

/** Alpha, or the firm of the key, in a portal of these contracts. */
export function caseOf(
  contracts: readonly Contract[],
  fields: Partial<Portal> = {},
  key = '407904374',
): Case {
  const made = portal({ contracts, ...fields })
  return { portal: made, supplier: supplierBook(made).byKey.get(key)! }
}

/** As a reader sees it: plain spaces. */
export const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')
