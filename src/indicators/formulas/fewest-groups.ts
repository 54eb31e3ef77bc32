import type { PointRow } from '../../domain/series.ts'
import { FEWEST_FOR_A_SHARE, isEnoughForAShare } from '../../domain/small-numbers.ts'
import { sumQuantities } from '../../domain/quantities.ts'
import type { Dimension } from '../dimensions.ts'
import type { Measure } from '../measures.ts'
import type { IndicatorData } from '../data.ts'
import { cells, pointOf, selectionLabel } from './cells.ts'
import type { Breakdown, Formula, PointCell, Selection } from './cells.ts'

interface Weighed<T> {
  readonly row: T
  readonly key: string
  readonly weight: number
}

/** Rows that state a measure and a group, as the groups that they make: heaviest first, then by key. */
function groupsOf<T>(
  { rows }: PointCell<T>,
  dimension: Dimension<T>,
  measure: Measure<T>,
  data: IndicatorData,
): readonly (readonly Weighed<T>[])[] {
  const weighed = rows.flatMap((row): Weighed<T>[] => {
    const [group, weight] = [dimension.groupOf(row, data), measure.of(row)]
    return weight === undefined || group.unknown ? [] : [{ row, key: group.key, weight: Number(weight) }]
  })
  const groups = [...Map.groupBy(weighed, ({ key }) => key)]
  const sized = groups.map(([key, members]) => ({ key, members, sum: weightOf(members) }))
  sized.sort((a, b) => b.sum - a.sum || (a.key < b.key ? -1 : 1))
  return sized.map(({ members }) => members)
}

function weightOf<T>(members: readonly Weighed<T>[]): number {
  return Number(sumQuantities(members.map(({ weight }) => weight)))
}

/** The groups that make `part` of the whole of the known ones, and the others: none leads where there is no whole. */
function leadOf<T>(groups: readonly (readonly Weighed<T>[])[], part: number) {
  const whole = weightOf(groups.flat())
  const reached = groups.findIndex((_, index) => weightOf(groups.slice(0, index + 1).flat()) >= part * whole)
  const count = whole === 0 ? 0 : reached + 1
  return { whole, count, leading: groups.slice(0, count).flat(), others: groups.slice(count).flat() }
}

/** The rows of a cell in their own order, each with what it is in the lead. */
function rowsOf<T>(
  { rows }: PointCell<T>,
  { leading, others }: ReturnType<typeof leadOf<T>>,
  idOf: (row: T) => string,
): PointRow[] {
  const known = new Map([...leading, ...others].map((each) => [each.row, each]))
  const inLead = new Set(leading.map(({ row }) => row))
  return rows.map((row): PointRow => ({
    rowId: idOf(row),
    contribution: known.get(row)?.weight ?? 0,
    role: !known.has(row) ? 'unknown' : inLead.has(row) ? 'numerator' : 'denominator',
  }))
}

/** What groups are called in the sentence of the method. */
interface GroupNoun {
  readonly many: string
  readonly unknown: string
}

/**
 * The fewest groups that make `part` of a whole: 1 where one group has nearly all, many where it is shared out. The
 * numerator is what they make, the denominator the whole of the known groups; none below five rows (rule 12).
 */
export function fewestGroups<T>(
  part: number,
  dimension: Dimension<T>,
  noun: GroupNoun,
  measure: Measure<T>,
  selection: Selection<T>,
  breakdown: Breakdown<T>,
): Formula {
  const { population } = selection
  return {
    method:
      `Plus petit nombre de ${noun.many} qui réunissent ${part * 100} % de la somme ${measure.label}, ${selectionLabel(selection, breakdown)}. ` +
      `Hors du calcul : ${measure.unknownLabel}, ${noun.unknown}. Sous ${FEWEST_FOR_A_SHARE} lignes renseignées, pas de nombre (règle 12).`,
    rowKind: population.kind,
    aggregate: 'fewest',
    compute: (data) =>
      cells(selection, breakdown, data).map((cell) => {
        const lead = leadOf(groupsOf(cell, dimension, measure, data), part)
        const { whole, count, leading, others } = lead
        const stated = [...leading, ...others].map(({ row }) => population.idOf(row))
        return pointOf(cell, data, {
          value: count > 0 && isEnoughForAShare(stated, population.kind) ? count : null,
          numerator: weightOf(leading),
          denominator: whole,
          unknown: cell.rows.length - stated.length,
          rows: () => rowsOf(cell, leadOf(groupsOf(cell, dimension, measure, data), part), population.idOf),
        })
      }),
  }
}
