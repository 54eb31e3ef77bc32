import type { Supplier } from '../domain/contract/contract.ts'
import { shortened } from '../domain/shorten.ts'
import { NBSP } from './language/format.ts'

/** In place of an identity that rule 11 protects: neither name nor number is published. */
export const PROTECTED_SUPPLIER = 'personne physique (identité protégée)'
/** In place of a name that stays on the page of its contract. */
export const WITHHELD_SUPPLIER = 'fournisseur dont l’identité n’est pas publiée'
export const SUPPLIER_NOT_FILLED_IN = 'fournisseur non renseigné'

/** "407 904 374 00177": a SIREN or SIRET in the groups in which it is read. */
export function formatSiret(digits: string): string {
  return digits.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})?$/, (_, a, b, c, nic) =>
    [a, b, c, nic].filter(Boolean).join(NBSP),
  )
}

/** The name as published, for columns that say no other. */
export function publishedName({ name, protected: isPerson }: Supplier): string | undefined {
  return isPerson ? PROTECTED_SUPPLIER : name
}

/** A supplier with the name that it goes by, where one is known. */
interface Called {
  readonly supplier: Supplier
  readonly name?: string
}

/** How a supplier is called in a list. */
export function supplierName({ supplier, name }: Called): string {
  const { siret, otherId, protected: isPerson } = supplier
  if (isPerson) return PROTECTED_SUPPLIER
  if (name !== undefined) return shortened(name)
  if (siret !== undefined) return `SIRET ${formatSiret(siret)}`
  return otherId === undefined ? SUPPLIER_NOT_FILLED_IN : `identifiant ${otherId}`
}

/** The same within a sentence: "une personne physique (identité protégée)". */
function inSentence(called: Called): string {
  return called.supplier.protected ? `une ${PROTECTED_SUPPLIER}` : supplierName(called)
}

/** "X", "X et Y", "X, Y et 3 autres". */
export function supplierList(suppliers: readonly Called[], most = 2): string {
  const shown = suppliers.slice(0, suppliers.length === most + 1 ? most + 1 : most)
  const others = suppliers.length - shown.length
  const items = shown.map(inSentence)
  if (others > 0) items.push(`${others}${NBSP}autres fournisseurs`)
  const last = items.pop()
  if (last === undefined) return SUPPLIER_NOT_FILLED_IN
  return items.length === 0 ? last : `${items.join(', ')} et ${last}`
}
