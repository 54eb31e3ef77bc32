import type { Supplier } from '../../domain/contract/contract.ts'
import type { Portal } from '../../domain/portal.ts'
import { supplierPath } from '../../indicators/supplier-book.ts'

/** The page of a supplier, or of a SIREN, where it has one. */
export type SupplierLink = (supplier: Supplier | string) => string | undefined

/** `supplierPath` of one portal, for functions that write rows and know nothing else of it. */
export function supplierLinks(portal: Portal): SupplierLink {
  return (supplier) => supplierPath(supplier, portal)
}
