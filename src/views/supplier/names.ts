import type { SupplierEntry } from '../../indicators/supplier-book.ts'
import { NBSP } from '../../text/language/format.ts'
import { formatSiret } from '../../text/supplier.ts'
import { uniqueTitle } from '../../text/unique-title.ts'

/** "SIREN 123 456 789", or the number as published with its type: what tells firms of one name apart. */
export function supplierNumber({ siren, otherId, idType }: SupplierEntry): string {
  return siren === undefined ? [idType, otherId].join(NBSP) : `SIREN${NBSP}${formatSiret(siren)}`
}

/** What it is to the contracts, in a word. */
export function supplierRole({ holdings, former }: SupplierEntry): string {
  if (holdings.length > 0) return 'Fournisseur'
  return former.length > 0 ? 'Ancien fournisseur' : 'Sous-traitant'
}

export function supplierTitle(supplier: SupplierEntry): string {
  return supplier.name ?? supplierNumber(supplier)
}

const LONGEST = 80

/** A title for tabs and search results, unique: firms share names, never numbers. */
export function supplierPageTitle(supplier: SupplierEntry): string {
  const { name, key } = supplier
  const published = supplierNumber(supplier)
  const number = published.length > LONGEST ? key : published
  if (name === undefined) return `Entreprise sans nom publié (${number})`
  return uniqueTitle(name, number)
}

/** Without accents, case and punctuation, to see whether two spellings are one name. */
function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

/** Other names that the firm was published under, each spelled once. */
export function otherNames({ name = '', names }: SupplierEntry): readonly string[] {
  const seen = new Set([folded(name)])
  return names.filter((each) => !seen.has(folded(each)) && seen.add(folded(each)))
}
