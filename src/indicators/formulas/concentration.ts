import type { PointRow } from '../../domain/series.ts'
import type { Measure } from '../measures.ts'
import { bySupplier } from '../dimensions.ts'
import type { Award } from '../population.ts'
import { FEWEST_FOR_A_SHARE, isEnoughForAShare } from '../../domain/small-numbers.ts'
import { divide, sumQuantities } from '../../domain/quantities.ts'
import { cells, largestFirst, pointOf, selectionLabel } from './cells.ts'
import type { PointCell, Breakdown, Formula, Selection } from './cells.ts'
import { quantityForDrawing } from '../../domain/series.ts'
import type { IndicatorData } from '../data.ts'

interface Firm {
  readonly key: string
  readonly rows: readonly PointRow[]
  readonly amount: bigint
}

/** Stated awards by firm, largest first; awards to nobody known concentrate nothing and are unknown. */
function firmsOf(
  cell: PointCell<Award>,
  measure: Measure<Award>,
  idOf: (row: Award) => string,
  data: IndicatorData,
) {
  const unknown: PointRow[] = []
  const rows = new Map<string, PointRow[]>()
  for (const award of cell.rows) {
    const amount = measure.of(award)
    const group = bySupplier.groupOf(award, data)
    if (amount === undefined || group.unknown) {
      unknown.push({ rowId: idOf(award), contribution: 0n, role: 'unknown' })
      continue
    }
    const row: PointRow = { rowId: idOf(award), contribution: amount, role: 'denominator' }
    const known = rows.get(group.key)
    if (known === undefined) rows.set(group.key, [row])
    else known.push(row)
  }
  const firms = [...rows].map(([key, members]): Firm => ({
    key,
    rows: members,
    amount: sumQuantities(members.map((row) => row.contribution)) as bigint,
  }))
  return {
    unknown,
    firms: firms.sort((a, b) =>
      a.amount === b.amount ? (a.key < b.key ? -1 : 1) : a.amount > b.amount ? -1 : 1,
    ),
  }
}

/** The part of the `most` largest firms in all amounts awarded to known firms. */
export function shareOfLargest(
  most: number,
  measure: Measure<Award>,
  selection: Selection<Award>,
  breakdown: Breakdown<Award>,
): Formula {
  const { population } = selection
  return {
    method:
      `Part des ${most} premiers fournisseurs dans la somme ${measure.label}, ${selectionLabel(selection, breakdown)}. ` +
      `Hors du calcul : ${measure.unknownLabel}, fournisseur inconnu. Sous ${FEWEST_FOR_A_SHARE} marchés, pas de part (règle 12).`,
    rowKind: population.kind,
    aggregate: 'share',
    compute: (data) =>
      cells(selection, breakdown, data)
        .map((cell) => {
          const { unknown, firms } = firmsOf(cell, measure, population.idOf, data)
          const largest = firms.slice(0, most).flatMap(({ rows }) => rows)
          const others = firms.slice(most).flatMap(({ rows }) => rows)
          const numerator = sumQuantities([0n, ...largest.map(({ contribution }) => contribution)])
          const denominator = sumQuantities([
            0n,
            ...[...largest, ...others].map(({ contribution }) => contribution),
          ])
          const counted = [...largest, ...others].map(({ rowId }) => rowId)
          const enough = isEnoughForAShare(counted, population.kind)
          return pointOf(cell, data, {
            value: enough ? divide(numerator, denominator) : null,
            numerator,
            denominator,
            unknown: unknown.length,
            rows: [...largest.map((row) => ({ ...row, role: 'numerator' as const })), ...others, ...unknown],
          })
        })
        .filter(({ denominator }) => denominator > 0n)
        .sort(largestFirst(breakdown)),
  }
}

/** Herfindahl-Hirschman index: the sum of squared shares in per cent, 10 000 where one firm has all. */
export function herfindahl(
  measure: Measure<Award>,
  selection: Selection<Award>,
  breakdown: Breakdown<Award>,
): Formula {
  const { population } = selection
  return {
    method:
      `Indice de Herfindahl-Hirschman : somme des carrés des parts de chaque fournisseur, en pour cent, dans la somme ${measure.label}, ` +
      `${selectionLabel(selection, breakdown)}. De près de 0 (dispersé) à 10 000 (un seul fournisseur). Hors du calcul : ${measure.unknownLabel}, fournisseur inconnu.`,
    rowKind: population.kind,
    aggregate: 'hhi',
    compute: (data) =>
      cells(selection, breakdown, data)
        .map((cell) => {
          const { unknown, firms } = firmsOf(cell, measure, population.idOf, data)
          const rows = firms.flatMap((firm) => firm.rows)
          const denominator = sumQuantities([0n, ...rows.map(({ contribution }) => contribution)])
          const whole = quantityForDrawing(denominator)
          const squares = firms.reduce(
            (sum, { amount }) => sum + ((quantityForDrawing(amount) / whole) * 100) ** 2,
            0,
          )
          const enough = isEnoughForAShare(
            rows.map(({ rowId }) => rowId),
            population.kind,
          )
          const index = enough ? Math.round(squares * 10) / 10 : null
          return pointOf(cell, data, {
            value: index,
            numerator: index ?? 0,
            denominator: 10_000,
            unknown: unknown.length,
            rows: [...rows, ...unknown],
          })
        })
        .sort(largestFirst(breakdown)),
  }
}
