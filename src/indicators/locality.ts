import { communeOfTerritory } from '../domain/territory/local-scope.ts'
import type { LocalScope } from '../domain/territory/local-scope.ts'

/** Where an establishment lies. */
export interface EstablishmentPlace {
  /** INSEE code of the commune, where known. */
  readonly commune?: string
  /** Country other than France, where it is abroad. */
  readonly country?: string
}

/** From nearest to farthest; `unknown` is a category of its own, never "elsewhere". */
export const LOCALITIES = ['territory', 'department', 'region', 'france', 'abroad', 'unknown'] as const
export type Locality = (typeof LOCALITIES)[number]

/** Department of a commune by its INSEE code: two characters (2A, 2B in Corsica), three overseas. */
export function departmentOf(commune: string): string {
  return commune.startsWith('97') || commune.startsWith('98') ? commune.slice(0, 3) : commune.slice(0, 2)
}

/**
 * "Angers" or "Lyon 3e Arrondissement" in the territory, "Avion (62)" elsewhere; "commune 99999" where no official list
 * names it.
 */
export function communeName(code: string, scope: Pick<LocalScope, 'communes' | 'elsewhere'>): string {
  const name = scope.communes.get(code)?.name ?? scope.elsewhere.get(code)
  const ours = communeOfTerritory(code, scope)
  if (ours !== undefined) return name ?? ours.name
  return name === undefined ? `commune ${code}` : `${name} (${departmentOf(code)})`
}

/** Rule 9: the nearest circle that an establishment lies in; the circles are nested, so sums over them are the definitions of local. */
export function localityOf(place: EstablishmentPlace | undefined, scope: LocalScope): Locality {
  if (place?.country !== undefined) return 'abroad'
  if (place?.commune === undefined) return 'unknown'
  if (communeOfTerritory(place.commune, scope)) return 'territory'
  const department = departmentOf(place.commune)
  if (department === scope.department?.code) return 'department'
  const region = scope.regionOfDepartment.get(department)
  return region !== undefined && region === scope.region?.code ? 'region' : 'france'
}
