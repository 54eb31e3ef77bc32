import type { Cents } from '../../domain/money.ts'
import { NBSP, formatEuros, formatEurosExact } from '../../text/language/format.ts'

/** As published: cents only where there are some. */
export function asPublished(amount: Cents): string {
  return amount % 100n === 0n ? formatEuros(amount) : formatEurosExact(amount)
}

/** "375 000 € HT". */
export function withoutTax(amount: Cents): string {
  return `${asPublished(amount)}${NBSP}HT`
}
