import type { Setting } from '../setting.ts'
import type { Row } from '../tables/columns.ts'

/** What one edition of the plan says of a purchase: cells that are empty in the table are absent. */
export type Wording = Row<'purchases'>

/** A purchase of the plan: what its first edition says, and what later ones say anew. */
export interface Purchase {
  readonly first: Wording
  readonly changes: readonly Wording[]
}

/** The purchases of the table: a line with an `edition` says what it says anew of the purchase with the same id. */
export function purchasesOf({ purchases }: Setting['tables']): Purchase[] {
  const byId = Map.groupBy(purchases, ({ id }) => id)
  return [...byId.values()].map(([first, ...changes]) => ({ first: first!, changes }))
}

/** A wording with what another says in its place. */
export function reworded(wording: Wording, change: Wording): Wording {
  const said = Object.entries(change).filter(([, value]) => value !== undefined && value !== '')
  return { ...wording, ...Object.fromEntries(said) }
}
