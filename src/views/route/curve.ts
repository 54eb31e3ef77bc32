import type { RouteCurve } from '../../charts/route-curve.ts'
import { quantityForDrawing } from '../../domain/series.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import { formatNumber, formatPercent } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { hasValue, isYear } from '../../text/points.ts'
import { targetValue } from '../../text/scheme/targets.ts'
import type { HoursRoute } from './hours-route.ts'
import { SCENARIOS } from './share-route.ts'
import type { Scenario, ShareRoute } from './share-route.ts'

/** As many past years as a telephone has room for. */
const MOST_YEARS = 5

export const SCENARIO_TEXT: Readonly<Record<Scenario, { readonly label: string; readonly short: string }>> = {
  usual: { label: fr`Rien ne change : la part passée de chaque métier`, short: fr`rien ne change` },
  best: { label: fr`Chaque métier retrouve sa meilleure année`, short: fr`meilleures années` },
  all: { label: fr`Tous en portent une`, short: fr`tous` },
}

function knownYears({ series }: ComputedIndicator, before: number, text: (value: number) => string) {
  return series.points
    .filter(hasValue)
    .filter((point) => isYear(point) && point.series === undefined && Number(point.period) < before)
    .toSorted((a, b) => Number(a.period) - Number(b.period))
    .slice(-MOST_YEARS)
    .map((point) => {
      const value = quantityForDrawing(point.value)
      const [low, high] = point.bounds ?? [value, value]
      return {
        year: Number(point.period),
        partial: point.partial === true,
        value,
        low,
        high,
        text: text(value),
      }
    })
}

/** Shares of past years with their bounds, then where each scenario ends. */
export function shareCurve({ target, indicator, focus }: ShareRoute): RouteCurve {
  return {
    target: target.value,
    targetText: targetValue(target),
    year: focus.year,
    known: knownYears(indicator, focus.year, (value) => formatPercent(value)),
    ends: SCENARIOS.flatMap((key) => {
      const share = focus.scenarios[key]
      if (share === undefined) return []
      return [{ key, ...share, text: share.value === undefined ? '?' : formatPercent(share.value) }]
    }),
  }
}

/** Hours of past years; scenarios are what can be told at the least. */
export function hoursCurve({ target, indicator, year, scenarios }: HoursRoute): RouteCurve {
  const inThousands = (hours: number) => fr`${formatNumber(hours / 1000)} 000 h`
  return {
    target: target.value,
    targetText: inThousands(target.value),
    year,
    known: knownYears(indicator, year, (hours) => formatNumber(hours / 1000)),
    ends: SCENARIOS.flatMap((key) => {
      const end = scenarios?.[key]
      if (end === undefined) return []
      const { hours } = end
      return [{ key, value: hours, low: hours, high: hours, text: inThousands(hours) }]
    }),
  }
}
