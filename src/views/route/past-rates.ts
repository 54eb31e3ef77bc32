import { memoize } from '../../domain/memoize.ts'
import type { Chance, CountedAnswers } from '../../domain/needed-share.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { Portal } from '../../domain/portal.ts'
import { tradeOfCpv } from '../../domain/reference/trade.ts'
import type { PointRow } from '../../domain/series.ts'
import { isYear } from '../../text/points.ts'

/** What a trade's past contracts said: all of them, and its best year, where enough are known. */
export interface PastRate {
  readonly counted: CountedAnswers
  readonly usual: Chance
  /** The best year of those with enough contracts known; the whole past where no year has. */
  readonly best: Chance
  readonly bestYear: number | undefined
}

export interface PastRates {
  /** By the slug of a trade; a trade of too few known contracts has none (rule 12). */
  readonly byTrade: ReadonlyMap<string, PastRate>
  /** Of all trades together; absent where nothing is known. */
  readonly average: number | undefined
}

interface PastRow {
  readonly role: PointRow['role']
  readonly trade: string | undefined
  readonly year: number | undefined
}

export function countedOf(rows: Iterable<Pick<PastRow, 'role'>>): CountedAnswers {
  const roles = Array.from(rows, ({ role }) => role)
  const count = (role: PointRow['role']) => roles.filter((each) => each === role).length
  const yes = count('numerator')
  return { yes, known: yes + count('denominator'), unknown: count('unknown') }
}

function chanceOf({ yes, known, unknown }: CountedAnswers): Chance {
  return { value: yes / known, low: yes / (known + unknown), high: (yes + unknown) / (known + unknown) }
}

function bestYearOf(rows: readonly PastRow[], fewest: number) {
  const years = [...Map.groupBy(rows, ({ year }) => year)].flatMap(([year, members]) => {
    const counted = countedOf(members)
    return year === undefined || counted.known < fewest ? [] : [{ year, chance: chanceOf(counted) }]
  })
  return years.toSorted((a, b) => b.chance.value - a.chance.value || a.year - b.year)[0]
}

/** Contracts by id, made once. */
const contractsById = memoize(
  ({ contracts }: Portal) => new Map(contracts.map((contract) => [contract.id, contract])),
)

/**
 * Past rates by trade, from the very rows behind the indicator: their sums are its own. Dates do not matter here, but
 * for the best year.
 * @param fewest known contracts below which a trade has no rate
 */
export function pastRates(indicator: ComputedIndicator, portal: Portal, fewest: number): PastRates {
  const byId = contractsById(portal)
  const rows = indicator.series.points.flatMap((point) =>
    [...point.rows].map(({ rowId, role }): PastRow => ({
      role,
      trade: tradeOfCpv(byId.get(rowId)?.cpv, portal.trades)?.slug,
      year: isYear(point) ? Number(point.period) : undefined,
    })),
  )
  const all = countedOf(rows)
  const byTrade = [...Map.groupBy(rows, ({ trade }) => trade)].flatMap(
    ([trade, members]): [string, PastRate][] => {
      const counted = countedOf(members)
      if (trade === undefined || counted.known < fewest) return []
      const usual = chanceOf(counted)
      const best = bestYearOf(members, fewest)
      const isBetter = best !== undefined && best.chance.value > usual.value
      return [
        [
          trade,
          {
            counted,
            usual,
            best: isBetter ? best.chance : usual,
            bestYear: isBetter ? best.year : undefined,
          },
        ],
      ]
    },
  )
  return { byTrade: new Map(byTrade), average: all.known === 0 ? undefined : all.yes / all.known }
}
