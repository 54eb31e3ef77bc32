import Big from 'big.js'

/** An amount in euro cents, without tax. Big integers, so that sums are exact even beside a typo of many zeros. */
export type Cents = bigint

/**
 * Reads a plain decimal number of euros ("375000", "123799.55", "1e+17") into cents, rounded half up.
 * @throws SyntaxError where the text is not a number; the tolerance for French notation belongs to the sources.
 */
export function centsFromDecimal(text: string): Cents {
  let euros: Big
  try {
    euros = new Big(text)
  } catch {
    throw new SyntaxError(`not a decimal number: "${text}"`)
  }
  return BigInt(euros.times(100).round(0, Big.roundHalfUp).toFixed(0))
}

/** 10^15 €: no State spends that much; what is published beyond it is a slip of a tool, not an amount. */
export const LARGEST_AMOUNT: Cents = 10n ** 17n

/** Plain decimal text of an amount: "123799.55", "375000", no exponent; exact. */
export function decimalFromCents(cents: Cents): string {
  const sign = cents < 0n ? '-' : ''
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0')
  const euros = digits.slice(0, -2)
  const rest = digits.slice(-2)
  return rest === '00' ? sign + euros : `${sign}${euros}.${rest}`
}

/** Euros as a floating-point number, for drawing only: sums are made in cents. */
export function eurosForDrawing(cents: Cents): number {
  return Number(cents) / 100
}

export function sumCents(amounts: Iterable<Cents>): Cents {
  let total = 0n
  for (const amount of amounts) total += amount
  return total
}

/** Splits an amount into `parts` equal shares that sum to it exactly: the first ones carry the spare cents. */
export function splitCents(amount: Cents, parts: number): Cents[] {
  if (parts < 1) throw new RangeError(`cannot split into ${parts} parts`)
  const share = amount / BigInt(parts)
  const spare = Number(amount % BigInt(parts))
  return Array.from({ length: parts }, (_, index) => (index < spare ? share + 1n : share))
}
