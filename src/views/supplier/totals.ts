import type { Cents } from '../../domain/money.ts'
import { memoize } from '../../domain/memoize.ts'
import type { SupplierEntry } from '../../indicators/supplier-book.ts'
import { sumOfShares } from '../../indicators/supplier-holdings.ts'
import type { Holding } from '../../indicators/supplier-holdings.ts'

/** What a firm holds, counted. Only contracts proper are summed (rule 5); amounts are cents without tax. */
export interface HoldingTotals {
  readonly contracts: number
  readonly callOffs: number
  readonly concessions: number
  /** Sum of its equal parts. */
  readonly sum: Cents
  /** The part of that sum that stands on implausible amounts (rule 7). */
  readonly implausible: Cents
  /** Contracts proper whose amount is not stated. */
  readonly notStated: number
  /** Contracts proper held with others, of which its part is an estimate (rule 10). */
  readonly estimated: number
}

export const isProper = ({ contract }: Holding): boolean => contract.kind === 'contract'

export function holdingTotals(holdings: readonly Holding[]): HoldingTotals {
  const proper = holdings.filter(isProper)
  const ofKind = (kind: string) => holdings.filter(({ contract }) => contract.kind === kind).length
  return {
    contracts: proper.length,
    callOffs: ofKind('callOff'),
    concessions: ofKind('concession'),
    sum: sumOfShares(proper),
    implausible: sumOfShares(proper.filter(({ contract }) => contract.amountStatus === 'implausible')),
    notStated: proper.filter(({ share }) => share === undefined).length,
    estimated: proper.filter(({ others }) => others > 0).length,
  }
}

/** The same of all that a firm holds, counted once: lists, rankings and its page ask for it. */
export const supplierTotals = memoize(({ holdings }: SupplierEntry): HoldingTotals => holdingTotals(holdings))

/** First and last year of what it holds; `undefined` where no date is known. */
export function yearsHeld(holdings: readonly Holding[]): readonly [number, number] | undefined {
  const years = holdings.flatMap(({ contract }) => contract.year ?? [])
  return years.length === 0 ? undefined : [Math.min(...years), Math.max(...years)]
}
