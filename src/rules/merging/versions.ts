import type { Amendment, ContractDraft, Supplier } from '../../domain/contract/contract.ts'
import type { ContractMergeReason } from '../../domain/reconciliation.ts'
import { byPlace, firmKey, fullest, unionOfSuppliers } from '../row.ts'
import type { Row } from '../row.ts'

const numeric = new Intl.Collator('fr-FR', { numeric: true })

/** Rows of one state of a contract: one for each of its suppliers. */
interface Version {
  readonly rows: readonly Row[]
  /** The fullest of them. */
  readonly row: Row
  readonly suppliers: readonly Supplier[]
}

/** One state: its number, else what tells it from another where the source numbers none. */
function versionKey({ version, notifiedOn, publishedDate }: ContractDraft): string {
  return version?.id ?? [version?.inForce, notifiedOn, publishedDate, version?.description].join('\u001f')
}

/** Whether rows of one key are several states of a contract: files say so themselves. */
export function hasVersions(rows: readonly Row[]): boolean {
  if (rows.every(({ draft }) => draft.version === undefined)) return false
  return new Set(rows.map(({ draft }) => versionKey(draft))).size > 1
}

/** By number, else by date; one without either stays where it stands in the file. */
function oldestFirst({ row: a }: Version, { row: b }: Version): number {
  const [first, second] = [a.draft.version?.id, b.draft.version?.id]
  if (first !== undefined && second !== undefined) return numeric.compare(first, second)
  const [one, other] = [a.draft, b.draft].map((draft) => draft.notifiedOn ?? draft.publishedDate)
  if (one !== undefined && other !== undefined && one !== other) return one < other ? -1 : 1
  return byPlace(a, b)
}

function versionsOf(rows: readonly Row[]): readonly Version[] {
  return [...Map.groupBy(rows, ({ draft }) => versionKey(draft)).values()]
    .map((group) => ({
      rows: group,
      row: fullest(group),
      suppliers: unionOfSuppliers(group.map(({ draft }) => draft.suppliers)),
    }))
    .sort(oldestFirst)
}

const firmsOf = (suppliers: readonly Supplier[]) => new Set(suppliers.map((each) => firmKey(each) ?? each))

/** A later state as a modification: what it states is the new total (rule 8); suppliers that stay are not said again. */
function amendmentOf({ row: { draft }, suppliers }: Version, before: Version, inForce: boolean): Amendment {
  const stay = firmsOf(suppliers).symmetricDifference(firmsOf(before.suppliers)).size === 0
  return {
    id: draft.version?.id,
    date: draft.notifiedOn,
    publishedDate: draft.publishedDate,
    description: draft.version?.description,
    amount: draft.amount,
    durationMonths: draft.durationMonths || undefined,
    suppliers: stay || suppliers.length === 0 ? undefined : suppliers,
    ...(inForce && { inForce: true }),
  }
}

/** The rows of a contract with its history, and why each of the others joined the one that stands. */
export interface JoinedVersions {
  readonly row: Row
  reasonOf(row: Row): ContractMergeReason
}

/**
 * Rules 2 and 8 where a file has a row for each state of a contract: the state in force stands (the last that the
 * source says is, else the last), with what was first awarded as its beginning and each later state as a modification.
 */
export function joinVersions(
  rows: readonly Row[],
  reasonBeside: (into: Row, row: Row) => ContractMergeReason,
): JoinedVersions {
  const versions = versionsOf(rows)
  const [first, ...later] = versions as readonly [Version, ...Version[]]
  const inForce = versions.findLast(({ row }) => row.draft.version?.inForce === true) ?? versions.at(-1)!
  const { row: into } = inForce
  const reasonOf = (row: Row) => (inForce.rows.includes(row) ? reasonBeside(into, row) : 'older-version')
  const states = [first, ...later.filter((each) => each !== inForce), inForce]
  const draft: ContractDraft = {
    ...into.draft,
    amount: first.row.draft.amount,
    durationMonths: first.row.draft.durationMonths,
    notifiedOn: first.row.draft.notifiedOn,
    publishedDate: first.row.draft.publishedDate,
    suppliers: first.suppliers,
    amendments: states.slice(1).map((each, index) => amendmentOf(each, states[index]!, each === inForce)),
  }
  const parts = rows
    .filter((row) => row !== into)
    .map((row) => ({ ref: row.ref, draft: row.draft, reason: reasonOf(row), isTold: true as const }))
  return { row: { ...into, draft, parts }, reasonOf }
}
