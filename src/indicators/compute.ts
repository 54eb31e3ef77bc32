import { formatHasField } from '../domain/contract/format.ts'
import type { OptionalField } from '../domain/contract/format.ts'
import { isOwnFact } from '../domain/territory/fact.ts'
import type { DocumentedFact } from '../domain/territory/fact.ts'
import type { Absence, ComputedIndicator, DocumentedPoint, Need, Target } from '../domain/indicator.ts'
import { hasCircle } from '../domain/territory/local-scope.ts'
import { partialPlanYears } from './coverage.ts'
import type { IndicatorData } from './data.ts'
import type { Indicator } from './indicator.ts'

/** What stands beside the values: of the nation and of this territory alone. */
export interface Context {
  readonly targets: readonly Target[]
  readonly facts: readonly DocumentedFact[]
}

/** The data that an indicator must have to say anything. */
function missing(need: Need, data: IndicatorData): Absence | undefined {
  switch (need) {
    case 'establishments':
      return data.establishments.size === 0 ? 'source-absent' : undefined
    case 'structures':
      return data.structureKinds.size === 0 ? 'source-absent' : undefined
    case 'esus':
      return data.structureKinds.values().some((kinds) => kinds.has('ESUS')) ? undefined : 'source-absent'
    case 'inclusion':
      return data.inclusion.length === 0 ? 'source-absent' : undefined
    case 'plan':
      return data.purchases.length === 0 ? 'source-absent' : undefined
    case 'results':
    case 'ideas':
    case 'corrections':
    case 'centralOffers':
    case 'centralMembers':
      return undefined
    default:
      return data.contracts.some(({ format }) => formatHasField(format, need))
        ? undefined
        : 'field-not-in-formats'
  }
}

function absenceOf({ needs, circle }: Indicator, data: IndicatorData): Absence | undefined {
  if (circle !== undefined && !hasCircle(data.localScope, circle)) return 'no-circle'
  return needs.map((need) => missing(need, data)).find((absence) => absence !== undefined)
}

/** Facts about this territory that an indicator measures too, one per year. */
function documentedPoints(id: string, facts: readonly DocumentedFact[]): DocumentedPoint[] {
  return facts
    .filter((fact) => isOwnFact(fact) && fact.indicator === id && /^\d{4}$/.test(fact.period ?? ''))
    .map(({ subject, period, value, source }) => ({ subject, period: period!, value: Number(value), source }))
}

/**
 * The data as an indicator must see it: years are partial as they are in the plan, or in the files that have the field
 * it needs.
 */
function seenBy({ needs, formula }: Indicator, data: IndicatorData): IndicatorData {
  if (formula.rowKind === 'purchases')
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
  const { formula, caveats, ...description } = indicator
  const { id, unit } = indicator
  const lack = absenceOf(indicator, data)
  const targets = context.targets.filter((target) => target.indicator === id)
  const points = lack === undefined ? formula.compute(seenBy(indicator, data)) : []
  return {
    ...description,
    method: formula.method,
    series: { indicator: id, unit, rowKind: formula.rowKind, aggregate: formula.aggregate, points },
    targets,
    caveats: caveats.filter(
      (caveat) => caveat !== 'clause-is-not-insertion' || targets.some(({ broader }) => broader),
    ),
    documented: documentedPoints(id, context.facts),
    absent: lack ?? (points.length === 0 ? 'no-rows' : undefined),
  }
}
