import { quantityForDrawing } from '../domain/series.ts'
import { formatChange, formatNumber } from '../text/language/format.ts'
import { shareMark } from '../text/language/share.ts'
import { UNIT_WORDS } from '../text/language/units.ts'
import type { Quantity } from '../domain/series.ts'
import type { Unit } from '../domain/unit.ts'

/** How the marks of one chart are labelled: the unit is said once, above. */
export interface LabelScale {
  readonly unit: string
  readonly label: (quantity: Quantity) => string
  /** Without decimals, for columns that are narrower than their label. */
  readonly brief: (quantity: Quantity) => string
}

interface Step {
  readonly least: number
  readonly from: number
  readonly unit: string
}

const EURO_STEPS: readonly Step[] = [
  { least: 1e10, from: 1e9, unit: 'milliards d’euros' },
  { least: 1e6, from: 1e6, unit: 'millions d’euros' },
  { least: 1e3, from: 1e3, unit: 'milliers d’euros' },
  { least: 0, from: 1, unit: 'euros' },
]

const HOUR_STEPS: readonly Step[] = [
  { least: 1e5, from: 1e3, unit: 'milliers d’heures' },
  { least: 0, from: 1, unit: 'heures' },
]

/** From here on a decimal says nothing beside the figures before it. */
const LARGE = 1000

/** Units whose numbers are too large for a decimal to say anything. */
const WHOLE: readonly Unit[] = ['indice', 'heures_par_million_eur']

/** Three figures where possible; what is not zero never reads as zero. */
function threeFigures(value: number, largest: number): string {
  if (value > 0 && value < 0.05) return '< 0,1'
  if (value > 0 && value < 1) return formatNumber(value, 1)
  return largest >= 100 ? formatNumber(value) : formatNumber(value, 1, 1)
}

function whole(value: number): string {
  return value > 0 && value < 0.5 ? '< 1' : formatNumber(value)
}

function stepped(steps: readonly Step[], largest: number): Step {
  return steps.find(({ least }) => largest >= least)!
}

/**
 * Scales euros to thousands, millions or billions by the largest value (billions begin at ten, since below one decimal
 * would say too little), hours to thousands; other units are left as they are.
 */
export function labelScale(quantities: readonly Quantity[], unit: Unit): LabelScale {
  const largest = Math.max(0, ...quantities.map((quantity) => Math.abs(quantityForDrawing(quantity))))
  switch (unit) {
    case 'part':
    case 'rapport': {
      const most = largest > 0 && largest < 0.1 ? 1 : 0
      return {
        unit: '',
        label: (quantity) => shareMark(quantityForDrawing(quantity), most),
        brief: (quantity) => shareMark(quantityForDrawing(quantity), most).replace(/\u202f%$/, ''),
      }
    }
    case 'taux':
      return {
        unit: '',
        label: (quantity) => formatChange(quantityForDrawing(quantity)),
        brief: (quantity) => formatChange(quantityForDrawing(quantity), 0),
      }
    case 'EUR': {
      const { from, unit: name } = stepped(EURO_STEPS, largest)
      return {
        unit: `${name} hors taxes`,
        label: (quantity) => threeFigures(quantityForDrawing(quantity) / from, largest / from),
        brief: (quantity) => whole(quantityForDrawing(quantity) / from),
      }
    }
    default: {
      const { from, unit: name } =
        unit === 'heures' ? stepped(HOUR_STEPS, largest) : { from: 1, unit: UNIT_WORDS[unit].header }
      const decimals = WHOLE.includes(unit) || largest / from >= LARGE ? 0 : 1
      return {
        unit: name,
        label: (quantity) => formatNumber(quantityForDrawing(quantity) / from, decimals),
        brief: (quantity) => whole(quantityForDrawing(quantity) / from),
      }
    }
  }
}
