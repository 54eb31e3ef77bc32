import type { Circle } from '../../domain/territory/local-scope.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import { quantityForDrawing } from '../../domain/series.ts'
import { formatPercent } from '../../text/language/format.ts'
import { hasValue } from '../../text/points.ts'
import { capitalFirst } from '../../text/language/capital-first.ts'
import type { CircleWords } from '../../text/circles.ts'
import { fr } from '../../text/language/typography.ts'
import type { Cell, Column, Row } from '../table.ts'
import { lastCompleteYear } from './last-year.ts'

export const SENSITIVITY_COLUMNS: readonly Column[] = [
  { label: '« Local » veut dire', rowHeader: true },
  { label: 'Part des attributions', numeric: true },
  { label: 'Selon les lieux inconnus', numeric: true },
  { label: 'Part des montants', numeric: true },
]

/** The definitions of rule 9: each circle holds the nearer ones. */
const DEFINITIONS = {
  territory: { id: 'part-locale-territoire', circles: ['territoire'] },
  department: { id: 'part-locale-departement', circles: ['territoire', 'departement'] },
  region: { id: 'part-locale-region', circles: ['territoire', 'departement', 'region'] },
} as const satisfies Record<Circle, object>

export interface Sensitivity {
  readonly year: string
  readonly rows: readonly Row[]
}

/** The share of the circles together in the amounts whose place is known; a figure of its own CSV only for one circle. */
function amountCell(amounts: ComputedIndicator | undefined, year: string, circles: readonly string[]): Cell {
  const points = (amounts?.series.points ?? [])
    .filter(({ period, series }) => period === year && circles.includes(series ?? ''))
    .filter(hasValue)
  const [first] = points
  if (amounts === undefined || first === undefined) return { text: 'non calculable', unknown: true }
  if (circles.length === 1)
    return {
      text: formatPercent(quantityForDrawing(first.value), 1, 1),
      data: { value: first.value, indicator: amounts.id, period: year, series: first.series },
    }
  const sum = points.reduce((total, { numerator }) => total + quantityForDrawing(numerator), 0)
  return formatPercent(sum / quantityForDrawing(first.denominator), 1, 1)
}

/**
 * The definitions of local side by side, for the last complete year: by number of awards, with the bounds if every
 * unknown place were outside or inside, and by amount.
 */
export function sensitivity(
  indicators: readonly ComputedIndicator[],
  circlesOfTerritory: readonly CircleWords[],
): Sensitivity | undefined {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const first = byId.get(DEFINITIONS.territory.id)
  const year = first && lastCompleteYear(first.series)?.period
  if (year === undefined) return undefined
  const amounts = byId.get('lieu-des-titulaires-montants')
  const rows = circlesOfTerritory.map(({ circle, what, which }): Row => {
    const { id, circles } = DEFINITIONS[circle]
    const point = byId.get(id)?.series.points.find(({ period }) => period === year)
    const share: Cell =
      point === undefined || !hasValue(point)
        ? { text: 'non calculable', unknown: true }
        : {
            text: formatPercent(quantityForDrawing(point.value), 1, 1),
            data: { value: point.value, indicator: id, period: year },
          }
    const [low, high] = point?.bounds ?? []
    const bounds: Cell =
      low === undefined || high === undefined
        ? { text: 'inconnu', unknown: true }
        : low === high
          ? 'aucun lieu inconnu'
          : fr`de ${formatPercent(low, 1, 1)} à ${formatPercent(high, 1, 1)}`
    return {
      cells: [fr`${capitalFirst(what)} : ${which}`, share, bounds, amountCell(amounts, year, circles)],
    }
  })
  return { year, rows }
}
