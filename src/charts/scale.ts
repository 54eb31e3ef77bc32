import { quantityForDrawing } from '../domain/series.ts'
import { formatNumber, formatPercent } from '../text/format.ts'
import { UNIT_WORDS } from '../text/units.ts'
import type { Quantity } from '../domain/series.ts'
import type { Unit } from '../domain/unit.ts'

/** How the marks of one chart are labelled: the unit is said once, above. */
export interface LabelScale {
  readonly unit: string
  readonly label: (quantity: Quantity) => string
}

const EURO_SCALES = [
  { least: 1e10, from: 1e9, unit: 'milliards d’euros' },
  { least: 1e6, from: 1e6, unit: 'millions d’euros' },
  { least: 1e3, from: 1e3, unit: 'milliers d’euros' },
  { least: 0, from: 1, unit: 'euros' },
] as const

/** Three figures where possible; what is not zero never reads as zero. */
function threeFigures(value: number, largest: number): string {
  if (value > 0 && value < 0.05) return '< 0,1'
  if (value > 0 && value < 1) return formatNumber(value, 1)
  return largest >= 100 ? formatNumber(value) : formatNumber(value, 1, 1)
}

/**
 * Scales euros to thousands, millions or billions by the largest value; billions begin at ten, since below one
 * decimal would say too little. Other units are left as they are.
 */
export function labelScale(quantities: readonly Quantity[], unit: Unit): LabelScale {
  const largest = Math.max(0, ...quantities.map(quantityForDrawing))
  if (unit === 'part') return { unit: '', label: (quantity) => formatPercent(quantityForDrawing(quantity)) }
  if (unit !== 'EUR') {
    return {
      unit: UNIT_WORDS[unit].header,
      label: (quantity) => formatNumber(quantityForDrawing(quantity), 1),
    }
  }
  const scale = EURO_SCALES.find(({ least }) => largest >= least)!
  return {
    unit: `${scale.unit} hors taxes`,
    label: (quantity) => threeFigures(quantityForDrawing(quantity) / scale.from, largest / scale.from),
  }
}
