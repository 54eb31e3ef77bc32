import { FEWEST_PARTICIPANTS } from '../../domain/contract/inclusion-record.ts'
import type { InclusionRecord } from '../../domain/contract/inclusion-record.ts'
import { isMaskedCell } from '../../indicators/formulas/people.ts'
import { NBSP, formatNumber } from '../../text/language/format.ts'

/** People of some lines, between what the lines that are shown allow; absent where no line says any number. */
export interface PeopleRange {
  readonly least: number
  readonly most: number
}

/**
 * Rule 11 over any cut: a line of 1 to 4 people adds "1 to 4", whatever it holds. A sum made of this is one that any
 * reader of `insertion.csv` can make, so that no cut, nor two of them, tells what a hidden line holds.
 */
export function peopleRange(lines: readonly InclusionRecord[]): PeopleRange | undefined {
  const stated = lines.flatMap(({ participants }) => participants ?? [])
  if (stated.length === 0) return undefined
  const shown = stated.filter((people) => !isMaskedCell(people)).reduce((sum, people) => sum + people, 0)
  const hidden = stated.filter(isMaskedCell).length
  return { least: shown + hidden, most: shown + hidden * (FEWEST_PARTICIPANTS - 1) }
}

/**
 * "12 pers.", "12 à 18 pers.", "pers. masquées" where it could be fewer than five; absent where no line says any.
 */
export function peopleWords(lines: readonly InclusionRecord[]): string | undefined {
  const range = peopleRange(lines)
  if (range === undefined) return undefined
  const { least, most } = range
  if (most > 0 && least < FEWEST_PARTICIPANTS) return `pers.${NBSP}masquées`
  const [from, to] = [least, most].map((people) => formatNumber(people))
  return least === most ? `${from}${NBSP}pers.` : `${from} à${NBSP}${to}${NBSP}pers.`
}
