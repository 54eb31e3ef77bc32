import { OPTIONAL_FIELDS, formatHasField } from '../../domain/contract/format.ts'
import type { Contract } from '../../domain/contract/contract.ts'
import { isTitledConcession } from '../../domain/contract/titled-concession.ts'
import type { ComputedIndicator, Need } from '../../domain/indicator.ts'
import type { InclusionRecord } from '../../domain/contract/inclusion-record.ts'
import { memoize } from '../../domain/memoize.ts'
import type { LocalScope } from '../../domain/territory/local-scope.ts'
import type { Territory } from '../../domain/territory/territory.ts'

/** A first and a last year, both included. */
export interface YearSpan {
  readonly first: number
  readonly last: number
}

/** What sentences need beside the series. */
export interface FindingContext {
  /** "la MEL". */
  readonly subject: string
  /** As targets and documented facts name the territory: "MEL". */
  readonly territory?: string
  /** First and last year of the contracts, where any is known. */
  readonly years?: YearSpan | undefined
  /** The same of the rows that a need leaves: contracts whose format has the field, lines of insertion. */
  readonly yearsOf?: Partial<Record<Need, YearSpan>>
  /** How many communes the territory has. */
  readonly communes?: number
  /** Ids of the contracts whose title calls them a concession (rule 5). */
  readonly titledConcessions?: ReadonlySet<string>
}

function spanOf(years: Iterable<number | undefined>): YearSpan | undefined {
  let first = Infinity
  let last = -Infinity
  for (const year of years) {
    if (year === undefined) continue
    first = Math.min(first, year)
    last = Math.max(last, year)
  }
  return first <= last ? { first, last } : undefined
}

function yearsByNeed(
  contracts: readonly Pick<Contract, 'year' | 'format'>[],
  inclusion: readonly Pick<InclusionRecord, 'year'>[],
): Partial<Record<Need, YearSpan>> {
  const spans: Partial<Record<Need, YearSpan>> = {}
  const worked = spanOf(inclusion.map(({ year }) => year))
  if (worked) spans.inclusion = worked
  for (const field of OPTIONAL_FIELDS) {
    const span = spanOf(
      contracts.filter(({ format }) => formatHasField(format, field)).map(({ year }) => year),
    )
    if (span) spans[field] = span
  }
  return spans
}

interface Described {
  readonly territory: Pick<Territory, 'shortName' | 'subject'>
  readonly contracts: readonly Pick<Contract, 'id' | 'year' | 'format' | 'flags'>[]
  readonly inclusion?: readonly Pick<InclusionRecord, 'year'>[]
  readonly localScope?: Pick<LocalScope, 'communes'>
}

/** Once a portal: every figure asks for it. */
export const findingContext = memoize((portal: Described): FindingContext => {
  const { territory, contracts, inclusion = [], localScope } = portal
  return {
    subject: territory.subject,
    territory: territory.shortName,
    years: spanOf(contracts.map(({ year }) => year)),
    yearsOf: yearsByNeed(contracts, inclusion),
    ...(localScope && { communes: localScope.communes.size }),
    titledConcessions: new Set(contracts.filter(isTitledConcession).map(({ id }) => id)),
  }
})

/** ", en 2025", ", de 2018 à 2025": the years that an indicator's rows are of, as far as they are known. */
export function spanPhrase({ needs }: Pick<ComputedIndicator, 'needs'>, context: FindingContext): string {
  const limiting = needs.find((need) => need !== 'establishments' && need !== 'structures')
  const span = limiting === undefined ? context.years : context.yearsOf?.[limiting]
  if (!span) return ''
  return span.first === span.last ? `, en ${span.first}` : `, de ${span.first} à ${span.last}`
}
