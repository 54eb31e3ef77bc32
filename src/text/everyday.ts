import { formatEuros, formatEurosExact, formatEurosShort, formatNumber } from './language/format.ts'
import { hasValue, isYear, lastYear } from './points.ts'
import { fr } from './language/typography.ts'
import { workingDays } from './language/working-days.ts'
import type { Cents } from '../domain/money.ts'
import type { ComputedIndicator } from '../domain/indicator.ts'

/** Below this a sum per head is given to the cent. */
const WHOLE_EUROS_FROM = 10_00n

/** A large sum in measures of every day. */
export interface Everyday {
  readonly perInhabitant: Cents
  readonly perWorkingDay: Cents
  readonly workingDays: number
}

/** Rounded to the cent, half up. */
function dividedBy(amount: Cents, parts: number): Cents {
  return (amount * 2n + BigInt(parts)) / (2n * BigInt(parts))
}

/** A year's sum by inhabitant and by working day of that year; nothing where nobody is counted. */
export function everyday(amount: Cents, year: number, population: number): Everyday | undefined {
  if (population <= 0 || amount <= 0n) return undefined
  const days = workingDays(year)
  return {
    perInhabitant: dividedBy(amount, population),
    perWorkingDay: dividedBy(amount, days),
    workingDays: days,
  }
}

/** "En 2025, c’est 324 € par habitant, ou 1,6 M€ par jour ouvré (251 jours).", for sums of euros by complete year. */
export function everydaySentence(
  { unit, chart, series }: Pick<ComputedIndicator, 'unit' | 'chart' | 'series'>,
  population: number,
): string | undefined {
  if (unit !== 'EUR' || chart.kind !== 'years' || series.aggregate !== 'sum') return undefined
  const last = lastYear(series.points)
  if (!last || !hasValue(last) || !isYear(last) || last.partial) return undefined
  const measures = everyday(last.value as Cents, Number(last.period), population)
  if (!measures) return undefined
  const { perInhabitant, perWorkingDay, workingDays: days } = measures
  const head = perInhabitant < WHOLE_EUROS_FROM ? formatEurosExact(perInhabitant) : formatEuros(perInhabitant)
  return fr`En ${last.period}, c'est ${head} par habitant, ou ${formatEurosShort(perWorkingDay)} par jour ouvré (${formatNumber(days)} jours).`
}
