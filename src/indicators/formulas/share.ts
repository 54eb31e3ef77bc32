import type { Point, PointRow, Quantity } from '../../domain/series.ts'
import type { IndicatorData } from '../data.ts'
import type { Measure } from '../measures.ts'
import type { Population } from '../population.ts'
import type { Question } from '../questions.ts'
import { FEWEST_FOR_A_SHARE, isEnoughForAShare } from '../../domain/small-numbers.ts'
import { boundsOf, shareOf } from '../share.ts'
import type { Answer, Answers } from '../share.ts'
import { sumQuantities } from '../../domain/quantities.ts'
import { cells, countedNoun, largestFirst, pointOf, selectionLabel } from './cells.ts'
import type { PointCell, Breakdown, Formula, Selection } from './cells.ts'

const ROLES = { yes: 'numerator', no: 'denominator', unknown: 'unknown' } as const

/** One row's answer and weight: 1, or its stated amount; a row without amount says nothing of a share by amount. */
interface Weighed<T> {
  readonly row: T
  readonly answer: Answer
  readonly weight: Quantity
}

function weigh<T>(
  row: T,
  question: Question<T>,
  weight: Measure<T> | undefined,
  data: IndicatorData,
): Weighed<T> {
  if (weight === undefined) return { row, answer: question.answer(row, data), weight: 1 }
  const quantity = weight.of(row)
  if (quantity === undefined) return { row, answer: 'unknown', weight: 0n }
  return { row, answer: question.answer(row, data), weight: quantity }
}

/** The weights of each answer, summed: counts, or cents. */
function answersOf<T>(weighed: readonly Weighed<T>[]): Answers {
  const zero = typeof weighed[0]?.weight === 'bigint' ? 0n : 0
  const sum = (answer: Answer) =>
    sumQuantities([zero, ...weighed.filter((each) => each.answer === answer).map(({ weight }) => weight)])
  return { yes: sum('yes'), no: sum('no'), unknown: sum('unknown') }
}

/**
 * Rules 6 and 12: the share among rows that answer, `null` below five of them, with its bounds, which below five
 * rows in all would be that share under another name.
 */
function sharePoint<T>(
  cell: PointCell<T>,
  weighed: readonly Weighed<T>[],
  { idOf, kind }: Population<T>,
  data: IndicatorData,
): Point {
  const answers = answersOf(weighed)
  const answered = weighed.flatMap(({ row, answer }) => (answer === 'unknown' ? [] : idOf(row)))
  const everyRow = weighed.flatMap(({ row }) => idOf(row))
  const bounds = isEnoughForAShare(everyRow, kind) ? boundsOf(answers) : undefined
  return pointOf(cell, data, {
    value: isEnoughForAShare(answered, kind) ? shareOf(answers) : null,
    numerator: answers.yes,
    denominator: sumQuantities([answers.yes, answers.no]),
    unknown: weighed.length - answered.length,
    ...(bounds && { bounds }),
    rows: weighed.map(({ row, answer, weight }): PointRow => ({
      rowId: idOf(row),
      contribution: weight,
      role: ROLES[answer],
    })),
  })
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
          const weighed = cell.rows.map((row) => weigh(row, question, weight, data))
          return sharePoint(cell, weighed, population, data)
        })
        .filter(({ rows }) => rows.length > 0)
        .sort(largestFirst(breakdown)),
  }
}
