/** La Poste's SIREN: its establishments fail Luhn legitimately, their digits sum to a multiple of 5 instead (INSEE). */
const LA_POSTE = '356000000'

/** Whether the digits pass the Luhn key of SIREN and SIRET numbers. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let position = 0; position < digits.length; position++) {
    const digit = Number(digits[digits.length - 1 - position])
    const weighted = position % 2 === 0 ? digit : digit * 2
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return sum % 10 === 0
}

function digitSum(digits: string): number {
  return [...digits].reduce((sum, digit) => sum + Number(digit), 0)
}

/** Whether the text is a SIREN: nine digits with a valid key. */
export function isSiren(text: string): boolean {
  return /^\d{9}$/.test(text) && (text === LA_POSTE || passesLuhn(text))
}

/** Whether the text is a SIRET: fourteen digits with a valid key, or an establishment of La Poste. */
export function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text) || /^0+$/.test(text)) return false
  if (text.startsWith(LA_POSTE)) return passesLuhn(text) || digitSum(text) % 5 === 0
  return passesLuhn(text)
}

/** The legal entity of an establishment: the first nine digits. */
export function sirenOf(siret: string): string {
  return siret.slice(0, 9)
}
