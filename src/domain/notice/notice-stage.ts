import type { IsoDate } from '../date.ts'
import { parisTime } from './instant.ts'
import type { Notice } from './notice.ts'

/**
 * Where a notice stands on the reference date (rule 14). `open`: it can be answered on that day; `undated`: it calls
 * for answers, and until when is not known; `closed`: its deadline, or what it was shown for, was before that day.
 */
export type NoticeStage = 'open' | 'undated' | 'closed' | 'awarded' | 'cancelled' | 'informing'

export function noticeStageOf(
  notice: Pick<Notice, 'outcome' | 'deadline' | 'diffusionEndsOn'>,
  referenceDate: IsoDate,
): NoticeStage {
  const { outcome, deadline, diffusionEndsOn } = notice
  if (outcome !== 'calling') return outcome
  if (deadline !== undefined) return parisTime(deadline).day >= referenceDate ? 'open' : 'closed'
  return diffusionEndsOn !== undefined && diffusionEndsOn < referenceDate ? 'closed' : 'undated'
}

/** Whether a firm may still answer, as far as the files tell. */
export function mayBeAnswered(stage: NoticeStage): boolean {
  return stage === 'open' || stage === 'undated'
}
