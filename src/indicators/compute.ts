import { formatHasField } from '../domain/format.ts'
import type { OptionalField } from '../domain/format.ts'
import type { DocumentedFact } from '../domain/fact.ts'
import type { Absence, ComputedIndicator, DocumentedPoint, Need, Target } from '../domain/indicator.ts'
import { partialPlanYears } from './coverage.ts'
import type { IndicatorData } from './data.ts'
import type { Indicator } from './indicator.ts'

/** What stands beside the values. */
export interface Context {
  /** Dated targets and landmarks, by id. */
  readonly targets: ReadonlyMap<string, Target>
  readonly facts: readonly DocumentedFact[]
  /** Name of the territory as the documented facts write it. */
  readonly territory: string
}

/** The data that an indicator must have to say anything. */
function missing(need: Need, data: IndicatorData): Absence | undefined {
  switch (need) {
    case 'establishments':
      return data.establishments.size === 0 ? 'source-absent' : undefined
    case 'structures':
      return data.structureKinds.size === 0 ? 'source-absent' : undefined
    case 'inclusion':
      return data.inclusion.length === 0 ? 'source-absent' : undefined
    case 'plan':
      return data.purchases.length === 0 ? 'source-absent' : undefined
    case 'corrections':
      return undefined
    default:
      return data.contracts.some(({ format }) => formatHasField(format, need))
        ? undefined
        : 'field-not-in-formats'
  }
}

/** Facts about this territory on the indicator's subject, one per year. */
function documentedPoints(subject: string | undefined, { facts, territory }: Context): DocumentedPoint[] {
  if (subject === undefined) return []
  return facts
    .filter(
      (fact) => fact.subject === subject && fact.territory === territory && /^\d{4}$/.test(fact.period ?? ''),
    )
    .map(({ period, value, source }) => ({ subject, period: period!, value: Number(value), source }))
}

/**
 * The targets of an indicator that hold for this territory: the country's and its own, never another one's.
 * @throws Error where an entry names a target that is not in the table: a fault of this program.
 */
function targetsOf(ids: readonly string[] = [], { targets, territory }: Context): Target[] {
  return ids.flatMap((id) => {
    const target = targets.get(id)
    if (target === undefined) throw new Error(`no target "${id}" in data/reference/objectifs.csv`)
    return ['France', territory].includes(target.perimeter) ? target : []
  })
}

/**
 * The data as an indicator must see it: years are partial as they are in the plan, or in the files that have the field
 * it needs.
 */
function seenBy({ needs }: Indicator, data: IndicatorData): IndicatorData {
  if (needs.includes('plan'))
    return { ...data, partialYears: partialPlanYears(data.purchases, data.referenceDate) }
  const partial = needs.flatMap((need) => data.partialYearsByField?.get(need as OptionalField) ?? [])
  return partial.length === 0 ? data : { ...data, partialYears: partial[0]! }
}

/** The values of an indicator, or why there are none (rule 6: a field that no format has is no zero). */
export function computeIndicator(
  indicator: Indicator,
  data: IndicatorData,
  context: Context,
): ComputedIndicator {
  const { formula, targets, documented, ...description } = indicator
  const { id, unit, needs } = indicator
  const lack = needs.map((need) => missing(need, data)).find((absence) => absence !== undefined)
  const points = lack === undefined ? formula.compute(seenBy(indicator, data)) : []
  return {
    ...description,
    method: formula.method,
    series: { indicator: id, unit, rowKind: formula.rowKind, aggregate: formula.aggregate, points },
    targets: targetsOf(targets, context),
    documented: documentedPoints(documented, context),
    absent: lack ?? (points.length === 0 ? 'no-rows' : undefined),
  }
}
