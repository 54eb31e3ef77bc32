import { isTitledConcession } from '../../domain/contract/titled-concession.ts'
import type { SupplierEntry } from '../../indicators/supplier-book.ts'
import { titledConcessionsText } from '../../text/set-beside.ts'
import { nounFor } from '../../text/language/units.ts'
import { formatEurosShort } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { supplierTitle } from './names.ts'
import { isProper, supplierTotals } from './totals.ts'

/**
 * Rule 5, the first line of a ranking by amount: whether its first would not lead without contracts whose title calls
 * them a concession. `undefined` where nothing of the kind need be said.
 */
export function leadingByTitle([first, second]: readonly SupplierEntry[]): string | undefined {
  if (first === undefined) return undefined
  const { sum, titled } = supplierTotals(first)
  const count = first.holdings.filter((each) => isProper(each) && isTitledConcession(each.contract)).length
  const next = second === undefined ? 0n : supplierTotals(second).sum
  if (titled === 0n || sum - titled > next) return undefined
  return fr`Le premier rang, ${supplierTitle(first)}, repose sur ${titledConcessionsText(count)}, ${nounFor(count, 'publiée comme un marché', 'publiées comme des marchés')} : ${formatEurosShort(titled)} sur ${formatEurosShort(sum)}.`
}
