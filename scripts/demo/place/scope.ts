import type { Territory } from '../../../src/domain/territory.ts'

/** What a territory covers: one of the divisions of the official list by its code, or nothing of its own. */
export interface Scope {
  readonly kind: 'epci' | 'department' | 'region' | 'commune' | 'none'
  readonly code?: string
}

/** Where a territory lies. The one place of the demonstration that reads it from `territory.json`. */
export function scopeOf({ epci }: Pick<Territory, 'epci'>): Scope {
  return { kind: 'epci', code: epci }
}
