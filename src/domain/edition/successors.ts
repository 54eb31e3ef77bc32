/** Rows of one state of a table: their keys, and for those that have one what stays of them when their key changes. */
export interface LineageState {
  readonly rows: { has(key: string): boolean }
  readonly lineages?: ReadonlyMap<string, string>
}

/**
 * Rule 2: a key that is gone leads to the one new row of the same lineage. Where several are new nothing is guessed; an
 * edition that was noted without lineages has no successors.
 */
export function successors(before: LineageState, after: LineageState): ReadonlyMap<string, string> {
  const heirs = Map.groupBy(
    [...(after.lineages ?? [])].filter(([key]) => !before.rows.has(key)),
    ([, lineage]) => lineage,
  )
  return new Map(
    [...(before.lineages ?? [])].flatMap(([key, lineage]) => {
      const found = after.rows.has(key) ? [] : (heirs.get(lineage) ?? [])
      return found.length === 1 ? [[key, found[0]![0]] as const] : []
    }),
  )
}
