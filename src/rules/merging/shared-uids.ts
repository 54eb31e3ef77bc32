import { quotable } from '../../formats/fields/notes.ts'
import { normaliseText } from '../normalise.ts'
import { firmKey } from '../row.ts'
import type { Row } from '../row.ts'
import { compositeKey } from './identity.ts'

/** What a row says of its contract; two rows of one contract have one of them in common. */
function marksOf({ draft }: Row): readonly string[] {
  const firms = draft.suppliers.flatMap((supplier) => firmKey(supplier) ?? [])
  return [
    ...(draft.title === undefined ? [] : [`title ${normaliseText(draft.title)}`]),
    ...(draft.notifiedOn === undefined ? [] : [`day ${draft.notifiedOn}`]),
    ...firms.map((firm) => `firm ${firm}`),
  ]
}

/** Where one of the three is unknown, nothing says that it differs (rule 6). */
function saysAll({ draft: { title, notifiedOn, suppliers } }: Row): boolean {
  return title !== undefined && notifiedOn !== undefined && suppliers.some((each) => firmKey(each))
}

/** Rows in groups that have no mark in common; its cost grows with the number of rows, not with its square. */
function linked(rows: readonly Row[]): readonly Row[][] {
  const marks = new Map(rows.map((row) => [row, marksOf(row)]))
  const borne = rows.flatMap((row) => marks.get(row)!.map((mark) => ({ mark, row })))
  const bearers = Map.groupBy(borne, ({ mark }) => mark)
  const reached = new Set<Row>()
  return rows.flatMap((start) => {
    if (reached.has(start)) return []
    const group = new Set([start])
    for (const row of group)
      for (const mark of marks.get(row)!) {
        for (const next of bearers.get(mark) ?? []) group.add(next.row)
        bearers.delete(mark)
      }
    for (const row of group) reached.add(row)
    return [[...group]]
  })
}

/** The earliest award of a contract: what it keeps as later states of it are published. */
function firstAward(rows: readonly Row[]): string {
  const awards = rows
    .filter(saysAll)
    .map((row) => `${row.draft.notifiedOn}\u001f${compositeKey(row.draft, row.buyer)}`)
  return awards.reduce((first, award) => (award < first ? award : first))
}

/** The contracts that one uid covers, the earliest first; rows that cannot be told from others are the earliest's. */
function contractsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups = Map.groupBy(linked(rows), (group) => group.some(saysAll))
  const contracts = groups.get(true) ?? []
  if (contracts.length < 2) return [rows]
  const inOrder = contracts.toSorted((a, b) => (firstAward(a) < firstAward(b) ? -1 : 1))
  return inOrder.map((group, index) =>
    index === 0 ? [...group, ...(groups.get(false) ?? []).flat()] : group,
  )
}

/** Whether rows that bear one id are several contracts: no title, date or supplier that all are linked by. */
export const areApart = (rows: readonly Row[]): boolean => linked(rows).length > 1

function withOwnKey(row: Row, ownKey: string): Row {
  const flags = [
    ...row.draft.flags,
    { code: 'uid-shared' as const, column: 'uid', value: quotable(row.draft.uid!) },
  ]
  return { ...row, ownKey, draft: { ...row.draft, flags } }
}

/**
 * Rule 2: a uid made of the buyer's number and its own id is no better than that id, which some buyers give to several
 * contracts. Rows of one uid, in one file or in several, whose titles, notification dates and suppliers all differ are
 * not one contract: each then has a key of its own, and is flagged. A difference in one field alone parts nothing.
 */
export function tellApart(rows: readonly Row[]): readonly Row[] {
  const ofUid = Map.groupBy(rows, ({ draft }) => draft.uid?.toLowerCase())
  ofUid.delete(undefined)
  const ownKeys = new Map<Row, string>()
  for (const group of ofUid.values()) {
    const contracts = contractsOf(group)
    if (contracts.length < 2) continue
    for (const contract of contracts) {
      const ownKey = firstAward(contract)
      for (const row of contract) ownKeys.set(row, ownKey)
    }
  }
  return rows.map((row) => {
    const ownKey = ownKeys.get(row)
    return ownKey === undefined ? row : withOwnKey(row, ownKey)
  })
}
