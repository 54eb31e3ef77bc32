import { firmPath } from '../domain/links.ts'
import type { Supplier } from '../domain/contract/contract.ts'
import type { Portal } from '../domain/portal.ts'
import { sirenOf } from '../domain/supplier/siret.ts'
import type { StructureKind } from '../domain/supplier/structure.ts'
import { supplierKey } from '../domain/supplier/supplier-key.ts'
import { noPageReason } from '../domain/supplier/supplier-page.ts'
import type { NoPageReason } from '../domain/supplier/supplier-page.ts'
import { memoize } from '../domain/memoize.ts'
import { structureKindsBySiren } from './data.ts'
import { supplierRecords } from './supplier-holdings.ts'
import type { SupplierRecord } from './supplier-holdings.ts'

/** A firm that has a page. */
export interface SupplierEntry extends SupplierRecord {
  /** `/fournisseurs/<siren>/`, or `/fournisseurs/hors-siren-<hash>/`. */
  readonly path: string
  /** The last published name; without one, that of the establishments or structures file; absent where none gives one. */
  readonly name?: string
  /** Kinds of structure of the legal entity, from the structures file. */
  readonly kinds: ReadonlySet<StructureKind>
}

/** All firms of a portal: those with a page, and how many have none. */
export interface SupplierBook {
  /** By SIREN, or `hors-siren-<hash>`; in the order in which the contracts name them. */
  readonly byKey: ReadonlyMap<string, SupplierEntry>
  /** Firms; for the last two reasons the times that they are named, because nothing tells one from another. */
  readonly withoutPage: ReadonlyMap<NoPageReason, number>
}

const NO_KINDS: ReadonlySet<StructureKind> = new Set()

/** Made once a portal: every page asks for it. */
export const supplierBook = memoize(writeBook)

function writeBook({ contracts, establishments, structures }: Portal): SupplierBook {
  const kindsOf = structureKindsBySiren(structures)
  const structureNames = new Map(structures.map(({ siret, name }) => [sirenOf(siret), name]))
  /** Also those that no contract names: partial diffusion is the firm's, whichever establishment is listed. */
  const bySiren = Map.groupBy(establishments.values(), ({ siret }) => sirenOf(siret))
  const { records, withoutKey } = supplierRecords(contracts)
  const byKey = new Map<string, SupplierEntry>()
  const withoutPage = new Map<NoPageReason, number>()
  const count = (reason: NoPageReason, many = 1) =>
    many > 0 && withoutPage.set(reason, (withoutPage.get(reason) ?? 0) + many)

  for (const record of records) {
    const { key, siren = '', names } = record
    const known = bySiren.get(siren) ?? []
    const reason = noPageReason({ ...record, diffusions: known.map(({ diffusion }) => diffusion) })
    if (reason !== undefined) {
      count(reason)
      continue
    }
    const name = names[0] ?? known.find((each) => each.name !== undefined)?.name ?? structureNames.get(siren)
    byKey.set(key, { ...record, path: firmPath(key), name, kinds: kindsOf.get(siren) ?? NO_KINDS })
  }
  count('no-identifier', withoutKey.nameOnly)
  count('protected', withoutKey.protected)
  return { byKey, withoutPage }
}

/** The page of a supplier, or of a SIREN; `undefined` where there is none (rule 11): then nothing is linked. */
export function supplierPath(supplier: Supplier | string, portal: Portal): string | undefined {
  const key = typeof supplier === 'string' ? supplier : supplierKey(supplier)
  return key === undefined ? undefined : supplierBook(portal).byKey.get(key)?.path
}
