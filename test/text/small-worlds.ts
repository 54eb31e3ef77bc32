import type { ComputedIndicator } from '../../src/domain/indicator.ts'
import type { Portal } from '../../src/domain/portal.ts'
import { computeIndicator } from '../../src/indicators/compute.ts'
import { firstYearsBySiren, structureKindsBySiren } from '../../src/indicators/data.ts'
import { INDICATORS } from '../../src/indicators/registry.ts'

/** A portal of so few contracts, purchases and lines of insertion, with all its indicators and nothing beside them. */
export interface SmallWorld extends Portal {
  readonly size: number
}

/** Every indicator of what a portal holds: no target, no documented fact, no partial year. */
function computed(portal: Portal): readonly ComputedIndicator[] {
  const data = {
    ...portal,
    structureKinds: structureKindsBySiren(portal.structures),
    boundsByYear: [],
    partialYears: new Set<number>(),
    divisionLabels: portal.cpvDivisions,
    firstYears: firstYearsBySiren(portal.contracts),
  }
  return INDICATORS.map((indicator) => computeIndicator(indicator, data, { targets: [], facts: [] }))
}

/** Worlds of each of these sizes, cut from as many places of a portal. */
export function* smallWorlds(
  portal: Portal,
  sizes: readonly number[],
  places: number,
): Generator<SmallWorld> {
  for (const size of sizes) {
    for (let place = 0; place < places; place += 1) {
      const cut = <T>(items: readonly T[]): readonly T[] => {
        const from = Math.floor((place * items.length) / places)
        return items.slice(from, from + size)
      }
      const contracts = cut(portal.contracts)
      const world = {
        ...portal,
        contracts,
        purchases: cut(portal.purchases),
        inclusion: cut(portal.inclusion),
        size,
      }
      yield { ...world, indicators: computed(world) }
    }
  }
}
