import type { ContractDraft } from '../../domain/contract/contract.ts'
import { compositeKey, contractKey, isPlaceholderId } from './identity.ts'
import { firmKey } from '../row.ts'
import type { Row } from '../row.ts'

function draftsOf(row: Row): readonly ContractDraft[] {
  return [row.draft, ...row.parts.map((part) => part.draft)]
}

function suppliersOf(row: Row): ReadonlySet<string> {
  return new Set(
    draftsOf(row).flatMap((draft) => draft.suppliers.flatMap((supplier) => firmKey(supplier) ?? [])),
  )
}

/** A row under its rank among all those known. */
interface Known {
  readonly row: Row
  readonly rank: number
}

/** Rows of one composite key. */
interface Alike {
  readonly first: Row
  readonly bySupplier: Map<string, Known[]>
}

/** Contracts met in the files read so far, by uid and by composite key. */
export class KnownRows {
  readonly #byUid = new Map<string, Row>()
  readonly #byComposite = new Map<string, Alike>()
  #count = 0

  add(row: Row): void {
    const known = { row, rank: this.#count++ }
    const suppliers = suppliersOf(row)
    const keys = new Set<string>()
    if (row.draft.uid !== undefined) this.#byUid.set(contractKey(row), row)
    for (const draft of draftsOf(row))
      if (!isPlaceholderId(draft.localId)) keys.add(compositeKey(draft, row.buyer))
    for (const key of keys) {
      const alike = this.#byComposite.get(key) ?? { first: row, bySupplier: new Map<string, Known[]>() }
      this.#byComposite.set(key, alike)
      for (const supplier of suppliers) {
        const rows = alike.bySupplier.get(supplier)
        if (rows === undefined) alike.bySupplier.set(supplier, [known])
        else rows.push(known)
      }
    }
  }

  /**
   * Contracts of earlier files that `row` is also: same uid, else same composite key, preferably with a common supplier.
   * Those found together are one contract from now on: the first of them stands for all when they are met again.
   */
  matches(row: Row): readonly Row[] {
    const sameUid = row.draft.uid === undefined ? undefined : this.#byUid.get(contractKey(row))
    if (sameUid !== undefined) return [sameUid]
    if (isPlaceholderId(row.draft.localId)) return []
    const alike = this.#byComposite.get(compositeKey(row.draft, row.buyer))
    if (alike === undefined) return []
    const shared = [...suppliersOf(row)].flatMap((supplier) => {
      const rows = alike.bySupplier.get(supplier) ?? []
      const found = [...rows]
      rows.length = Math.min(rows.length, 1)
      return found
    })
    if (shared.length === 0) return [alike.first]
    return [...new Set(shared.sort((a, b) => a.rank - b.rank).map((known) => known.row))]
  }
}
