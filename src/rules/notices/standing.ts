import type { Instant } from '../../domain/notice/instant.ts'
import type { Notice, NoticeDraft, NoticeOutcome, NoticeVersion } from '../../domain/notice/notice.ts'
import type { RowRef } from '../../domain/contract/contract.ts'
import { addressSlug } from '../address-slug.ts'

/** A row of the buyer's. */
export interface NoticeRowKept {
  readonly ref: RowRef
  readonly draft: NoticeDraft
  readonly matchedBy: 'siren' | 'name'
}

/** How far the versions read have come. */
interface State {
  readonly deadline: Instant | undefined
  readonly outcome: NoticeOutcome | undefined
}

/**
 * The deadline after a national rectification: the new one where it can be read, else unknown, never the old one. It
 * stands where the words leave it alone.
 */
function rectified(deadline: Instant | undefined, { deadlineChanges }: NoticeDraft): Instant | undefined {
  if (deadlineChanges === undefined) return undefined
  const change = deadlineChanges.find(({ from }) => from === undefined || from === deadline)
  return change === undefined ? deadline : change.to
}

function after({ deadline, outcome }: State, draft: NoticeDraft): State {
  switch (draft.nature) {
    case 'call':
      return { deadline: draft.deadline, outcome: 'calling' }
    case 'rectification':
      return { deadline: rectified(deadline, draft), outcome: outcome ?? 'calling' }
    case 'cancellation':
      return { deadline, outcome: 'cancelled' }
    case 'result':
      return { deadline, outcome: 'awarded' }
    case 'information':
      return { deadline, outcome: outcome ?? 'informing' }
  }
}

/** Oldest first; on one day, in the order of their ids. */
export function byPublication(one: NoticeRowKept, other: NoticeRowKept): number {
  const key = ({ draft }: NoticeRowKept) => `${draft.publishedOn ?? ''} ${draft.id.padStart(20)}`
  return key(one) < key(other) ? -1 : 1
}

/** What a row states: the fields that it fills. */
function statedBy({ draft }: NoticeRowKept): Partial<Notice> {
  const {
    id: _,
    nature: _nature,
    deadline: _deadline,
    deadlineChanges: _changes,
    flags: _flags,
    ...fields
  } = draft
  const filled = Object.entries(fields).filter(
    ([name, value]) =>
      value !== undefined && (name === 'reserved' || !Array.isArray(value) || value.length > 0),
  )
  return Object.fromEntries(filled)
}

/** One notice of all rows about it, oldest first: each field as the last call that fills it, else the last row. */
export function noticeOf(rows: readonly NoticeRowKept[]): Notice {
  let state: State = { deadline: undefined, outcome: undefined }
  const versions = rows.map(({ ref, draft }): NoticeVersion => {
    state = after(state, draft)
    const { id, nature, url, publishedOn } = draft
    return { ref, id, nature, url, publishedOn, deadline: state.deadline }
  })
  const isCall = ({ draft }: NoticeRowKept) => draft.nature === 'call'
  const inOrder = [...rows.filter((row) => !isCall(row)), ...rows.filter(isCall)]
  const [first] = rows
  const ids = new Set(rows.map(({ draft }) => draft.id))
  const stated = Object.assign({}, ...inOrder.map(statedBy)) as Partial<Notice>
  return {
    buyerSirens: [],
    departments: [],
    cpvs: [],
    references: [],
    ...stated,
    publishedOn: first!.draft.publishedOn,
    previous: [...new Set(rows.flatMap(({ draft }) => draft.previous))].filter((id) => !ids.has(id)),
    id: first!.draft.id,
    slug: addressSlug(first!.draft.id),
    matchedBy: rows.some(({ matchedBy }) => matchedBy === 'siren') ? 'siren' : 'name',
    deadline: state.deadline,
    outcome: state.outcome!,
    versions,
  }
}
