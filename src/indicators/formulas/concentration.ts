import type { PointRow } from '../../domain/series.ts'
import type { Measure } from '../measures.ts'
import { bySupplier } from '../dimensions.ts'
import { awards } from '../population.ts'
import type { Award } from '../population.ts'
import { FEWEST_FOR_A_SHARE, isEnoughForAShare } from '../../domain/small-numbers.ts'
import { sumCents } from '../../domain/money.ts'
import { divide, sumQuantities } from '../../domain/quantities.ts'
import { cells, largestFirst, pointOf, selectionLabel } from './cells.ts'
import type { PointCell, Breakdown, Formula, Selection } from './cells.ts'
import { quantityForDrawing } from '../../domain/series.ts'
import type { IndicatorData } from '../data.ts'

interface Firm {
  readonly key: string
  readonly awards: readonly Award[]
  readonly amount: bigint
}

interface Firms {
  /** Largest first. */
  readonly firms: readonly Firm[]
  /** Awards without amount, or to nobody known: they concentrate nothing. */
  readonly unknown: readonly Award[]
}

function firmsOf(cell: PointCell<Award>, measure: Measure<Award>, data: IndicatorData): Firms {
  const byKey = Map.groupBy(cell.rows, (award) => {
    const group = bySupplier.groupOf(award, data)
    return measure.of(award) === undefined || group.unknown ? undefined : group.key
  })
  const unknown = byKey.get(undefined) ?? []
  byKey.delete(undefined)
  const firms = [...byKey].map(([key, members]): Firm => ({
    key: key!,
    awards: members,
    amount: sumQuantities(members.map((award) => measure.of(award)!)) as bigint,
  }))
  return {
    unknown,
    firms: firms.sort((a, b) =>
      a.amount === b.amount ? (a.key < b.key ? -1 : 1) : a.amount > b.amount ? -1 : 1,
    ),
  }
}

/** Firm by firm, the unknown last; those of the `most` largest count above, the others below. */
function rowsOf({ firms, unknown }: Firms, most: number, measure: Measure<Award>): PointRow[] {
  return [
    ...firms.flatMap(({ awards: members }, index) =>
      members.map((award): PointRow => ({
        rowId: awards.idOf(award),
        contribution: measure.of(award)!,
        role: index < most ? 'numerator' : 'denominator',
      })),
    ),
    ...unknown.map((award): PointRow => ({ rowId: awards.idOf(award), contribution: 0n, role: 'unknown' })),
  ]
}

const amountOf = (firms: readonly Firm[]) => sumCents(firms.map(({ amount }) => amount))

function isEnough(firms: readonly Firm[]): boolean {
  const ids = firms.flatMap(({ awards: members }) => members.map(awards.idOf))
  return isEnoughForAShare(ids, awards.kind)
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
          const found = firmsOf(cell, measure, data)
          const numerator = amountOf(found.firms.slice(0, most))
          const denominator = amountOf(found.firms)
          return pointOf(cell, data, {
            value: isEnough(found.firms) ? divide(numerator, denominator) : null,
            numerator,
            denominator,
            unknown: found.unknown.length,
            rows: () => rowsOf(firmsOf(cell, measure, data), most, measure),
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
          const { unknown, firms } = firmsOf(cell, measure, data)
          const whole = quantityForDrawing(amountOf(firms))
          const squares = firms.reduce(
            (sum, { amount }) => sum + ((quantityForDrawing(amount) / whole) * 100) ** 2,
            0,
          )
          const index = isEnough(firms) ? Math.round(squares * 10) / 10 : null
          return pointOf(cell, data, {
            value: index,
            numerator: index ?? 0,
            denominator: 10_000,
            unknown: unknown.length,
            rows: () => rowsOf(firmsOf(cell, measure, data), 0, measure),
          })
        })
        .sort(largestFirst(breakdown)),
  }
}
