import type { Portal } from '../../domain/portal.ts'
import { WHOLE_PERIOD } from '../../domain/series.ts'
import { memoize } from '../../domain/memoize.ts'
import type { SupplierEntry } from '../../indicators/supplier-book.ts'
import type { IndicatorValue } from '../table.ts'
import { supplierTotals } from './totals.ts'

const ID = 'plus-grands-titulaires'

/** Sums of the indicator on suppliers, by SIREN. */
const sums = memoize((portal: Portal): ReadonlyMap<string, unknown> => {
  const points = portal.indicators.find(({ id }) => id === ID)?.series.points ?? []
  return new Map(
    points
      .filter(({ period, series }) => period === WHOLE_PERIOD && series !== undefined)
      .map(({ series, value }) => [series!, value]),
  )
})

/** The place of its sum in the indicator's file, where that holds the same figure: firms without SIREN are filed by name there. */
export function supplierTotal(supplier: SupplierEntry, portal: Portal): IndicatorValue | undefined {
  const { siren } = supplier
  const { sum } = supplierTotals(supplier)
  if (siren === undefined || sums(portal).get(siren) !== sum) return undefined
  return { value: sum, indicator: ID, period: WHOLE_PERIOD, series: siren }
}
