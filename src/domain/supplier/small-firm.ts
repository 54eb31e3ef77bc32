import type { PlannedPurchase } from '../purchase/planned-purchase.ts'
import { eurosForDrawing } from '../money.ts'
import { thresholdOf } from '../reference/threshold.ts'
import type { Threshold } from '../reference/threshold.ts'

/** The portal's own limit of one lot in one year (`data/reference/seuils.csv`), euros without tax. */
export function smallFirmLimit(
  category: NonNullable<PlannedPurchase['category']>,
  thresholds: readonly Threshold[],
): Threshold {
  return thresholdOf(category === 'works' ? 'tpe-travaux' : 'tpe-fournitures-services', thresholds)
}

/**
 * Whether a very small firm can reach a purchase: the highest estimate, divided equally by its lots (which is all that
 * a plan tells of them) and by its years, is at most the portal's limit. Unknown without maximum or category; without
 * duration too, unless all in one year would still be within the limit. A purchase whose lots are not told counts as
 * one lot; one shorter than a year as a year.
 */
export function isWithinReachOfSmallFirms(
  { category, maxAmount, lots = 1, durationMonths }: PlannedPurchase,
  thresholds: readonly Threshold[],
): boolean | undefined {
  if (category === undefined || maxAmount === undefined) return undefined
  const limit = smallFirmLimit(category, thresholds).value
  const lot = eurosForDrawing(maxAmount) / lots
  if (lot <= limit) return true
  return durationMonths === undefined ? undefined : lot / Math.max(1, durationMonths / 12) <= limit
}
