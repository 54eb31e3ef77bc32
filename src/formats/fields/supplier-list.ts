import type { Supplier } from '../../domain/contract/contract.ts'
import type { Notes } from './notes.ts'
import { isMissing, isObject } from './reading.ts'
import { readSupplier } from './supplier.ts'

/** Keys under which the formats wrap one supplier. */
const WRAPPERS = ['titulaire', 'concessionnaire'] as const
const KEYS = ['id', 'typeIdentifiant', 'denominationSociale'] as const

interface Found {
  /** Objects that describe one supplier each. */
  readonly suppliers: Readonly<Record<string, unknown>>[]
  /** Whether something else stood among them, such as `{"titulaire": "typeIdentifiant"}`. */
  garbage: boolean
}

/** The four shapes: a list of `{titulaire: {…}}`, a list of bare objects, `{titulaire: […]}`, one object. */
function collect(value: unknown, found: Found): void {
  if (isMissing(value)) return
  if (Array.isArray(value)) {
    for (const item of value as unknown[]) collect(item, found)
    return
  }
  const wrapper = isObject(value) ? WRAPPERS.find((key) => key in value) : undefined
  if (isObject(value) && wrapper !== undefined) collect(value[wrapper], found)
  else if (isObject(value) && KEYS.some((key) => key in value)) found.suppliers.push(value)
  else found.garbage = true
}

function keyOf({ siret, otherId, name }: Supplier): string | undefined {
  return siret ?? otherId ?? name?.toLowerCase()
}

/** The same supplier once, protected ones all apart: nothing tells whether they are one person. */
export function distinctSuppliers(suppliers: readonly Supplier[]): Supplier[] {
  const seen = new Set<string>()
  return suppliers.filter((supplier) => {
    const key = keyOf(supplier)
    if (key === undefined) return true
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** The suppliers of a row, and whether part of the list could not be read; never quoted, it may name persons. */
export function readSupplierList(
  value: unknown,
  column: string,
  notes: Notes,
): { readonly suppliers: readonly Supplier[]; readonly garbage: boolean } {
  const found: Found = { suppliers: [], garbage: false }
  collect(value, found)
  const suppliers = found.suppliers
    .map(({ id, typeIdentifiant, denominationSociale }) =>
      readSupplier({ id, idType: typeIdentifiant, name: denominationSociale }, column, notes),
    )
    .filter((supplier) => supplier !== undefined)
  return { suppliers: distinctSuppliers(suppliers), garbage: found.garbage }
}

/** The suppliers of a contract, flagged when none, or when part of the list is unreadable. */
export function readSuppliers(value: unknown, column: string, notes: Notes): readonly Supplier[] {
  const { suppliers, garbage } = readSupplierList(value, column, notes)
  if (suppliers.length === 0) notes.flag('supplier-missing', column)
  else if (garbage) notes.flag('value-unreadable', column)
  return suppliers
}
