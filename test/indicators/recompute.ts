import { centsFromDecimal } from '../../src/domain/money.ts'
import type { ComputedIndicator } from '../../src/domain/indicator.ts'
import { groupOfWord } from '../../src/indicators/dimensions.ts'

export type CsvRow = Readonly<Record<string, string>>

/** Rows of one figure, and of its whole period where the figure is one part of it. */
export interface Underlying {
  readonly own: readonly CsvRow[]
  readonly period: readonly CsvRow[]
}

export interface Recomputed {
  /** As a number: exact sums are compared apart, by `numerator`. */
  readonly value: number | null
  /** In thousandths or cents, so that a sum is exact. */
  readonly numerator: bigint
}

const THOUSANDTH = 1000

/** Cents of euros; thousandths of anything else, as the portal rounds them. */
function exactSum(texts: readonly string[], isEuros: boolean): bigint {
  if (isEuros) return texts.reduce((sum, text) => sum + centsFromDecimal(text), 0n)
  return BigInt(Math.round(texts.reduce((sum, text) => sum + Number(text), 0) * THOUSANDTH))
}

function asNumber(sum: bigint, isEuros: boolean): number {
  return Number(sum) / (isEuros ? 100 : THOUSANDTH)
}

const withRole = (rows: readonly CsvRow[], ...roles: readonly string[]) =>
  rows.filter((row) => roles.includes(row['role']!))

const contributions = (rows: readonly CsvRow[]) => rows.map((row) => row['contribution']!)

/** The firm of an award, as the index of concentration groups them (rules 10 and 11). */
function firmOf(row: CsvRow): string {
  if (row['titulaire_siren']) return row['titulaire_siren']
  return groupOfWord(row['denomination']).key
}

/** The Herfindahl-Hirschman index of the known amounts of each firm, in per cent squared. */
function herfindahl(rows: readonly CsvRow[]): number {
  const firms = [...Map.groupBy(rows, firmOf).values()].map((members) =>
    Number(exactSum(contributions(members), true)),
  )
  const whole = firms.reduce((sum, amount) => sum + amount, 0)
  return firms.reduce((sum, amount) => sum + ((amount / whole) * 100) ** 2, 0)
}

/**
 * A figure once more, from nothing but the lines of its `-lignes.csv`. `isEuros` tells what contributions are: shares
 * and rates may be of euros or of counts.
 */
export function recompute(
  { series: { aggregate, unit }, method }: ComputedIndicator,
  { own, period }: Underlying,
  isEuros: boolean,
  isUnknownSeries: boolean,
): Recomputed {
  const counted = withRole(own, 'numerateur')
  const numerator = exactSum(contributions(counted), isEuros)
  const of = (value: number | null): Recomputed => ({ value, numerator })
  const divide = (above: bigint, below: bigint) => (below === 0n ? null : Number(above) / Number(below))
  switch (aggregate) {
    case 'sum':
      return of(counted.length === 0 ? null : asNumber(numerator, isEuros))
    case 'share': {
      if (!method.startsWith('Répartition'))
        return of(
          divide(numerator, exactSum(contributions(withRole(own, 'numerateur', 'denominateur')), isEuros)),
        )
      const whole = isUnknownSeries ? period : period.filter((row) => !isUnknown(row['serie']))
      return of(divide(numerator, exactSum(contributions(whole), isEuros)))
    }
    case 'ratio': {
      const base = exactSum(
        counted.map((row) => row['base']!),
        isEuros,
      )
      const ratio = divide(numerator, base)
      const perMillion = unit === 'heures_par_million_eur' && ratio !== null
      return of(perMillion ? Math.round(ratio * 1e9) / 1e3 : ratio)
    }
    case 'fewest':
      return of(new Set(counted.map((row) => groupOfWord(row['metier']).key)).size || null)
    case 'median': {
      const inOrder = contributions(counted).map(Number)
      inOrder.sort((a, b) => a - b)
      return of(inOrder[Math.floor((inOrder.length - 1) / 2)] ?? null)
    }
    case 'mean':
      return of(counted.length === 0 ? null : asNumber(numerator, isEuros) / counted.length)
    case 'hhi':
      return of(own.length === 0 ? null : herfindahl(withRole(own, 'numerateur', 'denominateur')))
  }
}

/** The series of rows that do not say which they belong to. */
export function isUnknown(series: string | undefined): boolean {
  return series === 'inconnu' || series === 'inconnue'
}
