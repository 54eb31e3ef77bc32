import { formatHasField } from '../domain/contract.ts'
import type { ComputedIndicator } from '../domain/indicator.ts'
import type { IndicatorData } from './data.ts'
import type { Indicator } from './registry.ts'

/** The values of an indicator, or why there are none (rule 6: a field that no format has is no zero). */
export function computeIndicator(indicator: Indicator, data: IndicatorData): ComputedIndicator {
  const { formula, ...description } = indicator
  const { id, unit, needs } = indicator
  const fieldExists = needs.every((field) =>
    data.contracts.some(({ format }) => formatHasField(format, field)),
  )
  const points = fieldExists ? formula.compute(data) : []
  const absent = fieldExists ? (points.length === 0 ? 'no-rows' : undefined) : 'field-not-in-formats'
  return { ...description, method: formula.method, series: { indicator: id, unit, points }, absent }
}
