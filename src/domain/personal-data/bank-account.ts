const MASK = '[compte bancaire masqué]'

/** Characters of an IBAN, by country (SWIFT registry): France, Monaco and those met near Lille. */
const LENGTHS: Readonly<Record<string, number>> = {
  FR: 27, MC: 27, BE: 16, LU: 20, NL: 18, DE: 22, GB: 22, IE: 22, CH: 21, IT: 27, ES: 24, PT: 25, AT: 20, PL: 28,
} // prettier-ignore

const START = /(?<![\p{L}\d])([A-Z]{2})\d{2}/giu
/** Bank, branch, account, key: enough to know a French account even with a wrong check digit. */
const FRENCH_BODY = /^\d{10}[A-Z0-9]{11}\d{2}$/
const RIB = /(?<!\d)(\d{5})[\s-]?(\d{5})[\s-]?(\d{11})[\s-]?(\d{2})(?!\d)/g

/** ISO 13616: moved by four and read with A = 10 … Z = 35, the number leaves 1 when divided by 97. */
function passesMod97(iban: string): boolean {
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  )
  return BigInt(digits) % 97n === 1n
}

/** Where an account that begins at `start` ends, its groups one separator apart; undefined where it is none. */
function endOfAccount(text: string, start: number, length: number): number | undefined {
  let iban = ''
  let position = start
  while (iban.length < length && position < text.length) {
    const character = text.charAt(position)
    if (/[A-Za-z0-9]/.test(character)) iban += character.toUpperCase()
    else if (!/[\s.-]/.test(character) || !/[A-Za-z0-9]/.test(text.charAt(position - 1))) return undefined
    position += 1
  }
  if (iban.length < length || /[\p{L}\d]/u.test(text.charAt(position))) return undefined
  const french = /^(?:FR|MC)/.test(iban) && FRENCH_BODY.test(iban.slice(4))
  return french || (/\d{4}/.test(iban.slice(4)) && passesMod97(iban)) ? position : undefined
}

function maskIban(text: string): string {
  let masked = ''
  let from = 0
  for (const match of text.matchAll(START)) {
    const length = LENGTHS[match[1]?.toUpperCase() ?? '']
    const end =
      length === undefined || match.index < from ? undefined : endOfAccount(text, match.index, length)
    if (end === undefined) continue
    masked += text.slice(from, match.index) + MASK
    from = end
  }
  return masked + text.slice(from)
}

/** The French key of a RIB: 89 × bank + 15 × branch + 3 × account + key is a multiple of 97. */
function maskRib(match: string, bank: string, branch: string, account: string, key: string): string {
  const sum = 89n * BigInt(bank) + 15n * BigInt(branch) + 3n * BigInt(account) + BigInt(key)
  return sum % 97n === 0n ? MASK : match
}

/** IBAN and French RIB. */
export function maskBankAccounts(text: string): string {
  if (!/\d{2}/.test(text)) return text
  return maskIban(text).replace(RIB, maskRib)
}
