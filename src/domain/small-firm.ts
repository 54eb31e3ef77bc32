import type { PlannedPurchase } from './planned-purchase.ts'
import { eurosForDrawing } from './money.ts'
import { thresholdOf } from './threshold.ts'
import type { Threshold } from './threshold.ts'

/**
 * Whether a very small firm can reach a purchase: the most that one lot may be worth in a year is below the portal's
 * own limit (`data/reference/seuils.csv`: tpe-travaux, tpe-fournitures-services). Unknown without maximum, category or
 * duration; a purchase whose lots are not told counts as one lot.
 */
export function isWithinReachOfSmallFirms(
  { category, maxAmount, lots = 1, durationMonths }: PlannedPurchase,
  thresholds: readonly Threshold[],
): boolean | undefined {
  if (category === undefined || maxAmount === undefined || durationMonths === undefined) return undefined
  const limit = thresholdOf(category === 'works' ? 'tpe-travaux' : 'tpe-fournitures-services', thresholds)
  const years = Math.max(1, durationMonths / 12)
  return eurosForDrawing(maxAmount) / lots / years <= limit.value
}
