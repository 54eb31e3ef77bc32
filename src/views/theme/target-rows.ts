import type { ComputedIndicator, Target } from '../../domain/indicator.ts'
import { NBSP, formatDate, formatQuantity } from '../../text/language/format.ts'
import { levelText } from '../../text/scheme/targets.ts'
import { fr, typeset } from '../../text/language/typography.ts'
import type { Cell, Column, Row } from '../table.ts'
import { lastCompleteYear } from './last-year.ts'

export const TARGET_COLUMNS: readonly Column[] = [
  { label: 'Objectif ou repère', rowHeader: true },
  { label: 'Niveau', numeric: true },
  { label: 'Échéance' },
  { label: 'Où l’on en est', numeric: true },
]

function horizonCell({ horizon, expired, nature, period, mark }: Target): Cell {
  if (nature === 'landmark') return { text: period ?? '', tags: [mark ? 'repère pour des pays' : 'repère'] }
  if (horizon === undefined) return period ?? { text: 'sans échéance', unknown: true }
  return { text: formatDate(horizon), tags: [expired ? 'date passée' : 'en cours'] }
}

/** What the files show for the last complete year, beside what was promised: never the same population (rule 17). */
function reachedCell({ unit }: Target, indicator: ComputedIndicator | undefined): Cell {
  if (indicator === undefined)
    return {
      text: unit === 'facteur' ? 'aucune base publiée' : 'aucun indicateur',
      unknown: true,
    }
  if (indicator.absent) return { text: 'nous ne le savons pas', unknown: true }
  const point = lastCompleteYear(indicator.series)
  if (point === undefined) return { text: 'aucune année complète', unknown: true }
  return {
    text: formatQuantity(point.value, indicator.unit, 'short'),
    data: { value: point.value, indicator: indicator.id, period: point.period },
    detail: fr`en ${point.period}`,
  }
}

/** How the remark of a target says that it is a floor: said beside its level instead. */
const AT_LEAST = /^au moins\.?\s*/i

/** Targets and landmarks with what became of them, expired ones said to be so. */
export function targetRows(
  targets: readonly Target[],
  indicators: readonly ComputedIndicator[],
): readonly Row[] {
  return targets.map((target) => {
    const indicator = indicators.find(({ id }) => id === target.indicator)
    const atLeast = AT_LEAST.test(target.remark ?? '')
    const remark = typeset((target.remark ?? '').replace(AT_LEAST, ''))
    return {
      cells: [
        {
          text: fr`${typeset(target.label)} (${target.perimeter})`,
          detail: fr`${typeset(target.source)}. ${remark}`.trim(),
        },
        /** In one piece: a narrow column set it on three lines. */
        `${atLeast ? `au${NBSP}moins${NBSP}` : ''}${levelText(target)}`,
        horizonCell(target),
        reachedCell(target, indicator),
      ],
    }
  })
}
