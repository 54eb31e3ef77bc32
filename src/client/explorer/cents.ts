const DECIMAL = /^(-?)(\d+)(?:\.(\d{1,2}))?$/

/** Plain decimal euros of the published files ("375000", "123799.5") as cents, exactly; `undefined` of other text. */
export function centsOf(text: string): bigint | undefined {
  const match = DECIMAL.exec(text)
  if (!match) return undefined
  const [, sign, euros, rest = ''] = match
  return BigInt(`${sign}${euros}${rest.padEnd(2, '0')}`)
}

/** A number as people write it in French ("1 500 000,5 €") as the files write it ("1500000.5"); `undefined` of other text. */
export function plainNumber(text: string): string | undefined {
  const plain = text.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.')
  return /^\d+(\.\d{1,2})?$/.test(plain) ? plain : undefined
}
