import type { Synonyms } from '../domain/reference/synonym.ts'
import type { Mapping } from '../domain/territory/mapping.ts'
import { proposedTable } from './proposed-columns.ts'
import type { NamedColumn } from './proposed-columns.ts'
import { proposedRule } from './proposed-rule.ts'

/** A mapping as it is thought to be, for a person to look over. */
export interface Proposal {
  readonly mapping: Mapping
  /** Headers that name a field. */
  readonly named: readonly NamedColumn[]
  /** Headers that name none. */
  readonly unnamed: readonly string[]
  /** Values of a column that no code is known for. */
  readonly unexplained: ReadonlyMap<string, readonly string[]>
  /** Required fields that no column gives. */
  readonly missing: readonly string[]
}

/**
 * The mapping of a table with headers of its own; `undefined` where it looks like nothing that is known.
 * @param seen Distinct values of each column, as many as were looked at.
 */
export function proposeMapping(
  seen: ReadonlyMap<string, readonly string[]>,
  synonyms: Synonyms,
): Proposal | undefined {
  const header = [...seen.keys()].filter((column) => column !== '')
  const table = proposedTable(header, synonyms)
  if (table === undefined) return undefined
  const { target, columns: named, missing } = table
  const rules = named.map(({ header: column, field }) => ({
    column,
    ...proposedRule(target, field, seen.get(column) ?? [], synonyms),
  }))
  const unnamed = header.filter((column) => !named.some((each) => each.header === column))
  const columns = Object.fromEntries([
    ...rules.map(({ column, rule }) => [column, Object.keys(rule).length === 1 ? rule.field : rule] as const),
    ...unnamed.map((column) => [column, null] as const),
  ])
  return {
    mapping: { table: target.name, columns },
    named,
    unnamed,
    unexplained: new Map(
      rules.filter((each) => each.unexplained.length > 0).map((each) => [each.column, each.unexplained]),
    ),
    missing,
  }
}
