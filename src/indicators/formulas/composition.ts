import type { Point, PointRow } from '../../domain/series.ts'
import type { Dimension } from '../dimensions.ts'
import type { Measure } from '../measures.ts'
import { isEnoughForAShare } from '../../domain/small-numbers.ts'
import { divide, sumQuantities } from '../../domain/quantities.ts'
import { byYear, cells, pointOf, selectionLabel, whole } from './cells.ts'
import type { PointCell, Formula, Selection } from './cells.ts'

/**
 * What share each group has in each year (or in all years): among rows whose group is known; the unknown ones are a
 * series of their own, whose value is their share in all rows, so that a chart can draw them.
 */
export function composition<T>(
  dimension: Dimension<T>,
  selection: Selection<T>,
  { weight, overYears }: { readonly weight?: Measure<T>; readonly overYears: boolean },
): Formula {
  const { population } = selection
  const outer = overYears ? byYear : whole
  const weightOf = (row: T) => (weight === undefined ? 1 : weight.of(row))
  const measure = weight === undefined ? 'en nombre' : `en valeur (somme ${weight.label})`
  const sum = (rows: readonly T[]) => sumQuantities(rows.map((row) => weightOf(row)!))
  const isEnough = (rows: readonly T[]) => isEnoughForAShare(rows.map(population.idOf), population.kind)
  /** Apart from the work on a period, of which it keeps nothing but these members. */
  const rowsOf = (members: readonly T[]) => () =>
    members.map((row): PointRow => ({
      rowId: population.idOf(row),
      contribution: weightOf(row)!,
      role: 'numerator',
    }))
  return {
    method:
      `Répartition, ${measure}, des ${population.label} ${dimension.label}, ${selectionLabel(selection, outer)}. Les parts sont rapportées ` +
      `aux ${population.label} dont le groupe est connu ; la part des inconnus est rapportée à tous.`,
    rowKind: population.kind,
    aggregate: 'share',
    compute(data) {
      return cells(selection, outer, data).flatMap((period) => {
        const stated = period.rows.filter((row) => weightOf(row) !== undefined)
        const groups = Map.groupBy(stated, (row) => dimension.groupOf(row, data).key)
        const all = sum(stated)
        const knownRows = stated.filter((row) => !dimension.groupOf(row, data).unknown)
        const known = sum(knownRows)
        const [enoughKnown, enoughInAll] = [isEnough(knownRows), isEnough(stated)]
        const points = [...groups.values()].map((members): Point => {
          const group = dimension.groupOf(members[0]!, data)
          const cell: PointCell<T> = { period: period.period, group, rows: members }
          const numerator = sum(members)
          const denominator = group.unknown ? all : known
          const enough = group.unknown ? enoughInAll : enoughKnown
          return pointOf(cell, data, {
            value: enough ? divide(numerator, denominator) : null,
            numerator,
            denominator,
            unknown: group.unknown ? members.length : period.rows.length - knownRows.length,
            rows: rowsOf(members),
          })
        })
        const rank = ({ series }: Point) => dimension.order?.indexOf(series ?? '') ?? 0
        return points.sort((a, b) => rank(a) - rank(b))
      })
    },
  }
}
