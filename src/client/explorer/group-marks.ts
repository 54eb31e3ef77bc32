import { MARK_NOTES } from '../../text/explorer/explorer.ts'
import { formatEurosShort, formatNumber } from '../../text/language/format.ts'
import { isOrdered, measureOf } from './grouping.ts'
import type { RowGroup } from './grouping.ts'
import type { ExplorerField } from './field.ts'
import { UNKNOWN } from './filter.ts'
import type { ViewMeasure } from './view.ts'

/** A bar to be drawn. */
export interface Mark {
  readonly key: string
  readonly label: string
  /** For drawing only: sums are made in cents. */
  readonly value: number
  /** Over the bar; `undefined` value: "n. i.". */
  readonly text: string
  readonly kind: 'known' | 'partial' | 'unknown'
}

/** More bars than this cannot be read. What follows one another has room for more. */
const MOST = { ranked: 15, ordered: 36 }
/** A bar needs two to be compared. */
export const FEWEST_MARKS = 2

const UNSIZED = 'n. i.'

function shown(group: RowGroup, measure: ViewMeasure): string {
  const size = measureOf(group, measure)
  if (size === undefined) return UNSIZED
  return measure === 'nombre' ? formatNumber(size) : formatEurosShort(size)
}

/** A group as a bar. */
export function markOf(
  group: RowGroup,
  { measure, partial }: { readonly measure: ViewMeasure; readonly partial: ReadonlySet<string> },
): Mark {
  return {
    key: group.key,
    label: group.label,
    value: Number(measureOf(group, measure) ?? 0n) / (measure === 'nombre' ? 1 : 100),
    text: shown(group, measure),
    kind: group.key === UNKNOWN ? 'unknown' : partial.has(group.key) ? 'partial' : 'known',
  }
}

/** The groups that are drawn: the largest, or the last of those that follow one another; the unknown after them. */
export function marksOf(
  groups: readonly RowGroup[],
  field: ExplorerField,
  options: { readonly measure: ViewMeasure; readonly partial: ReadonlySet<string> },
): readonly Mark[] {
  const known = groups.filter(({ key }) => key !== UNKNOWN)
  const drawn = isOrdered(field) ? known.slice(-MOST.ordered) : known.slice(0, MOST.ranked)
  return [...drawn, ...groups.filter(({ key }) => key === UNKNOWN)].map((group) => markOf(group, options))
}

/** What the marks show that needs a word. */
export function markNotes(marks: readonly Mark[]): readonly string[] {
  const sized = marks.filter(({ text }) => text !== UNSIZED)
  return [
    ...(['partial', 'unknown'] as const)
      .filter((wanted) => sized.some(({ kind }) => kind === wanted))
      .map((kind) => MARK_NOTES[kind]),
    ...(sized.length < marks.length ? [MARK_NOTES.unsized] : []),
  ]
}
