import type { Synonyms } from '../domain/reference/synonym.ts'
import { fold } from '../text/language/fold.ts'
import { MAPPING_TARGETS } from './mapping-target.ts'
import type { MappingTarget, TargetField } from './mapping-target.ts'

/** A header and the field that it is thought to name. */
export interface NamedColumn {
  readonly header: string
  readonly field: TargetField
}

const bare = (text: string) => fold(text).replaceAll(' ', '')

/** The names of a field, best first: its own, then those of other files in the order of the list. */
function namesOf(target: MappingTarget, field: TargetField, { columns }: Synonyms): readonly string[] {
  const known = columns.filter((each) => each.table === target.name && each.field === field.name)
  return [field.name, ...known.flatMap(({ names }) => names)].map(bare)
}

/** Where a field has several columns, the one whose name comes first in the list comes first. */
function columnsOf(target: MappingTarget, header: readonly string[], synonyms: Synonyms): NamedColumn[] {
  const taken = new Set<string>()
  return target.fields.flatMap((field) => {
    const names = namesOf(target, field, synonyms)
    const found = header
      .filter((column) => !taken.has(column) && names.includes(bare(column)))
      .toSorted((one, other) => names.indexOf(bare(one)) - names.indexOf(bare(other)))
    for (const column of found) taken.add(column)
    return found.map((column) => ({ header: column, field }))
  })
}

/** What the file is thought to be. */
export interface ProposedTable {
  readonly target: MappingTarget
  readonly columns: readonly NamedColumn[]
  /** Fields without which it cannot be read, and that no column names. */
  readonly missing: readonly string[]
}

function asTable(target: MappingTarget, header: readonly string[], synonyms: Synonyms): ProposedTable {
  const columns = columnsOf(target, header, synonyms)
  const named = columns.map(({ field }) => field.name)
  const missing = target.fields.filter(({ name, required }) => required && !named.includes(name))
  return { target, columns, missing: missing.map(({ name }) => name) }
}

/** Fields that a header names; each that it lacks and should name counts twice against it. */
function likeness({ columns, missing }: ProposedTable): number {
  return new Set(columns.map(({ field }) => field)).size - 2 * missing.length
}

/** The table that a header is most like; none where it names no two columns of any. */
export function proposedTable(header: readonly string[], synonyms: Synonyms): ProposedTable | undefined {
  return MAPPING_TARGETS.filter(({ table }) => table?.kind !== 'corrections')
    .map((target) => asTable(target, header, synonyms))
    .filter(({ columns }) => columns.length > 1)
    .toSorted((one, other) => likeness(other) - likeness(one))[0]
}
