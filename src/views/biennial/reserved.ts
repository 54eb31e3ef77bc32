import type { Cents } from '../../domain/money.ts'
import type { Portal } from '../../domain/portal.ts'
import type { Point } from '../../domain/series.ts'
import { sumQuantities } from '../../domain/quantities.ts'
import { contractIdOf } from '../../domain/series.ts'
import { memoize } from '../../domain/memoize.ts'
import { indicatorOf } from './report.ts'
import type { ReportPeriod } from './periods.ts'

/** Reserved contracts of two years by one article, or by none that is known. */
export interface ReservedByArticle {
  readonly key: string
  readonly label: string
  readonly contracts: number
  /** Sum of the stated amounts; absent where none is stated. */
  readonly amount?: Cents
}

const yearsById = memoize(
  ({ contracts }: Pick<Portal, 'contracts'>): ReadonlyMap<string, number | undefined> =>
    new Map(contracts.map(({ id, year }) => [id, year])),
)

/** The rows behind two indicators that know no year, cut down to the contracts of the period. */
export function reservedByArticleIn(
  portal: Pick<Portal, 'contracts' | 'indicators'>,
  { years }: ReportPeriod,
): readonly ReservedByArticle[] {
  const yearOf = yearsById(portal)
  const within = ({ rows }: Point) =>
    [...rows].filter(
      ({ rowId, role }) => role === 'numerator' && years.includes(yearOf.get(contractIdOf(rowId))!),
    )
  const amounts = indicatorOf(portal, 'montants-reserves-par-article').series.points
  return indicatorOf(portal, 'marches-reserves-par-article').series.points.flatMap((point) => {
    const contracts = within(point).length
    if (contracts === 0) return []
    const twin = amounts.find(({ series }) => series === point.series)
    const stated = twin === undefined ? [] : within(twin)
    const sum = sumQuantities(stated.map(({ contribution }) => contribution))
    return {
      key: point.series!,
      label: point.seriesLabel!,
      contracts,
      ...(typeof sum === 'bigint' && { amount: sum }),
    }
  })
}
