import type { Supplier } from '../../domain/contract/contract.ts'
import { memoize } from '../../domain/memoize.ts'
import type { Portal } from '../../domain/portal.ts'
import { supplierKey } from '../../domain/supplier/supplier-key.ts'
import { bearsLegalForm, isNameOfPerson } from '../../domain/supplier/supplier-name.ts'
import { supplierBook } from '../../indicators/supplier-book.ts'
import type { SupplierEntry } from '../../indicators/supplier-book.ts'

/** A supplier as a contract, an act or a modification names it. */
export interface NamedSupplier {
  readonly supplier: Supplier
  /** All that is known of it, where it has a page; nobody else is linked (rule 11). */
  readonly firm?: SupplierEntry
  /** As published here, else as its page calls it. */
  readonly name?: string
  /**
   * The same, where search, feeds and OCDS may say it: of a firm that has a page, or that is known by a name alone which
   * bears a legal form. A SIREN without page was refused one: for its diffusion or for its name (rule 11).
   */
  readonly publicName?: string
}

function nameOf(supplier: Supplier, portal: Portal): NamedSupplier {
  if (supplier.protected) return { supplier }
  const firm = supplierBook(portal).byKey.get(supplierKey(supplier) ?? '')
  const name = supplier.name ?? firm?.name
  const isEntity =
    supplier.siret === undefined && name !== undefined && bearsLegalForm(name) && !isNameOfPerson(name)
  return { supplier, firm, name, publicName: firm !== undefined || isEntity ? name : undefined }
}

const namesOf = memoize((portal: Portal) => memoize((supplier: Supplier) => nameOf(supplier, portal)))

export function namedSupplier(portal: Portal, supplier: Supplier): NamedSupplier {
  return namesOf(portal)(supplier)
}

/** Each name that may travel, once, in the order published. */
export function publicNames(suppliers: readonly NamedSupplier[]): readonly string[] {
  return [...new Set(suppliers.flatMap(({ publicName }) => publicName ?? []))]
}
