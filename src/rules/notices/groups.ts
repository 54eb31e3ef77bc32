import type { NoticeDraft } from '../../domain/notice/notice.ts'

/** As ids are compared. */
export const noticeKey = (id: string) => id.toLowerCase()

/**
 * Puts together what is about one notice: rows that name one another as the notice they follow, and those of one
 * procedure. A name that no row bears ties nothing.
 */
export function noticeGroups<Row extends { readonly draft: NoticeDraft }>(rows: readonly Row[]): Row[][] {
  const parents = new Map<string, string>()
  const rootOf = (key: string): string => {
    const parent = parents.get(key)
    return parent === undefined ? key : rootOf(parent)
  }
  const tie = (one: string, other: string) => {
    const [from, to] = [rootOf(one), rootOf(other)]
    if (from !== to) parents.set(from, to)
  }
  const known = new Set(rows.map(({ draft }) => noticeKey(draft.id)))
  for (const { draft } of rows) {
    const key = noticeKey(draft.id)
    for (const previous of draft.previous.map(noticeKey)) if (known.has(previous)) tie(key, previous)
    if (draft.folderId !== undefined) tie(key, `procedure ${noticeKey(draft.folderId)}`)
  }
  return [...Map.groupBy(rows, ({ draft }) => rootOf(noticeKey(draft.id))).values()]
}
