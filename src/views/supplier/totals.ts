import type { AmountStatus } from '../../domain/contract/contract.ts'
import { isTitledConcession } from '../../domain/contract/titled-concession.ts'
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
  /** The parts of that sum that stand on very large and on implausible amounts (rule 7)… */
  readonly veryLarge: Cents
  readonly implausible: Cents
  /** …and on contracts whose title calls them a concession (rule 5): one contract may be both. */
  readonly titled: Cents
  /** Contracts proper whose amount is not stated. */
  readonly notStated: number
  /** Contracts proper held with others, of which its part is an estimate (rule 10). */
  readonly estimated: number
}

export const isProper = ({ contract }: Holding): boolean => contract.kind === 'contract'

export function holdingTotals(holdings: readonly Holding[]): HoldingTotals {
  const proper = holdings.filter(isProper)
  const ofKind = (kind: string) => holdings.filter(({ contract }) => contract.kind === kind).length
  const ofStatus = (status: AmountStatus) =>
    sumOfShares(proper.filter(({ contract }) => contract.amountStatus === status))
  return {
    contracts: proper.length,
    callOffs: ofKind('callOff'),
    concessions: ofKind('concession'),
    sum: sumOfShares(proper),
    veryLarge: ofStatus('veryLarge'),
    implausible: ofStatus('implausible'),
    titled: sumOfShares(proper.filter(({ contract }) => isTitledConcession(contract))),
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
