import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { Portal } from '../../domain/portal.ts'
import { silenceReasons } from '../../text/scheme/biennial.ts'
import type { AbsenceReason } from '../../text/data/absence.ts'
import { periodFigure } from './figure.ts'
import type { ReportPeriod } from './periods.ts'
import { INCLUSION_SUMS, indicatorOf, reportLines } from './report.ts'

/** Figures that a report cannot give, for one same reason. */
export interface SilentGroup extends AbsenceReason {
  readonly indicators: readonly ComputedIndicator[]
}

/** All that a report of two years would say and cannot, by what is lacking, in the order of the report. */
export function silentGroups(
  portal: Pick<Portal, 'targets' | 'indicators'>,
  period: ReportPeriod,
): readonly SilentGroup[] {
  const byArticle = indicatorOf(portal, 'marches-reserves-par-article')
  const silent = [
    ...reportLines(portal, period)
      .filter(({ figure }) => figure === undefined)
      .map(({ indicator }) => indicator),
    // It knows no year: without a plan there is nothing of any.
    ...(byArticle.absent === 'source-absent' ? [byArticle] : []),
    ...INCLUSION_SUMS.map((id) => indicatorOf(portal, id)).filter(
      (indicator) => periodFigure(indicator, period) === undefined,
    ),
  ]
  const groups = new Map<string, { reason: AbsenceReason; indicators: ComputedIndicator[] }>()
  for (const indicator of silent) {
    const [reason] = silenceReasons(indicator, period.id)
    if (reason === undefined) continue
    const known = groups.get(reason.sentence)
    if (known === undefined) groups.set(reason.sentence, { reason, indicators: [indicator] })
    else known.indicators.push(indicator)
  }
  return [...groups.values()].map(({ reason, indicators }) => ({ ...reason, indicators }))
}
