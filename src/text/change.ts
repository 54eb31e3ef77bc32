import { quantityForDrawing } from '../domain/series.ts'
import { formatChange, formatNumber, formatPercent } from './language/format.ts'
import { isPercentage, isPlural } from './language/units.ts'
import { fr } from './language/typography.ts'
import type { Quantity } from '../domain/series.ts'
import type { Unit } from '../domain/unit.ts'

/** Below this a change of a total is called none: half a percent rounds to 0 %. */
const NEGLIGIBLE = 0.005

function changeOfShare(value: number, before: number, year: string): string {
  const points = Math.round((value - before) * 1000) / 10
  if (points === 0) return `autant qu’en ${year}`
  const noun = isPlural(points) ? 'points' : 'point'
  return `${formatNumber(Math.abs(points), 1)} ${noun} de ${points > 0 ? 'plus' : 'moins'} qu’en ${year}`
}

/** Months may be negative, and say nothing as parts of one another. */
function changeOfMonths(change: number, year: string): string {
  const months = formatNumber(Math.abs(change), 1)
  return fr`soit ${months} mois de ${change > 0 ? 'plus' : 'moins'} qu'en ${year}`
}

/** So few that a percentage of them says nothing. */
function changeOfFew(change: number, year: string): string {
  return `${formatNumber(Math.abs(change))} de ${change > 0 ? 'plus' : 'moins'} qu’en ${year}`
}

/** A fall to almost nothing never reads as "100 % de moins": that would be nothing. */
function size(change: number): string {
  const rounds = change < 0 && Math.round(-change * 100) === 100
  return rounds ? formatPercent(Math.floor(-change * 1000) / 1000, 1) : formatPercent(Math.abs(change))
}

/** "8 % de plus qu'en 2024", "autant qu'en 2024", "3 fois la valeur de 2024", "contre zéro en 2024". */
export function changeSince(value: Quantity, before: Quantity, unit: Unit, year: string): string {
  const [now, then] = [quantityForDrawing(value), quantityForDrawing(before)]
  if (value === before) return `autant qu’en ${year}`
  if (isPercentage(unit)) return changeOfShare(now, then, year)
  if (unit === 'taux') return `contre ${formatChange(then)} en ${year}`
  if (unit === 'mois') return changeOfMonths(now - then, year)
  if (unit === 'metiers') return changeOfFew(now - then, year)
  if (then === 0) return `contre zéro en ${year}`
  const change = now / then - 1
  if (Math.abs(change) < NEGLIGIBLE) return `à peu près autant qu’en ${year}`
  if (change >= 1) return fr`soit ${formatNumber(now / then, 1)} fois la valeur de ${year}`
  return `${change === -1 ? formatPercent(1) : size(change)} de ${change > 0 ? 'plus' : 'moins'} qu’en ${year}`
}
