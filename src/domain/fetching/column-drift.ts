import type { Columns, FoundType } from './fetch-state.ts'

/** What differs between the columns of two editions of a file. */
export interface ColumnDrift {
  readonly appeared: readonly string[]
  readonly vanished: readonly string[]
  readonly changed: readonly { readonly name: string; readonly from: FoundType; readonly to: FoundType }[]
}

/** A column without a value has no type yet: it can change into nothing. */
export function columnDrift(before: Columns, after: Columns): ColumnDrift {
  const has = (columns: Columns, name: string) => Object.hasOwn(columns, name)
  return {
    appeared: Object.keys(after).filter((name) => !has(before, name)),
    vanished: Object.keys(before).filter((name) => !has(after, name)),
    changed: Object.entries(after).flatMap(([name, to]) => {
      const from = has(before, name) ? before[name]! : to
      return from === to || from === 'vide' || to === 'vide' ? [] : [{ name, from, to }]
    }),
  }
}
