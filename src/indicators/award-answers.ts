import { awards as awardPopulation } from './population.ts'
import type { Award } from './population.ts'
import { isEnoughForAShare } from '../domain/small-numbers.ts'
import { boundsOf, shareOf } from './share.ts'
import type { Answers } from './share.ts'

/** What awards say to a yes-or-no question (rule 6), with the share where five contracts answer (rule 12). */
export interface AwardAnswers extends Answers {
  readonly yes: number
  readonly no: number
  readonly unknown: number
  /** Among those that answer, 0 to 1; `null` for small numbers. */
  readonly share: number | null
  /** The share if all unknown were no, and if all were yes; absent for small numbers. */
  readonly bounds: readonly [number, number] | undefined
}

/** Counts the answers of awards; `undefined` = the award does not say. */
export function awardAnswers(
  awards: readonly Award[],
  answer: (award: Award) => boolean | undefined,
): AwardAnswers {
  const { kind, idOf } = awardPopulation
  const answered = awards.filter((award) => answer(award) !== undefined)
  const yes = answered.filter((award) => answer(award) === true).length
  const counts = { yes, no: answered.length - yes, unknown: awards.length - answered.length }
  return {
    ...counts,
    share: isEnoughForAShare(answered.map(idOf), kind) ? shareOf(counts) : null,
    bounds: isEnoughForAShare(awards.map(idOf), kind) ? boundsOf(counts) : undefined,
  }
}
