import communes from '@etalab/decoupage-administratif/data/communes.json' with { type: 'json' }
import epci from '@etalab/decoupage-administratif/data/epci.json' with { type: 'json' }
import type { Random } from './random.ts'

export interface Place {
  readonly code: string
  readonly name: string
  readonly population: number
}

const MEL = '200093201'

/** The communes of the metropolis: real names, largest first. */
export const METROPOLIS: readonly Place[] = epci
  .filter((group) => group.code === MEL)
  .flatMap((group) => group.membres)
  .map(({ code, nom, populationTotale }) => ({ code, name: nom, population: populationTotale }))
  .sort((one, other) => other.population - one.population || (one.code < other.code ? -1 : 1))

const current = communes.filter((commune) => commune.type === 'commune-actuelle')

const largest = (belongs: (commune: (typeof current)[number]) => boolean, count: number): Place[] =>
  current
    .filter(belongs)
    .map(({ code, nom, population }) => ({ code, name: nom, population: population ?? 0 }))
    .sort((one, other) => other.population - one.population || (one.code < other.code ? -1 : 1))
    .slice(0, count)

const inMetropolis = new Set(METROPOLIS.map((place) => place.code))

/** Towns of the department and of its region, then of the rest of France, where suppliers may come from. */
export const DEPARTMENT = largest(
  ({ code, departement }) => departement === '59' && !inMetropolis.has(code),
  30,
)
export const REGION = largest(({ region, departement }) => region === '32' && departement !== '59', 30)
export const FRANCE = largest(({ region }) => region !== '32', 40)

/** A commune of the metropolis: the populous ones come more often. */
export function pickCommune(random: Random): Place {
  return random.weighted(METROPOLIS, (place) => place.population ** 0.6)
}

/** Weights of the metropolis, the rest of the department, the rest of the region, the rest of France. */
export type Reach = readonly [number, number, number, number]

/** Where a firm stands, by how far firms of its kind work. */
export function pickSeat(random: Random, reach: Reach): Place {
  const circle = random.weighted([METROPOLIS, DEPARTMENT, REGION, FRANCE], (_, index) => reach[index]!)
  return random.weighted(circle, (place) => place.population ** 0.6)
}

/** "à Tourcoing", "au Maisnil", "à La Madeleine". */
export function at(name: string): string {
  return name.startsWith('Le ') ? `au ${name.slice(3)}` : `à ${name}`
}

/** "de Tourcoing", "d’Armentières", "du Maisnil". */
export function of(name: string): string {
  if (name.startsWith('Le ')) return `du ${name.slice(3)}`
  return name !== 'Hem' && /^[AEÉIOUHY]/.test(name) ? `d’${name}` : `de ${name}`
}
