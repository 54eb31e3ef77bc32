import { createHash } from 'node:crypto'
import type { ContractDraft } from '../../domain/contract/contract.ts'
import { isFileName } from '../../domain/file-name.ts'
import { decimalFromCents } from '../../domain/money.ts'
import { isMasked } from '../../domain/personal-data.ts'
import { normaliseText } from '../normalise.ts'
import { firmKey, fullest, tellingDrafts, unionOfSuppliers } from '../row.ts'
import type { ContractMergeReason } from '../../domain/reconciliation.ts'
import type { Row } from '../row.ts'
import { stage } from '../stage.ts'
import type { Outcome, StageResult } from '../stage.ts'
import { hasVersions, joinVersions } from './versions.ts'

/**
 * An id that names nothing: empty, zeros, a single character (`E`, `7`), a word for "none", or a mask (rule 11). Such an
 * id never matches between files (rule 2).
 */
export function isPlaceholderId(id: string | undefined): boolean {
  return (
    id === undefined ||
    isMasked(id) ||
    /^[\s0._/-]*$|^.$|^(nc|n\/a|na|neant|néant|sans objet|sans|x+)$/i.test(id.trim())
  )
}

/** Rule 2: buyer SIREN + id + normalised title + notification date + amount, never the bare id. */
export function compositeKey(draft: ContractDraft, buyer: string): string {
  return [
    buyer,
    draft.localId ?? '',
    normaliseText(draft.title ?? ''),
    draft.notifiedOn ?? '',
    draft.amount === undefined ? '' : decimalFromCents(draft.amount),
  ].join('\u001f')
}

/** What a row is identified by. */
type Identified = Pick<Row, 'draft' | 'buyer' | 'ownKey'>

/** Rule 2: `uuid`/`uid` where the source has one, otherwise the composite key; both where contracts share a uid. */
export function contractKey({ draft, buyer, ownKey }: Identified): string {
  if (draft.uid === undefined) return compositeKey(draft, buyer)
  const uid = `uid:${draft.uid.toLowerCase()}`
  return ownKey === undefined ? uid : `${uid}\u001f${ownKey}`
}

/** A longer slug is no address that anybody reads. */
const LONGEST_SLUG = 100

/**
 * Public id (rule 2): the slug of a uuid or uid that is one contract's, else the first 12 hexadecimal digits of the
 * SHA-256 of the key. A slug that no file may be named (`con`) has six of them behind it.
 */
export function publicId(row: Identified): string {
  const uid = row.ownKey === undefined ? row.draft.uid : undefined
  const slug = uid
    ?.toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const digest = createHash('sha256').update(contractKey(row)).digest('hex')
  if (!slug || slug.length > LONGEST_SLUG) return digest.slice(0, 12)
  return isFileName(slug) ? slug : `${slug}-${digest.slice(0, 6)}`
}

/** Two rows with the same suppliers, in whatever order, have the same text. */
function suppliersText({ suppliers }: ContractDraft): string {
  return suppliers
    .map((supplier) => firmKey(supplier) ?? '')
    .sort()
    .join('\u001f')
}

/** Joins rows that are one contract: `into` stands for all, with every supplier named by any of them. */
export function joinRows(
  into: Row,
  others: readonly Row[],
  reasonOf: (row: Row) => Row['parts'][number]['reason'],
): Row {
  const parts = others.flatMap((row) => [
    { ref: row.ref, draft: row.draft, reason: reasonOf(row) },
    ...row.parts,
  ])
  return { ...into, parts: [...into.parts, ...parts] }
}

/** Every supplier first named by the rows of a contract. */
export function initialSuppliersOf(row: Row) {
  return unionOfSuppliers(tellingDrafts(row).map((draft) => draft.suppliers))
}

/** Beside the row that stands, one with the same suppliers says nothing more; another names one more holder. */
function reasonBeside(into: Row): (row: Row) => ContractMergeReason {
  const suppliers = suppliersText(into.draft)
  return (row) => (suppliersText(row.draft) === suppliers ? 'equal-row' : 'same-key')
}

/**
 * Rule 2 inside one file: rows of one key with different suppliers are one contract with several suppliers; of two
 * equal rows the one with more fields filled wins; several states of one contract are one contract with its history.
 */
export async function mergeByKey(rows: readonly Row[]): Promise<StageResult<Row, Row>> {
  const groups = Map.groupBy(rows, (row) => `${row.ref.source}\u001f${contractKey(row)}`)
  const outcomes = new Map<Row, Outcome<Row>>()
  for (const group of groups.values()) {
    if (hasVersions(group)) {
      const { row, reasonOf } = joinVersions(group, reasonBeside)
      for (const each of group) {
        const isStanding = each.ref === row.ref
        outcomes.set(each, isStanding ? { keep: row } : { mergeInto: row.ref, reason: reasonOf(each) })
      }
      continue
    }
    const into = fullest(group)
    const others = group.filter((row) => row !== into)
    const reasonOf = reasonBeside(into)
    outcomes.set(into, { keep: joinRows(into, others, reasonOf) })
    for (const row of others) outcomes.set(row, { mergeInto: into.ref, reason: reasonOf(row) })
  }
  return stage('same key', rows, (row) => outcomes.get(row)!)
}
