import type { CentralOffer } from '../domain/contract/central-offer.ts'
import type { Correction } from '../domain/edition/correction.ts'
import { EARLIEST_PLAUSIBLE } from '../domain/date.ts'
import type { IsoDate } from '../domain/date.ts'
import type { Establishment } from '../domain/supplier/establishment.ts'
import type { InclusionRecord } from '../domain/contract/inclusion-record.ts'
import type { PlanEdition, PlannedPurchase, Purchase } from '../domain/purchase/planned-purchase.ts'
import type { Anomaly, Merge, RecordFileReconciliation } from '../domain/reconciliation.ts'
import type { RecordKind } from '../domain/record-kind.ts'
import type { Structure } from '../domain/supplier/structure.ts'
import type { CentralMember } from '../domain/territory/central-member.ts'
import type { IdeaCall } from '../domain/territory/idea-call.ts'
import type { MeasuredResult } from '../domain/territory/measured-result.ts'
import type { RecognisedRecords } from '../tables/read.ts'
import { quotable } from '../formats/fields/notes.ts'
import type { RecordRow, RecordTable } from '../tables/table.ts'
import { purchasesOf } from './purchases.ts'
import type { KeptRow } from './own-table-checks.ts'
import { checksOf, refusalsOf } from './record-context.ts'
import type { RecordContext } from './record-context.ts'
import { reconcile, stage } from './stage.ts'
import type { StageResult } from './stage.ts'

/** One file of the portal's own tables, under the id that rows are named by. */
export interface RecordsOfSource {
  readonly source: string
  readonly file: RecognisedRecords
  /** Day of the producer's last update: the date of an edition of the plan. */
  readonly published?: IsoDate
}

/** The records of a territory, by table. */
export interface Records {
  readonly establishments: readonly Establishment[]
  readonly structures: readonly Structure[]
  readonly inclusion: readonly InclusionRecord[]
  /** Of the central purchasing body: what its members can order, and who they are. */
  readonly centralOffers: readonly CentralOffer[]
  readonly centralMembers: readonly CentralMember[]
  readonly purchases: readonly Purchase[]
  /** Dated editions of the plan, oldest first. */
  readonly planEditions: readonly PlanEdition[]
  readonly results: readonly MeasuredResult[]
  readonly ideas: readonly IdeaCall[]
}

export interface BuiltRecords extends Records {
  readonly files: readonly RecordFileReconciliation[]
  readonly anomalies: readonly Anomaly[]
  readonly merges: readonly Merge[]
}

interface ReadTable {
  readonly kind: RecordKind
  readonly records: readonly unknown[]
  readonly file: RecordFileReconciliation
  readonly anomalies: readonly Anomaly[]
  readonly merges: readonly Merge[]
}

/** Rows that a later row of the same key replaces though it says something else, under the flag of their table. */
function replacedRows(
  table: RecordTable,
  { merged }: StageResult<KeptRow, KeptRow>,
  last: ReadonlyMap<string, KeptRow>,
): Pick<KeptRow, 'ref' | 'flags'>[] {
  const { repeated } = table
  if (repeated === undefined) return []
  const says = ({ result: { record } }: KeptRow) =>
    JSON.stringify({ ...(record as object), ref: undefined }, (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    )
  return merged
    .filter(({ row }) => says(row) !== says(last.get(row.result.key)!))
    .map(({ row, into }) => ({
      ref: row.ref,
      flags: [
        {
          flag: {
            code: repeated,
            column: table.key.join(', '),
            value: quotable(row.result.key.replaceAll('\u001f', ', ')),
          },
          detail: `la ligne ${into.row} porte le même identifiant et compte seule`,
        },
      ],
    }))
}

/** Reads one file: every row is kept, merged into a later row of the same key, or set aside with its reason (rule 1). */
async function readTable(
  { source, file }: RecordsOfSource,
  context: RecordContext,
  offered?: readonly string[],
): Promise<ReadTable> {
  const { kind } = file.table
  const checks = checksOf(kind, context, offered)
  const refusals = refusalsOf(kind, context)
  const read = await stage<RecordRow, KeptRow>('read', file.records(source), (row) => {
    if (!('record' in row.result)) return { setAside: row.result.setAside }
    const [refused] = refusals.flatMap((refuse) => refuse(row as KeptRow) ?? [])
    if (refused !== undefined) return { setAside: refused }
    return { keep: checks.reduce((checked, check) => check(checked), row as KeptRow) }
  })
  const refused = file.table.refusals?.(
    read.kept.map(({ ref: { row }, result: { record } }) => ({ row, record })),
  )
  const together = await stage<KeptRow, KeptRow>('together', read.kept, (row) => {
    const detail = refused?.get(row.ref.row)
    return detail === undefined ? { keep: row } : { setAside: { reason: 'unreadable', detail } }
  })
  const last = new Map(together.kept.map((row) => [row.result.key, row]))
  const distinct = await stage<KeptRow, KeptRow>('same key', together.kept, (row) => {
    const standing = last.get(row.result.key)!
    return standing === row ? { keep: row } : { mergeInto: standing.ref, reason: 'equal-row' }
  })
  reconcile([read, together, distinct])
  const setAside = [...read.setAside, ...together.setAside].map(
    ({ row, setAside: { reason, detail } }): Anomaly => ({
      ref: row.ref,
      setAside: reason,
      detail,
    }),
  )
  const flags = [...together.kept, ...replacedRows(file.table, distinct, last)].flatMap((row) =>
    row.flags.map(({ flag, detail }): Anomaly => ({ ref: row.ref, flag, detail })),
  )
  return {
    kind,
    records: distinct.kept.map(({ result }) => result.record),
    anomalies: [...setAside, ...flags].sort((a, b) => a.ref.row - b.ref.row),
    merges: distinct.merged.map(({ row, into, reason }) => ({ from: row.ref, into, reason })),
    file: {
      source,
      file: file.name,
      kind,
      encoding: file.encoding,
      sha256: file.sha256,
      read: read.tallies.get(source)?.read.rows ?? 0,
      kept: distinct.kept.length,
      merged: distinct.merged.length,
      setAside: setAside.length,
    },
  }
}

/**
 * The date of each edition: that of its publication; without one, the latest update that its lines tell of, else the
 * reference date.
 */
function editionDates(
  files: readonly RecordsOfSource[],
  tables: readonly ReadTable[],
  { referenceDate }: RecordContext,
): (source: string) => IsoDate {
  const dates = tables.map(({ file, records }): [string, IsoDate] => {
    const published = files.find(({ source }) => source === file.source)?.published
    const updates = (records as PlannedPurchase[]).flatMap(({ updatedOn }) => updatedOn ?? [])
    return [file.source, published ?? updates.sort().at(-1) ?? referenceDate ?? EARLIEST_PLAUSIBLE]
  })
  const bySource = new Map(dates)
  return (source) => bySource.get(source)!
}

const isOffers = ({ file }: RecordsOfSource) => file.table.kind === 'centralOffers'

/** The files in order; those of the central body's contracts are read first, since members name their themes. */
async function readTables(
  files: readonly RecordsOfSource[],
  context: RecordContext,
): Promise<readonly ReadTable[]> {
  const read = new Map<RecordsOfSource, ReadTable>()
  for (const file of files.filter(isOffers)) read.set(file, await readTable(file, context))
  const offers = [...read.values()].flatMap(({ records }) => records as CentralOffer[])
  const offered = read.size === 0 ? undefined : [...new Set(offers.map(({ theme }) => theme))]
  for (const file of files) if (!isOffers(file)) read.set(file, await readTable(file, context, offered))
  return files.map((file) => read.get(file)!)
}

/** Reads all files of the portal's own tables, in order; several files of one table are read one after the other. */
export async function buildRecords(
  files: readonly RecordsOfSource[],
  context: RecordContext = {},
): Promise<BuiltRecords> {
  const tables = await readTables(files, context)
  const of = (kind: RecordKind) =>
    tables.filter((table) => table.kind === kind).flatMap(({ records }) => records)
  const plan = purchasesOf(of('plan') as PlannedPurchase[], editionDates(files, tables, context))
  return {
    establishments: of('establishments') as Establishment[],
    structures: of('structures') as Structure[],
    inclusion: of('inclusion') as InclusionRecord[],
    centralOffers: of('centralOffers') as CentralOffer[],
    centralMembers: of('centralMembers') as CentralMember[],
    purchases: plan.purchases,
    planEditions: plan.editions,
    results: of('results') as MeasuredResult[],
    ideas: of('ideas') as IdeaCall[],
    files: tables.map(({ file }) => file),
    anomalies: tables.flatMap(({ anomalies }) => anomalies),
    merges: tables.flatMap(({ merges }) => merges),
  }
}

/** The corrections among these files: contracts are built with them, before any other table is held against those. */
export async function readCorrections(files: readonly RecordsOfSource[]): Promise<readonly Correction[]> {
  const tables: ReadTable[] = []
  for (const each of files) if (each.file.table.kind === 'corrections') tables.push(await readTable(each, {}))
  return tables.flatMap(({ records }) => records as Correction[])
}
