import type { Contract, Supplier } from '../../domain/contract.ts'
import type { Portal } from '../../domain/portal.ts'
import { shortened } from '../../domain/shorten.ts'
import { sirenOf } from '../../domain/siret.ts'
import { oncePer } from '../../domain/once.ts'
import { NBSP } from '../../text/format.ts'

/** In place of an identity that rule 11 protects. */
export const PROTECTED_SUPPLIER = 'une personne dont l’identité est protégée'
export const SUPPLIER_NOT_FILLED_IN = 'titulaire non renseigné'

/** "407 904 374 00177": a SIREN or SIRET in the groups in which it is read. */
export function formatSiret(digits: string): string {
  return digits.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})?$/, (_, a, b, c, nic) =>
    [a, b, c, nic].filter(Boolean).join(NBSP),
  )
}

/** SIREN → the name under which the firm was last published: the 2022 format gives numbers only. */
export type KnownNames = ReadonlyMap<string, string>

/** Names published beside a SIRET anywhere in the portal; contracts stand newest first, so the newest wins. */
export const knownNames = oncePer((portal: Portal): KnownNames => {
  const names = new Map<string, string>()
  for (const { suppliers } of portal.contracts) {
    for (const { siret, name } of suppliers) {
      if (siret && name && !names.has(sirenOf(siret))) names.set(sirenOf(siret), name)
    }
  }
  return names
})

/** A name that the contract itself does not give, but another contract of the same firm does. */
export function borrowedName({ name, siret }: Supplier, names: KnownNames): string | undefined {
  return name === undefined && siret !== undefined ? names.get(sirenOf(siret)) : undefined
}

/** How a supplier is called within a sentence. */
export function supplierName(supplier: Supplier, names: KnownNames): string {
  if (supplier.protected) return PROTECTED_SUPPLIER
  const name = supplier.name ?? borrowedName(supplier, names)
  if (name !== undefined) return shortened(name)
  if (supplier.siret !== undefined) return `SIRET ${formatSiret(supplier.siret)}`
  return supplier.otherId === undefined ? SUPPLIER_NOT_FILLED_IN : `identifiant ${supplier.otherId}`
}

/** "X", "X et Y", "X, Y et 3 autres". */
export function supplierList(suppliers: readonly Supplier[], names: KnownNames, most = 2): string {
  const shown = suppliers.slice(0, suppliers.length === most + 1 ? most + 1 : most)
  const others = suppliers.length - shown.length
  const items = shown.map((supplier) => supplierName(supplier, names))
  if (others > 0) items.push(`${others}${NBSP}autres titulaires`)
  const last = items.pop()
  if (last === undefined) return SUPPLIER_NOT_FILLED_IN
  return items.length === 0 ? last : `${items.join(', ')} et ${last}`
}

const TITLE_NOT_FILLED_IN = 'Marché sans objet publié'

/** What a contract is called, also where no title is published: its id then tells it from others. */
export function contractTitle({ title, id }: Pick<Contract, 'title' | 'id'>): string {
  return title ?? `${TITLE_NOT_FILLED_IN} (${id})`
}

const SHORT_TITLE = 60

/** The same in a link within a sentence, cut at a word. */
export function shortTitle(contract: Pick<Contract, 'title' | 'id'>): string {
  return contract.title === undefined ? contractTitle(contract) : shortened(contract.title, SHORT_TITLE)
}
