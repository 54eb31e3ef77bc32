import { cellText } from '../../tables/cell-text.ts'
import { PLAN_COLUMNS } from '../../tables/plan-columns.ts'
import type { PlanLine } from '../../tables/plan-column.ts'

/** A field of two states of a line, as its column writes it; an empty text is unknown. */
export interface FieldChange {
  readonly column: string
  readonly before: string
  readonly after: string
}

/** What differs between two states of a line, column by column, in the order of the schema. */
export function fieldChanges(before: PlanLine, after: PlanLine): readonly FieldChange[] {
  return PLAN_COLUMNS.map(({ name, type, value }) => ({
    column: name,
    before: cellText(value(before), type),
    after: cellText(value(after), type),
  })).filter((change) => change.before !== change.after)
}
