import { joinRows } from './identity.ts'
import { KnownRows } from './known-rows.ts'
import { richest } from './publications.ts'
import type { Row } from '../row.ts'
import { stage } from '../stage.ts'
import type { Outcome, StageResult } from '../stage.ts'

/** Rows that are one contract: a row, and those of earlier files that it joins. */
interface Group {
  readonly row: Row
  readonly joined: readonly Group[]
  /** The group that has joined this one. */
  within?: Group
}

/** The group that holds this one and is in no other; the way to it is shortened for the next who asks. */
function outermost(group: Group): Group {
  let found = group
  while (found.within !== undefined) {
    found.within = found.within.within ?? found.within
    found = found.within
  }
  return found
}

/** The newest row first, then those that it joined. */
function rowsOf(group: Group): Row[] {
  const rows: Row[] = []
  const ahead = [group]
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    rows.push(next.row)
    for (const joined of next.joined.toReversed()) ahead.push(joined)
  }
  return rows
}

/** Rows of several files, in groups that are one contract each. */
function groupsOf(rows: readonly Row[]): readonly Group[] {
  const groups = new Map<Row, Group>()
  const known = new KnownRows()
  for (const fileRows of Map.groupBy(rows, (row) => row.ref.source).values()) {
    for (const row of fileRows) {
      const joined = new Set(known.matches(row).map((match) => outermost(groups.get(match)!)))
      const group: Group = { row, joined: [...joined] }
      for (const each of joined) each.within = group
      groups.set(row, group)
    }
    for (const row of fileRows) known.add(row)
  }
  return [...groups.values()].filter(({ within }) => within === undefined)
}

/**
 * Rule 2 between files: the same uid, else the same composite key (rows with a uuid are compared by it too); an id
 * such as `00` never matches. Of the rows that are one contract, the richest one stands for it.
 */
export async function mergeAcrossFiles(rows: readonly Row[]): Promise<StageResult<Row, Row>> {
  const outcomes = new Map<Row, Outcome<Row>>()
  for (const group of groupsOf(rows)) {
    const members = rowsOf(group)
    const into = richest(members)
    const others = members.filter((row) => row !== into)
    outcomes.set(into, { keep: joinRows(into, others, () => 'other-file') })
    for (const row of others) outcomes.set(row, { mergeInto: into.ref, reason: 'other-file' })
  }
  return stage('other files', rows, (row) => outcomes.get(row)!)
}
