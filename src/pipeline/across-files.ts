import { compositeKey, fullest, isPlaceholderId, joinRows } from './identity.ts'
import { supplierKey } from './row.ts'
import type { Row } from './row.ts'
import { stage } from './stage.ts'
import type { Outcome, StageResult } from './stage.ts'

function draftsOf(row: Row) {
  return [row.draft, ...row.parts.map((part) => part.draft)]
}

function suppliersOf(row: Row): Set<string> {
  return new Set(
    draftsOf(row).flatMap((draft) => draft.suppliers.flatMap((supplier) => supplierKey(supplier) ?? [])),
  )
}

/** Contracts met in the files read so far, by uid and by composite key. */
class Index {
  private readonly byUid = new Map<string, Row>()
  private readonly byComposite = new Map<string, Row[]>()

  add(row: Row): void {
    for (const draft of draftsOf(row)) {
      if (draft.uid !== undefined) this.byUid.set(draft.uid.toLowerCase(), row)
      if (isPlaceholderId(draft.localId)) continue
      const key = compositeKey(draft, row.buyer)
      const known = this.byComposite.get(key)
      if (known === undefined) this.byComposite.set(key, [row])
      else if (!known.includes(row)) known.push(row)
    }
  }

  /** Contracts of earlier files that `row` is also: same uid, else same composite key, preferably with a common supplier. */
  matches(row: Row): readonly Row[] {
    const sameUid = draftsOf(row).flatMap((draft) =>
      draft.uid === undefined ? [] : (this.byUid.get(draft.uid.toLowerCase()) ?? []),
    )
    if (sameUid.length > 0) return [...new Set(sameUid)]
    if (isPlaceholderId(row.draft.localId)) return []
    const candidates = this.byComposite.get(compositeKey(row.draft, row.buyer)) ?? []
    const suppliers = suppliersOf(row)
    const shared = candidates.filter((candidate) => !suppliersOf(candidate).isDisjointFrom(suppliers))
    return shared.length > 0 ? shared : candidates.slice(0, 1)
  }
}

/**
 * Rule 2 between files: the same uid, else the same composite key (rows with a uuid are compared by it too); an id
 * such as `00` never matches. Of the rows that are one contract, the fuller one stands for it.
 */
export async function mergeAcrossFiles(rows: readonly Row[]): Promise<StageResult<Row, Row>> {
  const group = new Map<Row, Set<Row>>()
  const index = new Index()
  const bySource = Map.groupBy(rows, (row) => row.ref.source)
  for (const fileRows of bySource.values()) {
    for (const row of fileRows) {
      const joined = new Set([row])
      for (const match of index.matches(row)) {
        for (const member of group.get(match) ?? [match]) joined.add(member)
      }
      for (const member of joined) group.set(member, joined)
    }
    for (const row of fileRows) index.add(row)
  }
  const outcomes = new Map<Row, Outcome<Row>>()
  for (const members of new Set(group.values())) {
    const inOrder = [...members]
    const into = fullest(inOrder)
    const others = inOrder.filter((row) => row !== into)
    outcomes.set(into, { keep: joinRows(into, others, () => 'other-file') })
    for (const row of others) outcomes.set(row, { mergeInto: into.ref, reason: 'other-file' })
  }
  return stage('other files', rows, (row) => outcomes.get(row)!)
}
