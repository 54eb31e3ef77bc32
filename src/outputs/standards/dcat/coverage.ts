import { yearOf } from '../../../domain/date.ts'
import type { IsoDate } from '../../../domain/date.ts'
import { firstDayOf, lastDayOf } from '../../../domain/period.ts'
import type { Portal } from '../../../domain/portal.ts'
import { publicationOf } from '../../../domain/purchase/purchase-stage.ts'

/** First and last day that rows are about, as the rows themselves tell it. */
export interface Coverage {
  readonly from: IsoDate
  readonly to: IsoDate
}

function between(days: readonly IsoDate[]): Coverage | undefined {
  const sorted = days.toSorted()
  return sorted.length === 0 ? undefined : { from: sorted[0]!, to: sorted.at(-1)! }
}

/** Days on which contracts were notified; those of unknown date tell nothing (rule 13). */
export function coverageOfContracts({ contracts }: Portal): Coverage | undefined {
  return between(
    contracts.flatMap(({ notifiedOn, year }) =>
      notifiedOn !== undefined && yearOf(notifiedOn) === year ? [notifiedOn] : [],
    ),
  )
}

/** When purchases were or are to be published. */
export function coverageOfPurchases({ purchases }: Portal): Coverage | undefined {
  return between(
    purchases.flatMap((purchase) => {
      const { plannedPublication } = purchase
      const published = publicationOf(purchase)
      if (published !== undefined) return [published]
      return plannedPublication === undefined
        ? []
        : [firstDayOf(plannedPublication), lastDayOf(plannedPublication)]
    }),
  )
}

/** Whole years of inclusion hours, the last one up to the reference date. */
export function coverageOfInclusion({ inclusion, referenceDate }: Portal): Coverage | undefined {
  const days = inclusion.flatMap(({ year }) => [`${year}-01-01`, `${year}-12-31`])
  const years = between(days)
  return years && { ...years, to: years.to < referenceDate ? years.to : referenceDate }
}
