import { formatNumber, formatPercent, formatQuantity } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import type { Point, Quantity } from '../../domain/series.ts'

/** Euros in the numerators of a share by amount; plain counts otherwise. */
function amount(quantity: Quantity): string {
  return typeof quantity === 'bigint' ? formatQuantity(quantity, 'EUR', 'short') : formatNumber(quantity, 1)
}

/** Whether what is not filled in could move the share. */
export function isUncertain({ bounds }: Point): boolean {
  return bounds !== undefined && bounds[1] - bounds[0] > 0.0005
}

/** "2024 : 31,4 % (120 sur 382) ; entre 28 % et 40 %, selon ce que diraient les 45 non renseignés". */
export function shareTitle(name: string, point: Point): string {
  const { value, numerator, denominator, unknown, bounds } = point
  const counts = fr`${amount(numerator)} sur ${amount(denominator)}`
  const said =
    value !== null
      ? fr`${formatPercent(value as number, 1)} (${counts})`
      : denominator === 0 || denominator === 0n
        ? 'rien n’est renseigné'
        : fr`trop peu pour une part (${counts})`
  const silent =
    unknown === 1 ? 'dirait le non renseigné' : fr`diraient les ${formatNumber(unknown)} non renseignés`
  const possible =
    bounds !== undefined && isUncertain(point)
      ? fr` ; entre ${formatPercent(bounds[0], 1)} et ${formatPercent(bounds[1], 1)}, selon ce que ${silent}`
      : ''
  return fr`${name} : ${said}${possible}`
}

/** What stands in place of a share that is not there (rule 12), in lines: never zero. */
export function absentShare({ denominator }: Point, narrow: boolean): readonly string[] {
  if (denominator !== 0 && denominator !== 0n) return ['trop', 'peu']
  return narrow ? ['n. r.'] : ['non', 'rens.']
}
