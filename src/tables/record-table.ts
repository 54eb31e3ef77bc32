import type { RecordKind } from '../domain/record-kind.ts'
import { RECORD_TABLES } from './recognise.ts'
import type { RecordTable } from './table.ts'

/** What a kind of file is called: on pages, and in files as the name of its schema where it has one. */
export type RecordNames = Pick<RecordTable, 'title' | 'name'>

const NOTICES: RecordNames = { title: 'Avis de marchés publics', name: 'avis' }

/** @throws Error where a kind of the portal's own tables has no declaration: a fault of this program. */
export function recordNames(kind: RecordKind): RecordNames {
  if (kind === 'notices') return NOTICES
  const table = RECORD_TABLES.find((each) => each.kind === kind)
  if (table === undefined) throw new Error(`no table declared for ${kind}`)
  return table
}
