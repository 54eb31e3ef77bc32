import type { PointRow } from '../../domain/series.ts'
import type { Measure } from '../measures.ts'
import { sumQuantities } from '../../domain/quantities.ts'
import { cells, largestFirst, pointOf, selectionLabel } from './cells.ts'
import type { Breakdown, Formula, Selection } from './cells.ts'

/** The rows of a cell as they measure; those that state nothing are unknown and add nothing. */
export function measuredRows<T>(
  rows: readonly T[],
  measure: Measure<T>,
  idOf: (row: T) => string,
): PointRow[] {
  return rows.map((row): PointRow => {
    const quantity = measure.of(row)
    return quantity === undefined
      ? { rowId: idOf(row), contribution: 0, role: 'unknown' }
      : { rowId: idOf(row), contribution: quantity, role: 'numerator' }
  })
}

/** The sum of a measure. The numerator is the sum, the denominator the number of rows that state it. */
export function total<T>(measure: Measure<T>, selection: Selection<T>, breakdown: Breakdown<T>): Formula {
  const { population } = selection
  return {
    method: `Somme ${measure.label}, ${selectionLabel(selection, breakdown)}. Hors de la somme : ${measure.unknownLabel}.`,
    rowKind: population.kind,
    aggregate: 'sum',
    compute: (data) =>
      cells(selection, breakdown, data)
        .map((cell) => {
          const rows = () => measuredRows(cell.rows, measure, population.idOf)
          const stated = rows().filter(({ role }) => role === 'numerator')
          const sum = sumQuantities(stated.map(({ contribution }) => contribution))
          return pointOf(cell, data, {
            value: stated.length === 0 ? null : sum,
            numerator: sum,
            denominator: stated.length,
            unknown: cell.rows.length - stated.length,
            rows,
          })
        })
        .sort(largestFirst(breakdown)),
  }
}

/** "de contrats", "d’achats". */
function elided(label: string): string {
  return /^[aeiouyéèê]/i.test(label) ? `d’${label}` : `de ${label}`
}

/** How many rows. The denominator is the number of all rows of the selection. */
export function count<T>(selection: Selection<T>, breakdown: Breakdown<T>): Formula {
  const { population } = selection
  return {
    method: `Nombre ${elided(population.label)}, ${selectionLabel(selection, breakdown)}.`,
    rowKind: population.kind,
    aggregate: 'sum',
    compute(data) {
      const found = cells(selection, breakdown, data)
      const all = found.reduce((sum, { rows }) => sum + rows.length, 0)
      return found
        .map((cell) =>
          pointOf(cell, data, {
            value: cell.rows.length,
            numerator: cell.rows.length,
            denominator: all,
            unknown: 0,
            rows: () =>
              cell.rows.map((row) => ({ rowId: population.idOf(row), contribution: 1, role: 'numerator' })),
          }),
        )
        .sort(largestFirst(breakdown))
    },
  }
}
