import { horizonText, levelText, perimeterAdjective, targetValue } from '../text/scheme/targets.ts'
import { fr } from '../text/language/typography.ts'
import type { LabelScale } from './scale.ts'
import type { Target } from '../domain/indicator.ts'
import type { Unit } from '../domain/unit.ts'

/** A line across the values of a chart. */
export interface TargetLine {
  readonly value: number
  readonly landmark: boolean
  readonly expired: boolean
  /** The value as the marks of the chart are labelled: "30 %", "300" where the unit says thousands. */
  readonly short: string
  /** "objectif national : 30 % pour fin 2025". */
  readonly label: string
  /** The label, what it is of, its source and its remark. */
  readonly title: string
}

/** What was measured on other contracts, or made to judge countries, says so at the line (rule 17). */
function landmarkLabel(target: Target): string {
  const whose = perimeterAdjective(target)
  if (target.mark !== undefined) return fr`repère ${whose} pour des pays : ${levelText(target)}`
  const when = target.period === undefined ? '' : ` ${target.period}`
  return fr`repère ${whose}${when} : ${levelText(target)} (autre population)`
}

function dated({ horizon }: Target): string {
  return horizon === undefined ? '' : ` pour ${horizonText(horizon)}`
}

/** Targets and landmarks that can stand on the axis of a series. */
export function inUnit(targets: readonly Target[] = [], unit: Unit): Target[] {
  return targets.filter((target) => target.unit === unit)
}

/** Highest first: a promise with its day, or what was measured elsewhere (rule 17). */
export function targetLines(targets: readonly Target[], scale: LabelScale): TargetLine[] {
  return targets
    .map((target) => {
      const landmark = target.nature === 'landmark'
      const label = landmark
        ? landmarkLabel(target)
        : fr`objectif ${perimeterAdjective(target)} : ${targetValue(target)}${dated(target)}`
      const about = [target.label, target.source, target.remark].filter((text) => text !== undefined)
      const short = scale.label(target.value)
      return {
        value: target.value,
        landmark,
        expired: target.expired,
        short,
        label,
        title: fr`${label} — ${about.join('. ')}`,
      }
    })
    .sort((a, b) => b.value - a.value)
}
