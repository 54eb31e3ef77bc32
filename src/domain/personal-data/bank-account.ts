import { isSiren, isSiret } from '../supplier/siret.ts'
import type { Span } from './span.ts'

const MASK = '[compte bancaire masqué]'

/** Characters of an IBAN, by country (SWIFT registry): the single euro payments area. */
const LENGTHS: Readonly<Record<string, number>> = {
  AD: 24, AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24, FI: 18, FR: 27, GB: 22,
  GI: 23, GR: 27, HR: 21, HU: 28, IE: 22, IS: 26, IT: 27, LI: 21, LT: 20, LU: 20, LV: 21, MC: 27, MT: 31, NL: 18,
  NO: 15, PL: 28, PT: 25, RO: 24, SE: 24, SI: 19, SK: 24, SM: 27, VA: 22,
} // prettier-ignore

const START = /[A-Z]{2}[^A-Za-z0-9@]{0,3}\d[^A-Za-z0-9@]{0,3}\d/gi
/** Bank, branch, account, key: enough to know a French account even with a wrong check digit. */
const FRENCH_BODY = /^\d{10}[A-Z0-9]{11}\d{2}$/
const RIB = new RegExp(
  String.raw`(?<!\d)(\d{5})(\D{0,15})(\d{5})(\D{0,15})([A-Z0-9]{11})(\D{0,15})(\d{2})(?!\d)`,
  'gi',
)
/** The longest run of signs between two characters of an account. */
const LONGEST_GAP = 3

/** ISO 13616: moved by four and read with A = 10 … Z = 35, the number leaves 1 when divided by 97. */
function passesMod97(iban: string): boolean {
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  )
  return BigInt(digits) % 97n === 1n
}

/** The characters of an account that begins at `start`, and where it ends; undefined where the text is too short. */
function readAccount(text: string, start: number, length: number): { iban: string; end: number } | undefined {
  let iban = ''
  let end = start
  let gap = 0
  while (iban.length < length && end < text.length) {
    const character = text.charAt(end)
    const isPart = /[A-Za-z0-9]/.test(character)
    if (isPart) iban += character.toUpperCase()
    gap = isPart ? 0 : gap + 1
    if (gap > LONGEST_GAP) return undefined
    end += 1
  }
  return iban.length < length || /[A-Za-z\d]/.test(text.charAt(end)) ? undefined : { iban, end }
}

function findIbans(text: string): Span[] {
  const found: Span[] = []
  for (const { 0: match, index } of text.matchAll(START)) {
    const length = LENGTHS[match.slice(0, 2).toUpperCase()]
    const account = length === undefined ? undefined : readAccount(text, index, length)
    if (account === undefined) continue
    const isGlued = /[A-Za-z\d]/.test(text.charAt(index - 1))
    const french = !isGlued && /^(?:FR|MC)/.test(account.iban) && FRENCH_BODY.test(account.iban.slice(4))
    if (french || (/\d{4}/.test(account.iban.slice(4)) && passesMod97(account.iban)))
      found.push({ start: index, end: account.end, mask: MASK })
  }
  return found
}

/** Letters of a French account count as A–I and J–R = 1–9, S–Z = 2–9. */
function accountDigits(account: string): string {
  return account
    .toUpperCase()
    .replace(/[A-R]/g, (letter) => String(((letter.charCodeAt(0) - 65) % 9) + 1))
    .replace(/[S-Z]/g, (letter) => String(letter.charCodeAt(0) - 81))
}

/** The French key of a RIB: 89 × bank + 15 × branch + 3 × account + key is a multiple of 97. */
function isRib(bank: string, branch: string, account: string, key: string): boolean {
  const sum = 89n * BigInt(bank) + 15n * BigInt(branch) + 3n * BigInt(accountDigits(account)) + BigInt(key)
  return sum % 97n === 0n
}

/** A key of the national set: the buyer's SIRET and the number of the contract. */
function beginsWithSiret(digits: string): boolean {
  return isSiren(digits.slice(0, 9)) && isSiret(digits.slice(0, 14))
}

function findRibs(text: string): Span[] {
  return [...text.matchAll(RIB)].flatMap(({ 0: match, 1: bank, 3: branch, 5: account, 7: key, index }) =>
    isRib(bank!, branch!, account!, key!) && !beginsWithSiret(match)
      ? [{ start: index, end: index + match.length, mask: MASK }]
      : [],
  )
}

/** IBAN and French RIB. */
export function findBankAccounts(text: string): Span[] {
  return [...findIbans(text), ...findRibs(text)]
}
