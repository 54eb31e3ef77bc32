import { FEWEST_PARTICIPANTS } from '../../domain/contract/inclusion-record.ts'
import type { InclusionRecord } from '../../domain/contract/inclusion-record.ts'
import type { Point } from '../../domain/series.ts'
import { participants } from '../measures.ts'
import type { Breakdown, Formula, Selection } from './cells.ts'
import { total } from './total.ts'

/** A number of people that is not shown: 1 to 4 (rule 11). Nobody at all tells of nobody. */
export function isMaskedCell(people: number | undefined): boolean {
  return people !== undefined && people > 0 && people < FEWEST_PARTICIPANTS
}

/**
 * Rule 11: whether a total would reveal a masked cell, by taking away what is shown: it is itself small, or it hides
 * one cell only, or hidden cells that are fewer than five people together, or that must all be one, or all be four.
 */
export function revealsMaskedCell(cells: readonly number[]): boolean {
  const hidden = cells.filter(isMaskedCell)
  if (isMaskedCell(cells.reduce((sum, people) => sum + people, 0))) return true
  const hiddenPeople = hidden.reduce((sum, people) => sum + people, 0)
  if (hidden.length === 0) return false
  const mostPeople = hidden.length * (FEWEST_PARTICIPANTS - 1)
  return (
    hidden.length === 1 ||
    hiddenPeople < FEWEST_PARTICIPANTS ||
    hiddenPeople === hidden.length ||
    hiddenPeople === mostPeople
  )
}

function mask(point: Point): Point {
  const cells = [...point.rows]
    .filter(({ role }) => role === 'numerator')
    .map(({ contribution }) => contribution as number)
  if (revealsMaskedCell(cells)) return { ...point, value: null, numerator: 0, masked: true }
  return point
}

/** People in insertion, small numbers held back in the figure and in its rows alike (rule 11). */
export function people(
  selection: Selection<InclusionRecord>,
  breakdown: Breakdown<InclusionRecord>,
): Formula {
  const sum = total(participants, selection, breakdown)
  return {
    ...sum,
    method: `${sum.method} Un nombre de 1 à 4 personnes n’est pas montré, ni un total qui le révélerait (règle 11).`,
    compute: (data) => sum.compute(data).map(mask),
  }
}
