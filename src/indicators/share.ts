import { contractIdOf } from '../domain/series.ts'
import type { RowKind } from '../domain/series.ts'

/** Fewer contracts than this give counts, no share (rule 12). */
export const FEWEST_FOR_A_SHARE = 5

/** Rule 12 counts contracts: awards or acts of one contract are one. Lines of the insertion file count each. */
export function isEnoughForAShare(rowIds: readonly string[], kind: RowKind): boolean {
  const counted = kind === 'inclusion' ? rowIds : rowIds.map(contractIdOf)
  return new Set(counted).size >= FEWEST_FOR_A_SHARE
}

/** What a contract says to a yes-or-no question; `unknown` = the field is not filled in (rule 6). */
export type Answer = 'yes' | 'no' | 'unknown'

/** The three counts of a share. */
export interface Answers {
  readonly yes: number
  readonly no: number
  readonly unknown: number
}

export function countAnswers(answers: Iterable<Answer>): Answers {
  const counts = { yes: 0, no: 0, unknown: 0 }
  for (const answer of answers) counts[answer] += 1
  return counts
}

/** Rules 6 and 12: the share among those filled in, 0 to 1; `null` where fewer than 5 are. */
export function shareOf({ yes, no }: Answers): number | null {
  return yes + no < FEWEST_FOR_A_SHARE ? null : yes / (yes + no)
}

/** Rule 6: the share if all unknown were no, and if all were yes; `undefined` of no contract at all. */
export function boundsOf({ yes, no, unknown }: Answers): readonly [number, number] | undefined {
  const all = yes + no + unknown
  return all === 0 ? undefined : [yes / all, (yes + unknown) / all]
}
