import { decimalFromCents } from '../../domain/money.ts'
import { UNIT_WORDS, isPercentage, nounFor } from './units.ts'
import type { Cents } from '../../domain/money.ts'
import type { IsoDate } from '../../domain/date.ts'
import type { Quantity } from '../../domain/series.ts'
import type { Unit } from '../../domain/unit.ts'

/** No-break space, and the narrow one that French sets between thousands and before `%`. */
export const NBSP = '\u00a0'
const NNBSP = '\u202f'

/** From January. */
export const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const

const formatters = new Map<number, Intl.NumberFormat>()

/** French number with at least `least` and at most `most` decimals. Decimal text is formatted exactly. */
function decimals(value: number | bigint | string, least: number, most: number): string {
  const key = least * 100 + most
  let formatter = formatters.get(key)
  if (!formatter) {
    formatter = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: least, maximumFractionDigits: most })
    formatters.set(key, formatter)
  }
  return formatter.format(value as Intl.StringNumericLiteral).replace('-', '−')
}

/** "2 263", "1,5"; at most, and at least, so many decimals. */
export function formatNumber(value: number | bigint, most = 0, least = 0): string {
  return decimals(value, least, most)
}

/** "12 345 678,90 €": to the cent. */
export function formatEurosExact(cents: Cents): string {
  return `${decimals(decimalFromCents(cents), 2, 2)}${NBSP}€`
}

/** "12 345 679 €": rounded to the euro. */
export function formatEuros(cents: Cents): string {
  return `${decimals(decimalFromCents(cents), 0, 0)}${NBSP}€`
}

const SHORT_SCALES = [
  { from: 99_950_000_000n, exponent: 11, unit: 'Md€', digits: 2 },
  { from: 9_995_000_000n, exponent: 8, unit: 'M€', digits: 0 },
  { from: 100_000_000n, exponent: 8, unit: 'M€', digits: 1 },
] as const

/** "375 000 €", "12,4 M€", "412 M€", "1,23 Md€": for sentences and marks, three figures or so. */
export function formatEurosShort(cents: Cents): string {
  const size = cents < 0n ? -cents : cents
  const scale = SHORT_SCALES.find(({ from }) => size >= from)
  if (!scale) return formatEuros(cents)
  return `${decimals(`${cents}e-${scale.exponent}`, 0, scale.digits)}${NBSP}${scale.unit}`
}

/** A share of 0 to 1 as "8 %"; with at most, and at least, so many decimals: "8,3 %". */
export function formatPercent(share: number, most = 0, least = 0): string {
  return `${decimals(share * 100, least, most)}${NNBSP}%`
}

/** "31"; the first of a month is "1er". */
export function dayOfMonth(day: number): string {
  return day === 1 ? '1er' : String(day)
}

/** "31 octobre 2026", "1er janvier 2026". */
export function formatDate(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  return `${dayOfMonth(day)}${NBSP}${MONTHS[month - 1]}${NBSP}${year}`
}

/** "31/10/2026", for tables. */
export function formatDateShort(date: IsoDate): string {
  return date.split('-').reverse().join('/')
}

/** "octobre 2026" from "2026-10" or a day of it. */
export function formatMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return `${MONTHS[number - 1]}${NBSP}${year}`
}

/** A count and its noun: "1 marché", "2 263 marchés". */
export function formatCount(count: number | bigint, one: string, many: string): string {
  return `${formatNumber(count)}${NBSP}${nounFor(count, one, many)}`
}

/** A change as "+4,2 %", "−3 %", "0 %": never a sign on nothing. */
export function formatChange(change: number, most = 1): string {
  const text = formatPercent(change, most)
  return change > 0 && !/^0\D*$/.test(text) ? `+${text}` : text.replace(/^−(?=0\D*$)/, '')
}

/** Decimals that a figure of each unit is worth: means and conversions have one, counts and the index none. */
const DECIMALS: Partial<Record<Unit, number>> = { offres: 1, etp: 1, km: 1 }

/** As it is written: 1.96 with one decimal is "2,0", and takes the plural. */
function rounded(quantity: Quantity, decimals: number): Quantity {
  return typeof quantity === 'bigint' ? quantity : Number(quantity.toFixed(decimals))
}

/**
 * A quantity in its unit. `exact`: to the cent, to the tenth of a percent; `short`: for sentences and marks.
 * @throws TypeError where the unit is euros and the quantity is no bigint of cents.
 */
export function formatQuantity(quantity: Quantity, unit: Unit, style: 'exact' | 'short' = 'exact'): string {
  if (unit === 'EUR') {
    if (typeof quantity !== 'bigint')
      throw new TypeError(`euros are given in cents, got the number ${quantity}`)
    return style === 'exact' ? formatEurosExact(quantity) : formatEurosShort(quantity)
  }
  if (isPercentage(unit)) return formatPercent(Number(quantity), style === 'exact' ? 1 : 0)
  if (unit === 'taux') return formatChange(Number(quantity))
  const most = DECIMALS[unit] ?? 0
  const number = formatNumber(quantity, most)
  const { one, many } = UNIT_WORDS[unit]
  return many === '' ? number : `${number}${NBSP}${nounFor(rounded(quantity, most), one, many)}`
}

/** The figure alone, for a column whose header gives the unit: euros with cents, shares in percent. */
export function formatFigure(quantity: Quantity, unit: Unit): string {
  if (unit === 'EUR') return formatQuantity(quantity, unit, 'exact')
  if (isPercentage(unit)) return formatPercent(Number(quantity), 1, 1)
  if (unit === 'taux') return formatChange(Number(quantity))
  return formatNumber(quantity, DECIMALS[unit], DECIMALS[unit])
}

/** The value as written in CSV and in `<data value>`: plain decimal, point, no spaces; cents exact. */
export function plainDecimal(quantity: Quantity): string {
  return typeof quantity === 'bigint' ? decimalFromCents(quantity) : String(quantity)
}
