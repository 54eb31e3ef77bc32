import type { Territory } from '../../../src/domain/territory.ts'
import type { Scope } from '../../places.ts'

/** Where a territory lies. The one place of the demonstration that reads it from `territory.json`. */
export function scopeOf({ epci }: Pick<Territory, 'epci'>): Scope {
  return { kind: 'epci', code: epci }
}
