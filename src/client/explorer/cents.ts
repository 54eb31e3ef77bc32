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

/** The middle amount, or the lower of the two middle ones, as everywhere on this site; `undefined` of none. */
export function medianCents(amounts: readonly bigint[]): bigint | undefined {
  const inOrder = amounts.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0))
  return inOrder[Math.floor((inOrder.length - 1) / 2)]
}

/** Equal shares that add up exactly: the first carry the spare cents (rule 10). */
export function equalShares(amount: bigint, parts: number): readonly bigint[] {
  const share = amount / BigInt(parts)
  const spare = Number(amount % BigInt(parts))
  return Array.from({ length: parts }, (_, index) => (index < spare ? share + 1n : share))
}
