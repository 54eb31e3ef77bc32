const MASK = '[numéro masqué]'

const SEPARATOR = String.raw`[\s.\-‑–/_]`
const DEPARTMENT = String.raw`(?:\d{2}|2[ABab])`
/** Sex, year, month, department, commune, order — each in its own group, as people write it. */
const GROUPED = String.raw`[12]${SEPARATOR}\d{2}${SEPARATOR}\d{2}${SEPARATOR}${DEPARTMENT}${SEPARATOR}\d{3}${SEPARATOR}\d{3}`
const COMPACT = String.raw`[12]\d{4}${DEPARTMENT}\d{6}`

const COMPACT_ID = new RegExp(`^${COMPACT}(?:\\d{2})?(?:\\d{5})?$`)
const GROUPED_IN_TEXT = new RegExp(String.raw`(?<![\d\p{L}])${GROUPED}(?:${SEPARATOR}?\d+)*`, 'gu')
const KEYED_IN_TEXT = new RegExp(
  String.raw`(?<![\d\p{L}])([12])${SEPARATOR}?(\d{2})${SEPARATOR}?(\d{2})${SEPARATOR}?(${DEPARTMENT})${SEPARATOR}?(\d{3})${SEPARATOR}?(\d{3})${SEPARATOR}?(\d{2})(?!\d)`,
  'gu',
)

/** Months of birth in use: 01–12, and the ranges given when the month is not known (INSEE). */
function isBirthMonth(month: number): boolean {
  return (month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50
}

/** The key is 97 − (number mod 97); Corsica counts as 19 (2A) and 18 (2B). */
function hasValidKey(number: string, key: string): boolean {
  const digits = number.toUpperCase().replace('2A', '19').replace('2B', '18')
  return BigInt(key) === 97n - (BigInt(digits) % 97n)
}

function maskKeyed(match: string, ...groups: string[]): string {
  const [sex, year, month, department, commune, order, key] = groups
  if (key === undefined || !isBirthMonth(Number(month))) return match
  return hasValidKey(`${sex}${year}${month}${department}${commune}${order}`, key) ? MASK : match
}

/** Numbers written in groups, or with a valid key: a contract number of 13 or 15 digits has neither. */
export function maskSocialSecurityNumbers(text: string): string {
  if (!/\d/.test(text)) return text
  return text.replace(GROUPED_IN_TEXT, MASK).replace(KEYED_IN_TEXT, maskKeyed)
}

/**
 * Whether a supplier's identifier is a social-security number: 13 or 15 digits from 1 or 2, with or without
 * separators, also with a five-digit NIC glued on (metier.md § 3, rule 11). For identifiers typed other than
 * SIRET; where the type says SIRET, a mistyped SIRET is likelier and `maskSocialSecurityNumbers` decides.
 */
export function looksLikeSocialSecurityNumber(id: string): boolean {
  const compact = id.replace(new RegExp(SEPARATOR, 'gu'), '')
  return COMPACT_ID.test(compact) || maskSocialSecurityNumbers(id) !== id
}
