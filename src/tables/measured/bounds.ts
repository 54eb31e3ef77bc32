import type { MeasuredUnit } from '../../domain/territory/measured-result.ts'

/** What these measure may be under zero: a saving, what is stored away, an advance on a day. */
const MAY_BE_NEGATIVE: ReadonlySet<MeasuredUnit> = new Set(['EUR', 'tCO2e', 'kWh', 'jours', 'mois'])

/** What a value of a unit should have been, where it can be no such thing. */
export function outOfBounds(value: number, unit: MeasuredUnit): string | undefined {
  if (unit === 'part') return value < 0 || value > 1 ? 'une part de 0 à 1 (64 % s’écrit 0,64)' : undefined
  return value < 0 && !MAY_BE_NEGATIVE.has(unit) ? 'un nombre à partir de 0' : undefined
}
