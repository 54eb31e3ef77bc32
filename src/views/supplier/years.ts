import { ownYearPath, yearSlug } from '../../domain/links.ts'
import type { Portal } from '../../domain/portal.ts'
import type { SupplierEntry } from '../../indicators/supplier-book.ts'
import type { Holding } from '../../indicators/supplier-holdings.ts'
import { eurosForDrawing } from '../../domain/money.ts'
import { withOwnPages } from '../own-pages.ts'
import type { OnOwnPage } from '../own-pages.ts'
import { holdingTotals } from './totals.ts'
import type { HoldingTotals } from './totals.ts'

/** What a firm holds of one year. */
interface YearOfHoldings {
  /** Absent: date unknown (rule 13). */
  readonly year?: number
  readonly holdings: readonly Holding[]
  readonly totals: HoldingTotals
}
export type HeldYear = OnOwnPage<YearOfHoldings>

/** Years newest first, unknown last. */
export function heldYears({ holdings }: Pick<SupplierEntry, 'holdings'>, most?: number): readonly HeldYear[] {
  const years = [...Map.groupBy(holdings, ({ contract }) => contract.year)]
    .sort(([a = 0], [b = 0]) => b - a)
    .map(([year, members]): YearOfHoldings => ({ year, holdings: members, totals: holdingTotals(members) }))
  return withOwnPages(years, (year) => year.holdings, most)
}

export type HeldKind = 'contract' | 'callOff' | 'concession'
/** Anchors of the three lists. */
export const LIST_ANCHORS: Record<HeldKind, string> = {
  contract: 'marches',
  callOff: 'subsequents',
  concession: 'concessions',
}

/** Where the rows behind a year's figure are listed. */
export function heldRowsPath(supplier: SupplierEntry, { year, ownPage }: HeldYear, kind: HeldKind): string {
  const list = LIST_ANCHORS[kind]
  return ownPage ? `${ownYearPath(supplier.path, year)}#${list}` : `#${list}-${yearSlug(year)}`
}

/** Years that the files may cover only in part (rule 17), as the number of contracts by year tells. */
export function partialPeriods({ indicators }: Portal): ReadonlySet<string> {
  const points = indicators.find(({ id }) => id === 'nombre-de-marches')?.series.points ?? []
  return new Set(points.filter(({ partial }) => partial).map(({ period }) => period))
}

/** Lengths of the bars of years, 0 to 100, from zero to the largest sum; all 0 where nothing is stated. */
export function barLengths(years: readonly HeldYear[]): readonly number[] {
  const sums = years.map(({ totals }) => eurosForDrawing(totals.sum))
  const largest = Math.max(0, ...sums)
  return sums.map((sum) => (largest === 0 ? 0 : Math.round((sum / largest) * 1000) / 10))
}
