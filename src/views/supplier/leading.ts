import type { SupplierEntry } from '../../indicators/supplier-book.ts'
import { formatEurosShort } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { supplierTitle } from './names.ts'
import { supplierTotals } from './totals.ts'

/**
 * Rule 5, the first line of a ranking by amount: whether its first would not lead without contracts whose title calls
 * them a concession. `undefined` where nothing of the kind need be said.
 */
export function leadingByTitle([first, second]: readonly SupplierEntry[]): string | undefined {
  if (first === undefined) return undefined
  const { sum, titled } = supplierTotals(first)
  const next = second === undefined ? 0n : supplierTotals(second).sum
  if (titled === 0n || sum - titled > next) return undefined
  return fr`Le premier rang, ${supplierTitle(first)}, repose sur une concession par son titre, publiée comme un marché : ${formatEurosShort(titled)} sur ${formatEurosShort(sum)}.`
}
