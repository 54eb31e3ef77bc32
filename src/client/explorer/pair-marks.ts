import { isOrdered, measureOf } from './grouping.ts'
import type { RowGroup } from './grouping.ts'
import { markOf } from './group-marks.ts'
import type { Mark } from './group-marks.ts'
import type { GroupFields } from './group-row.ts'
import { isNumeric } from './field.ts'
import type { ExplorerField } from './field.ts'
import { UNKNOWN } from './filter.ts'
import type { ViewMeasure } from './view.ts'

/** A drawing of groups by two fields: a row a group of the first, a place in it a group of the second. */
export interface PairMarks {
  readonly rows: readonly { readonly key: string; readonly label: string; readonly marks: readonly Mark[] }[]
  /** Of the second field, in their order. */
  readonly places: readonly { readonly key: string; readonly label: string }[]
}

/** More than these cannot be read. */
const MOST = { rows: 12, places: 12 }

interface Total {
  readonly key: string
  readonly label: string
  readonly size: bigint
}

function inOrder(one: string, other: string, field: ExplorerField): number {
  return isNumeric(field) ? Number(one) - Number(other) : one < other ? -1 : 1
}

/** Values of the second field: in their own order its last, else the largest over all; the unknown after them. */
function placesOf(
  groups: readonly RowGroup[],
  { second }: GroupFields,
  measure: ViewMeasure,
): readonly Total[] {
  const totals = [...Map.groupBy(groups, ({ key }) => key)].map(([key, own]): Total => ({
    key,
    label: own[0]!.label,
    size: own.reduce((sum, group) => sum + (measureOf(group, measure) ?? 0n), 0n),
  }))
  const known = totals.filter(({ key }) => key !== UNKNOWN)
  const unknown = totals.filter(({ key }) => key === UNKNOWN)
  const ordered = second !== undefined && isOrdered(second)
  const sorted = known.toSorted((one, other) =>
    ordered ? inOrder(one.key, other.key, second) : one.size > other.size ? -1 : 1,
  )
  return [...(ordered ? sorted.slice(-MOST.places) : sorted.slice(0, MOST.places)), ...unknown]
}

/** What is drawn of groups by two fields. */
export function pairMarks(
  groups: readonly RowGroup[],
  fields: GroupFields,
  options: { readonly measure: ViewMeasure; readonly partial: ReadonlySet<string> },
): PairMarks {
  const places = placesOf(groups, fields, options.measure)
  const byFirst = [...Map.groupBy(groups, ({ within }) => within!.key).values()]
  const shown = isOrdered(fields.first) ? byFirst.slice(-MOST.rows) : byFirst.slice(0, MOST.rows)
  return {
    places,
    rows: shown.map((own) => ({
      ...own[0]!.within!,
      marks: places.flatMap(({ key }) => {
        const group = own.find((each) => each.key === key)
        return group === undefined ? [] : [markOf(group, options)]
      }),
    })),
  }
}
