import type { Point, PointRow } from '../../domain/series.ts'
import type { Measure } from '../measures.ts'
import { FEWEST_FOR_A_SHARE, isEnoughForAShare } from '../../domain/small-numbers.ts'
import { divide, median, sumQuantities } from '../../domain/quantities.ts'
import { cells, countedNoun, pointOf, selectionLabel } from './cells.ts'
import type { Breakdown, Formula, Selection } from './cells.ts'
import { measuredRows } from './total.ts'

/** The middle value of a measure: half of the rows lie at or below it. */
export function medianOf<T>(measure: Measure<T>, selection: Selection<T>, breakdown: Breakdown<T>): Formula {
  return statistic('median', `Médiane ${measure.label}`, measure, selection, breakdown)
}

/** The same, none under five contracts that state it: of fewer it would tell of one of them (rule 12). */
export function medianOfEnough<T>(
  measure: Measure<T>,
  selection: Selection<T>,
  breakdown: Breakdown<T>,
): Formula {
  const formula = medianOf(measure, selection, breakdown)
  const { kind } = selection.population
  const held = (point: Point): Point => {
    const stated = [...point.rows].flatMap(({ rowId, role }) => (role === 'numerator' ? rowId : []))
    return isEnoughForAShare(stated, kind) ? point : { ...point, value: null, numerator: 0 }
  }
  return {
    ...formula,
    method: `${formula.method} Sous ${FEWEST_FOR_A_SHARE} ${countedNoun(selection.population)} renseignés, pas de médiane (règle 12).`,
    compute: (data) => formula.compute(data).map(held),
  }
}

/** The mean of a measure. */
export function meanOf<T>(measure: Measure<T>, selection: Selection<T>, breakdown: Breakdown<T>): Formula {
  return statistic('mean', `Moyenne ${measure.label}`, measure, selection, breakdown)
}

function statistic<T>(
  aggregate: 'median' | 'mean',
  name: string,
  measure: Measure<T>,
  selection: Selection<T>,
  breakdown: Breakdown<T>,
): Formula {
  const { population } = selection
  return {
    method: `${name}, ${selectionLabel(selection, breakdown)}. Hors du calcul : ${measure.unknownLabel}.`,
    rowKind: population.kind,
    aggregate,
    compute: (data) =>
      cells(selection, breakdown, data).map((cell) => {
        const rows = () => measuredRows(cell.rows, measure, population.idOf)
        const quantities = rows()
          .filter(({ role }) => role === 'numerator')
          .map(({ contribution }) => contribution)
        const sum = sumQuantities(quantities)
        const middle = aggregate === 'median' ? (median(quantities) ?? null) : divide(sum, quantities.length)
        return pointOf(cell, data, {
          value: middle,
          numerator: aggregate === 'median' ? (middle ?? 0) : sum,
          denominator: quantities.length,
          unknown: cell.rows.length - quantities.length,
          rows,
        })
      }),
  }
}

/** One sum over another, both over the rows that state the two: a rate of change, a part of a whole. */
export function ratio<T>(
  numerator: Measure<T>,
  denominator: Measure<T>,
  selection: Selection<T>,
  breakdown: Breakdown<T>,
): Formula {
  const { population } = selection
  const rowOf = (row: T): PointRow => {
    const [contribution, base] = [numerator.of(row), denominator.of(row)]
    const rowId = population.idOf(row)
    return contribution === undefined || base === undefined
      ? { rowId, contribution: 0, role: 'unknown' }
      : { rowId, contribution, base, role: 'numerator' }
  }
  return {
    method:
      `Somme ${numerator.label}, rapportée à la somme ${denominator.label}, ${selectionLabel(selection, breakdown)}. ` +
      `Hors du calcul : ${numerator.unknownLabel}. Sous ${FEWEST_FOR_A_SHARE} marchés, pas de rapport (règle 12).`,
    rowKind: population.kind,
    aggregate: 'ratio',
    compute: (data) =>
      cells(selection, breakdown, data).map((cell) => {
        const rows = () => cell.rows.map(rowOf)
        const stated = rows().filter(({ role }) => role === 'numerator')
        const [above, below] = [
          sumQuantities(stated.map(({ contribution }) => contribution)),
          sumQuantities(stated.map(({ base }) => base!)),
        ]
        return pointOf(cell, data, {
          value: isEnoughForAShare(
            stated.map(({ rowId }) => rowId),
            population.kind,
          )
            ? divide(above, below)
            : null,
          numerator: above,
          denominator: below,
          unknown: cell.rows.length - stated.length,
          rows,
        })
      }),
  }
}
