import { yearOf } from '../../domain/date.ts'
import type { Meaning } from '../../domain/indicator.ts'
import { isOwnFact } from '../../domain/territory/fact.ts'
import type { DocumentedFact } from '../../domain/territory/fact.ts'
import type { Portal } from '../../domain/portal.ts'
import { formatNumber } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { targetValue } from '../../text/scheme/targets.ts'
import type { TargetStanding } from './standing.ts'

/** A year of which documents state a value, or do not: a gap is drawn as a gap. */
interface DocumentedYear {
  readonly year: number
  /** Percent of the height, and the words over the bar; absent = no document states it. */
  readonly value?: { readonly height: number; readonly text: string }
}

/** The values that documents state of what a target promises, from the first year to the day of the target. */
export interface DocumentedYears {
  readonly title: string
  readonly meaning: Meaning
  readonly years: readonly DocumentedYear[]
  /** Percent of the height; from one year on to another, both included. */
  readonly target: {
    readonly height: number
    readonly text: string
    readonly from: number
    readonly to: number
  }
  /** The documents. */
  readonly sources: readonly string[]
}

const isYearPeriod = ({ period }: DocumentedFact) => /^\d{4}$/.test(period ?? '')

/** "2019-2021" → 2019; the year of the horizon where the period does not say. */
function firstYear({ period, horizon }: TargetStanding['target']): number {
  return Number(/^\d{4}/.exec(period ?? '')?.[0] ?? yearOf(horizon!))
}

/** Of the first target with two stated years and a day; nothing where there is none. */
export function documentedYears(
  standings: readonly TargetStanding[],
  { facts }: Pick<Portal, 'facts'>,
): DocumentedYears | undefined {
  for (const { target, indicator } of standings) {
    if (indicator === undefined || target.horizon === undefined) continue
    const stated = facts
      .filter((fact) => isOwnFact(fact) && fact.indicator === indicator.id && isYearPeriod(fact))
      .toSorted((one, other) => Number(one.period) - Number(other.period))
    const [first, last] = [stated[0], stated.at(-1)]
    if (first === undefined || last === undefined || first === last) continue
    const [from, to] = [Number(first.period), Math.max(Number(last.period), yearOf(target.horizon))]
    const largest = Math.max(target.value, ...stated.map(({ value }) => Number(value)))
    const height = (value: number) => Math.round((value / largest) * 1000) / 10
    const silent = to > Number(last.period) ? fr`, plus rien depuis` : ''
    const said = ({ value, period }: DocumentedFact) => fr`${formatNumber(Number(value))} en ${period!}`
    const { label } = target
    return {
      title: fr`${label} : ${said(first)}, ${said(last)}${silent}`,
      meaning: indicator.chart.meaning,
      years: Array.from({ length: to - from + 1 }, (_, index) => {
        const year = from + index
        const fact = stated.find(({ period }) => Number(period) === year)
        const value = fact && Number(fact.value)
        return value === undefined
          ? { year }
          : { year, value: { height: height(value), text: formatNumber(value) } }
      }),
      target: {
        height: height(target.value),
        text: fr`objectif ${targetValue(target)}`,
        from: firstYear(target),
        to: yearOf(target.horizon),
      },
      sources: [
        ...new Set(
          stated.map(({ source, author, date }) =>
            [source, author, date].filter((part) => part !== undefined).join(', '),
          ),
        ),
      ],
    }
  }
  return undefined
}
