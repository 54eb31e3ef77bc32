import type { FlagCode } from '../../domain/contract/flag.ts'
import type { Notice, NoticeDraft } from '../../domain/notice/notice.ts'
import type { Anomaly, Merge, RecordFileReconciliation } from '../../domain/reconciliation.ts'
import type { RecognisedNoticeFile } from '../../tables/read.ts'
import { byPlace } from '../row.ts'
import { reconcile, stage } from '../stage.ts'
import type { Outcome } from '../stage.ts'
import { noticeGroups, noticeKey } from './groups.ts'
import { byPublication, noticeOf } from './standing.ts'
import type { NoticeRowKept } from './standing.ts'
import { ownerOf } from './whose-notice.ts'
import type { NoticeScope } from './whose-notice.ts'

/** One file of notices, under the id that rows are named by. */
export interface NoticesOfSource {
  readonly source: string
  readonly file: RecognisedNoticeFile
}

/** The notices of a buyer, and what became of every row. */
export interface BuiltNotices {
  /** Newest first. */
  readonly notices: readonly Notice[]
  readonly files: readonly RecordFileReconciliation[]
  readonly anomalies: readonly Anomaly[]
  readonly merges: readonly Merge[]
}

type Owned = Omit<NoticeRowKept, 'matchedBy'> & { readonly owner: 'siren' | 'name' | 'unsaid' }

async function* rowsOf(files: readonly NoticesOfSource[]) {
  for (const { source, file } of files)
    for await (const { row, result } of file.rows()) yield { ref: { source, row }, result }
}

const OTHER_BUYER = { setAside: { reason: 'other-buyer' } } as const

/** A row that may be the buyer's: one that says nothing of whose it is may follow a notice that does. */
function owned(ref: Owned['ref'], draft: NoticeDraft, scope: NoticeScope | undefined): Outcome<Owned> {
  const owner = ownerOf(draft, scope)
  if (owner === 'other' || (owner === 'unsaid' && draft.previous.length === 0)) return OTHER_BUYER
  return { keep: { ref, draft, owner } }
}

/** Rows of groups in which one is the buyer's by itself. */
function ownedGroups(rows: readonly Owned[]): ReadonlyMap<Owned, NoticeRowKept> {
  const ours = noticeGroups(rows).filter((group) => group.some(({ owner }) => owner !== 'unsaid'))
  return new Map(
    ours.flatMap((group) =>
      group.map((row): [Owned, NoticeRowKept] => [
        row,
        { ref: row.ref, draft: row.draft, matchedBy: row.owner === 'siren' ? 'siren' : 'name' },
      ]),
    ),
  )
}

function anomaliesOf(rows: readonly NoticeRowKept[], notices: readonly Notice[]): Anomaly[] {
  const flags = rows.flatMap(({ ref, draft }) => draft.flags.map((flag): Anomaly => ({ ref, flag })))
  const code: FlagCode = 'deadline-unread'
  const unread = notices
    .flatMap(({ versions }) => versions)
    .filter(({ nature, deadline }) => nature === 'rectification' && deadline === undefined)
  return [...flags, ...unread.map(({ ref }): Anomaly => ({ ref, flag: { code } }))]
}

/**
 * Reads all files of notices: every row is kept as a notice, merged into the first version of one, or set aside with
 * its reason (rule 1). Without a scope (`npm run check` of one file) those of all buyers are kept.
 */
export async function buildNotices(
  files: readonly NoticesOfSource[],
  scope: NoticeScope | undefined,
): Promise<BuiltNotices> {
  const read = await stage('read', rowsOf(files), ({ ref, result }): Outcome<Owned> =>
    'setAside' in result ? { setAside: result.setAside } : owned(ref, result.draft, scope),
  )
  const ours = ownedGroups(read.kept)
  const whose = await stage('whose', read.kept, (row): Outcome<NoticeRowKept> => {
    const kept = ours.get(row)
    return kept === undefined ? OTHER_BUYER : { keep: kept }
  })
  const last = new Map(whose.kept.map((row) => [noticeKey(row.draft.id), row]))
  const distinct = await stage('same id', whose.kept, (row): Outcome<NoticeRowKept> => {
    const standing = last.get(noticeKey(row.draft.id))!
    return standing === row ? { keep: row } : { mergeInto: standing.ref, reason: 'equal-row' }
  })
  const groups = noticeGroups(distinct.kept).map((group) => group.sort(byPublication))
  const firstOf = new Map(groups.flatMap((group) => group.map((row) => [row, group[0]!] as const)))
  const tied = await stage('versions', distinct.kept, (row): Outcome<NoticeRowKept> => {
    const first = firstOf.get(row)!
    return first === row ? { keep: row } : { mergeInto: first.ref, reason: 'notice-version' }
  })
  const stages = [read, whose, distinct, tied]
  reconcile(stages)
  const notices = groups.map(noticeOf).sort(newestFirst)
  const setAside = read.setAside.map(({ row: { ref }, setAside: { reason, detail } }): Anomaly => ({
    ref,
    setAside: reason,
    detail,
  }))
  const count = (
    source: string,
    tally: 'read' | 'kept' | 'merged' | 'setAside',
    of: readonly (typeof stages)[number][],
  ) => of.reduce((sum, { tallies }) => sum + (tallies.get(source)?.[tally].rows ?? 0), 0)
  return {
    notices,
    files: files.map(({ source, file }) => ({
      source,
      file: file.name,
      kind: 'notices',
      encoding: file.encoding,
      sha256: file.sha256,
      read: count(source, 'read', [read]),
      kept: count(source, 'kept', [tied]),
      merged: count(source, 'merged', [distinct, tied]),
      setAside: count(source, 'setAside', [read, whose]),
    })),
    anomalies: [...setAside, ...anomaliesOf(distinct.kept, notices)].sort(byPlace),
    merges: [...distinct.merged, ...tied.merged]
      .map(({ row, into, reason }): Merge => ({ from: row.ref, into, reason }))
      .sort((one, other) => byPlace({ ref: one.from }, { ref: other.from })),
  }
}

function newestFirst(one: Notice, other: Notice): number {
  const key = ({ publishedOn = '', slug }: Notice) => `${publishedOn} ${slug.padStart(20)}`
  return key(one) < key(other) ? 1 : -1
}
