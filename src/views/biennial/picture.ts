import type { Meaning } from '../../domain/indicator.ts'
import { CATEGORY_LABELS } from '../../text/scheme/biennial.ts'
import { levelText } from '../../text/scheme/targets.ts'
import { fr } from '../../text/language/typography.ts'
import { percentText } from '../figure/cells.ts'
import { coverageDetail } from './category-table.ts'
import type { ReportLine } from './report.ts'

/** A share with its bounds and targets, places in percent of the width of its drawing. */
export interface DrawnShare {
  readonly id: string
  readonly label: string
  readonly meaning: Meaning
  readonly at: number
  readonly text: string
  readonly whisker?: readonly [number, number]
  readonly targets: readonly number[]
  readonly detail: string
}

const percent = (share: number) => Math.round(share * 10_000) / 100

/** Categories in number that have a share: what a report shows first. */
export function drawnShares(lines: readonly ReportLine[]): readonly DrawnShare[] {
  return lines.flatMap(({ category, measure, figure, indicator, targets }) => {
    if (measure !== 'number' || figure === undefined || figure.value === null) return []
    const { bounds, value } = figure
    const uncertain = bounds !== undefined && bounds[0] !== bounds[1]
    const detail = [
      ...(uncertain ? [fr`de ${bounds.map(percentText).join(' à ')} selon l'inconnu`] : []),
      ...targets.map(({ target }) => fr`objectif ${target.perimeter} ${levelText(target)}`),
      coverageDetail(figure),
    ]
    return {
      id: category,
      label: CATEGORY_LABELS[category],
      meaning: indicator.chart.meaning,
      at: percent(Number(value)),
      text: percentText(Number(value)),
      ...(uncertain && { whisker: [percent(bounds[0]), percent(bounds[1])] as const }),
      targets: targets.map(({ target }) => percent(target.value)),
      detail: detail.filter((part) => part !== '').join(fr` ; `),
    }
  })
}
