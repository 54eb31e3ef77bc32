import { memoize } from '../domain/memoize.ts'
import { CIRCLES, communeOfTerritory, hasCircle } from '../domain/territory/local-scope.ts'
import type { Circle, LocalScope } from '../domain/territory/local-scope.ts'

/** Where an establishment lies, as far as it is known. */
export interface EstablishmentPlace {
  /** INSEE code of the commune. */
  readonly commune?: string
  /** INSEE codes; the commune's own where it is known. */
  readonly department?: string
  readonly region?: string
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

const departmentsOf = memoize(
  ({ communes }: LocalScope): ReadonlySet<string> => new Set([...communes.keys()].map(departmentOf)),
)

/** A part of France around a place: whole departments or regions, as far as they are known of it. */
interface Around {
  readonly department?: string | undefined
  readonly region?: string | undefined
}

function aroundOf({ commune, department, region }: EstablishmentPlace, scope: LocalScope): Around {
  const known = commune === undefined ? department : departmentOf(commune)
  return { department: known, region: known === undefined ? region : scope.regionOfDepartment.get(known) }
}

/** Of the territory a department or a region alone tells only that a place is out of it, or in one that it fills. */
function isInTerritory({ department, region }: Around, scope: LocalScope): boolean | undefined {
  const ours = departmentsOf(scope)
  if (department !== undefined) {
    if (!ours.has(department)) return false
    return scope.department === undefined ? true : undefined
  }
  if (region === undefined) return undefined
  if (![...ours].some((each) => scope.regionOfDepartment.get(each) === region)) return false
  return scope.region === undefined ? true : undefined
}

/**
 * Whether an establishment lies in a circle of rule 9: no answer where what is known of its place does not give one,
 * such as a department alone for a territory within it.
 */
export function liesIn(
  circle: Circle,
  place: EstablishmentPlace | undefined,
  scope: LocalScope,
): boolean | undefined {
  if (place?.country !== undefined) return false
  if (place === undefined) return undefined
  const around = aroundOf(place, scope)
  if (circle === 'territory')
    return place.commune === undefined
      ? isInTerritory(around, scope)
      : communeOfTerritory(place.commune, scope) !== undefined
  const { department, region } = around
  const inRegion = region === scope.region?.code
  if (department !== undefined) return circle === 'region' ? inRegion : department === scope.department?.code
  if (region === undefined) return undefined
  return circle === 'region' ? inRegion : inRegion ? undefined : false
}

/**
 * Rule 9: the nearest circle that an establishment lies in; the circles are nested, so sums over them are the definitions
 * of local. Unknown where a nearer circle may hold it.
 */
export function localityOf(place: EstablishmentPlace | undefined, scope: LocalScope): Locality {
  if (place?.country !== undefined) return 'abroad'
  if (place === undefined) return 'unknown'
  for (const circle of CIRCLES.filter((each) => hasCircle(scope, each))) {
    const answer = liesIn(circle, place, scope)
    if (answer !== false) return answer === undefined ? 'unknown' : circle
  }
  const { department, region } = aroundOf(place, scope)
  return department === undefined && region === undefined ? 'unknown' : 'france'
}
