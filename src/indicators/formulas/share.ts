import type { PointRow, RowKind } from '../../domain/series.ts'
import type { IndicatorData } from '../data.ts'
import type { Measure } from '../measures.ts'
import type { Question } from '../questions.ts'
import { FEWEST_FOR_A_SHARE, isEnoughForAShare } from '../../domain/small-numbers.ts'
import { boundsOf, shareOf } from '../share.ts'
import type { Answer, Answers } from '../share.ts'
import { sumQuantities } from '../../domain/quantities.ts'
import { cells, countedNoun, largestFirst, pointOf, selectionLabel } from './cells.ts'
import type { Breakdown, Formula, Selection } from './cells.ts'

const ROLES = { yes: 'numerator', no: 'denominator', unknown: 'unknown' } as const

/** A row's answer and weight: 1, or its stated amount; a row without amount says nothing of a share by amount. */
function weigh<T>(
  row: T,
  rowId: string,
  question: Question<T>,
  weight: Measure<T> | undefined,
  data: IndicatorData,
): PointRow {
  const quantity = weight === undefined ? 1 : weight.of(row)
  if (quantity === undefined) return { rowId, contribution: 0n, role: 'unknown' }
  return { rowId, contribution: quantity, role: ROLES[question.answer(row, data)] }
}

/** The weights of each answer, summed: counts, or cents. */
function answersOf(rows: readonly PointRow[]): Answers {
  const zero = typeof rows[0]?.contribution === 'bigint' ? 0n : 0
  const sum = (answer: Answer) =>
    sumQuantities([
      zero,
      ...rows.filter(({ role }) => role === ROLES[answer]).map(({ contribution }) => contribution),
    ])
  return { yes: sum('yes'), no: sum('no'), unknown: sum('unknown') }
}

/**
 * Rules 6 and 12: the share among rows that answer, `null` below five of them, with its bounds, which below five
 * rows in all would be that share under another name.
 */
function figuresOf(rows: readonly PointRow[], kind: RowKind) {
  const answers = answersOf(rows)
  const answered = rows.flatMap(({ rowId, role }) => (role === 'unknown' ? [] : rowId))
  const everyRow = rows.map(({ rowId }) => rowId)
  const bounds = isEnoughForAShare(everyRow, kind) ? boundsOf(answers) : undefined
  return {
    value: isEnoughForAShare(answered, kind) ? shareOf(answers) : null,
    numerator: answers.yes,
    denominator: sumQuantities([answers.yes, answers.no]),
    unknown: rows.length - answered.length,
    ...(bounds && { bounds }),
  }
}

/** The share of rows that answer yes, by number, or by `weight` (rule 6: three counts, two bounds). */
export function share<T>(
  question: Question<T>,
  selection: Selection<T>,
  breakdown: Breakdown<T>,
  weight?: Measure<T>,
): Formula {
  const { population } = selection
  const what =
    weight === undefined
      ? `Part, en nombre, des ${population.label}`
      : `Part, en valeur (somme ${weight.label}), des ${population.label}`
  return {
    method:
      `${what} ${question.label}, ${selectionLabel(selection, breakdown)}. Rapportée aux seuls ${population.label} renseignés ; ` +
      `inconnus : ${question.unknownLabel}${weight === undefined ? '' : `, ou ${weight.unknownLabel}`}. Sous ${FEWEST_FOR_A_SHARE} ${countedNoun(population)} renseignés, pas de part (règle 12).`,
    rowKind: population.kind,
    aggregate: 'share',
    compute: (data) =>
      cells(selection, breakdown, data)
        .map((cell) => {
          const rows = () => cell.rows.map((row) => weigh(row, population.idOf(row), question, weight, data))
          return pointOf(cell, data, { ...figuresOf(rows(), population.kind), rows })
        })
        .sort(largestFirst(breakdown)),
  }
}
