import type { Territory } from '../../../src/domain/territory/territory.ts'
import type { Scope } from '../../site/places.ts'

/** Where a territory lies. The one place of the demonstration that reads it from `territory.json`. */
export function scopeOf({ scope }: Pick<Territory, 'scope'>): Scope {
  return scope === 'none' ? { kind: 'none' } : scope
}
