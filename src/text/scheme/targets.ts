import { quantityForDrawing } from '../../domain/series.ts'
import { formatDate, formatNumber, formatQuantity } from '../language/format.ts'
import { UNITS } from '../../domain/unit.ts'
import { withDe } from '../territory-names.ts'
import { fr } from '../language/typography.ts'
import type { ComputedIndicator, CountryMark, Target } from '../../domain/indicator.ts'
import type { Quantity } from '../../domain/series.ts'
import type { Unit } from '../../domain/unit.ts'

function isUnit(unit: string): unit is Unit {
  return (UNITS as readonly string[]).includes(unit)
}

/** "30 %", "300 000 heures"; a multiplication without base is "× 2". */
export function targetValue({ value, unit }: Pick<Target, 'value' | 'unit'>): string {
  if (unit === 'facteur') return `×\u00a0${formatNumber(value, 1)}`
  return isUnit(unit) && unit !== 'EUR'
    ? formatQuantity(value, unit)
    : `${formatNumber(value, 1)}\u00a0${unit}`
}

const LEVEL: Record<CountryMark['bound'], (value: string) => string> = {
  atMost: (value) => `au plus ${value}`,
  above: (value) => `plus de ${value}`,
  atLeast: (value) => `${value} et plus`,
}
const VERDICT: Record<CountryMark['verdict'], string> = { good: 'bon', bad: 'mauvais' }

/** "30 %"; of a mark that judges countries "au plus 5 %, bon". */
export function levelText({ mark, ...target }: Pick<Target, 'value' | 'unit' | 'mark'>): string {
  const value = targetValue(target)
  return mark === undefined ? value : `${LEVEL[mark.bound](value)}, ${VERDICT[mark.verdict]}`
}

const ADJECTIVES: Readonly<Record<string, string>> = { France: 'national', 'Union européenne': 'européen' }

/** "objectif national", "objectif européen"; of an authority's own, "objectif". */
export function targetNoun({ perimeter }: Pick<Target, 'perimeter'>): string {
  return ['objectif', ADJECTIVES[perimeter]].filter((word) => word !== undefined).join(' ')
}

/** "national", "européen", or the name of whose it is. */
export function perimeterAdjective({ perimeter }: Pick<Target, 'perimeter'>): string {
  return ADJECTIVES[perimeter] ?? perimeter
}

/** Whose target it is: "national", "de la MEL". */
function owner({ perimeter }: Target, context: { readonly subject: string; readonly territory?: string }) {
  if (perimeter === 'France') return 'national'
  return perimeter === context.territory ? withDe(context.subject) : withDe(perimeter)
}

/** "fin 2025" for the last day of a year, the day itself with its article otherwise. */
export function horizonText(horizon: string): string {
  return horizon.endsWith('-12-31') ? `fin\u00a0${horizon.slice(0, 4)}` : `le ${formatDate(horizon)}`
}

/** Whether the commitment is to reach at least its value, as its remark says. */
function atLeast({ remark }: Target): boolean {
  return /^au moins/i.test(remark ?? '')
}

type Whose = Parameters<typeof owner>[1]

/** "l’objectif national", "l’objectif de la MEL". */
export function targetName(target: Target, whose: Whose): string {
  return fr`l'objectif ${owner(target, whose)}`
}

/** "l’objectif national pour fin 2025 était de 30 %": an expired target is said to be expired. */
export function targetPhrase(target: Target, whose: Whose): string {
  const { expired, horizon } = target
  const named = targetName(target, whose)
  const until = horizon === undefined ? '' : ` pour ${horizonText(horizon)}`
  const value = targetValue(target)
  return `${named}${until} ${expired ? 'était' : 'est'} ${atLeast(target) ? 'd’au moins' : 'de'} ${value}`
}

/** Targets in the indicator's own unit, the one with the latest horizon first: only these can stand beside it. */
export function targetsOf({ targets, unit }: Pick<ComputedIndicator, 'targets' | 'unit'>): Target[] {
  return targets
    .filter((target) => target.nature === 'target' && target.unit === unit)
    .sort((a, b) => ((a.horizon ?? '9999') < (b.horizon ?? '9999') ? 1 : -1))
}

/** What was measured elsewhere, in the indicator's own unit. */
export function landmarksOf({ targets, unit }: Pick<ComputedIndicator, 'targets' | 'unit'>): Target[] {
  return targets.filter((target) => target.nature === 'landmark' && target.unit === unit)
}

/** "1 point au-dessus", "au même niveau"; and the same said "de l’objectif…", "que l’objectif…". */
export interface Distance {
  readonly alone: string
  of(target: string): string
}

function distance(size: string | undefined, above: boolean): Distance {
  if (size === undefined) return { alone: 'au même niveau', of: (target) => `au même niveau que ${target}` }
  const alone = `${size} ${above ? 'au-dessus' : 'au-dessous'}`
  return { alone, of: (target) => `${alone} de ${target}` }
}

/** How far a value is from a target of the same unit: shares in points, the rest in percent of the target. */
export function distanceTo(target: Target, value: Quantity): Distance {
  const now = quantityForDrawing(value)
  const above = now > target.value
  if (target.unit === 'part') {
    const points = Math.round(Math.abs(now - target.value) * 1000) / 10
    const noun = points >= 2 ? 'points' : 'point'
    return distance(points === 0 ? undefined : `${formatNumber(points, 1)} ${noun}`, above)
  }
  const change = Math.round(Math.abs(now / target.value - 1) * 100)
  return distance(change === 0 ? undefined : fr`${change} %`, above)
}
