/** A number as INSEE makes it: sex, year, month, department, commune, order of birth, then a key of two digits. */
const PARTS = /^([123478])(\d{2})(\d{2})(\d{2}|2[AB])(\d{3})(\d{3})(\d{2})?$/i

/** How sure the shape of a number is of being a person's. */
export type Likeness =
  /** The key is that of the number. */
  | 'keyed'
  /** No valid key, but a month of the calendar and parts that all exist. */
  | 'plausible'
  /** As `plausible`, with a month of those given when the true one is not known, or with the look of a year. */
  | 'possible'
  | 'none'

/** Months of birth in use: 01–12, and the ranges given when the month is not known (INSEE). */
function isBirthMonth(month: number): boolean {
  return (month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50
}

/** The key is 97 − (number mod 97); Corsica counts as 19 (2A) and 18 (2B). */
function hasValidKey(number: string, key: string): boolean {
  const digits = number.toUpperCase().replace('2A', '19').replace('2B', '18')
  return BigInt(key) === 97n - (BigInt(digits) % 97n)
}

/**
 * What 13 or 15 digits without separators are like. Sex 3, 4, 7 and 8 are provisional numbers, known by their key
 * alone. Numbers that begin with a year (2018…) are mostly contracts': they are at best `possible` without a key.
 */
export function likenessOf(digits: string): Likeness {
  const parts = PARTS.exec(digits)
  if (parts === null) return 'none'
  const [, sex, , month, department, commune, order, key] = parts
  if (!isBirthMonth(Number(month)) || /^00$/.test(department!) || Number(order) === 0) return 'none'
  if (Number(commune) === 0) return 'none'
  if (key !== undefined && hasValidKey(digits.slice(0, -2), key)) return 'keyed'
  const isKey = key === undefined || (Number(key) >= 1 && Number(key) <= 97)
  if (!/[12]/.test(sex!) || !isKey || Number(commune) > 990) return 'none'
  return Number(month) > 12 || /^20[0-3]/.test(digits) ? 'possible' : 'plausible'
}
