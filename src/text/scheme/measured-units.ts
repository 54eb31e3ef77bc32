import { centsFromDecimal } from '../../domain/money.ts'
import { UNITS } from '../../domain/unit.ts'
import type { Unit } from '../../domain/unit.ts'
import type { MeasuredUnit } from '../../domain/territory/measured-result.ts'
import { NBSP, formatEuros, formatEurosShort, formatNumber, formatPercent } from '../language/format.ts'
import { fr } from '../language/typography.ts'
import { UNIT_WORDS, nounFor } from '../language/units.ts'

type Words = readonly [one: string, many: string]

/** Units that indicators do not have, after a number. */
const OWN_WORDS: Readonly<Record<Exclude<MeasuredUnit, Unit>, Words>> = {
  jours: ['jour', 'jours'],
  tonnes: ['tonne', 'tonnes'],
  kg: ['kg', 'kg'],
  tCO2e: [fr`tonne d'équivalent CO2`, fr`tonnes d'équivalent CO2`],
  kWh: ['kWh', 'kWh'],
  m2: ['m²', 'm²'],
  m3: ['m³', 'm³'],
  litres: ['litre', 'litres'],
  repas: ['repas', 'repas'],
  articles: ['article', 'articles'],
  lots: ['lot', 'lots'],
  marches: ['marché', 'marchés'],
  adherents: ['adhérent', 'adhérents'],
  fournisseurs: ['fournisseur', 'fournisseurs'],
  visites: ['visite', 'visites'],
}

const isUnit = (unit: MeasuredUnit): unit is MeasuredUnit & Unit =>
  (UNITS as readonly string[]).includes(unit)

function wordsOf(unit: MeasuredUnit): Words {
  if (!isUnit(unit)) return OWN_WORDS[unit]
  const { one, many } = UNIT_WORDS[unit]
  return [one, many]
}

/** The unit alone, over a drawing or in a header: "tonnes", "euros hors taxes", "part". */
export function measuredUnitHeader(unit: MeasuredUnit): string {
  return unit === 'EUR' ? 'euros' : unit === 'part' ? 'pour cent' : wordsOf(unit)[1]
}

/** Small numbers keep what they say after the point. */
const decimalsOf = (value: number) => (Math.abs(value) < 10 ? 2 : 1)

/**
 * A measured quantity in its unit: "64 %", "3 000 tonnes", "700 M€" (`short`) or "700 000 000 €". Euros are euros here,
 * and no cents: they come from a table of many units.
 */
export function measuredText(value: number, unit: MeasuredUnit, style: 'exact' | 'short' = 'short'): string {
  if (unit === 'part') return formatPercent(value, 1)
  if (unit === 'EUR') {
    const cents = centsFromDecimal(value.toFixed(2))
    return style === 'short' ? formatEurosShort(cents) : formatEuros(cents)
  }
  const [one, many] = wordsOf(unit)
  return `${formatNumber(value, decimalsOf(value))}${NBSP}${nounFor(value, one, many)}`
}

/** The figure alone, where the unit stands above: "64", "3 000", "700 M€". */
export function measuredFigure(value: number, unit: MeasuredUnit): string {
  if (unit === 'part' || unit === 'EUR') return measuredText(value, unit)
  return formatNumber(value, decimalsOf(value))
}
