import { z } from 'zod'
import { listOf } from '../codec.ts'

/** A commune of the territory. */
const communeSchema = z
  .strictObject({
    /** INSEE code. */
    code: z.string(),
    name: z.string(),
    population: z.int().nonnegative(),
  })
  .readonly()
export type Commune = z.infer<typeof communeSchema>

/** A department or a region, with its INSEE code. */
const divisionSchema = z.strictObject({ code: z.string(), name: z.string() }).readonly()

/** `local-scope.json` of `data/derived`. */
export const localScopeFileSchema = z.strictObject({
  communes: listOf(communeSchema),
  /** Names of the communes outside the territory that the files name, by INSEE code. */
  elsewhere: z.record(z.string(), z.string()).optional(),
  /** The department and the region that the territory lies in and does not fill: a region lies in neither. */
  department: divisionSchema.optional(),
  region: divisionSchema.optional(),
  /** Department → region, by INSEE code. */
  regionOfDepartment: z.record(z.string(), z.string()),
})
export type LocalScopeFile = z.infer<typeof localScopeFileSchema>

/** The circles of rule 9, from nearest to farthest; a territory has those that exist and that it does not fill. */
export const CIRCLES = ['territory', 'department', 'region'] as const
export type Circle = (typeof CIRCLES)[number]

/** What "local" means for a territory: up to three circles, each in the next (rule 9). */
export interface LocalScope extends Omit<LocalScopeFile, 'communes' | 'elsewhere' | 'regionOfDepartment'> {
  /** By INSEE code. */
  readonly communes: ReadonlyMap<string, Commune>
  /** Names by INSEE code, of communes outside the territory. */
  readonly elsewhere: ReadonlyMap<string, string>
  readonly regionOfDepartment: ReadonlyMap<string, string>
  /** Inhabitants of the territory, summed over its communes. */
  readonly population: number
}

export function localScopeOf(file: LocalScopeFile): LocalScope {
  return {
    ...file,
    communes: new Map(file.communes.map((commune) => [commune.code, commune])),
    elsewhere: new Map(Object.entries(file.elsewhere ?? {})),
    regionOfDepartment: new Map(Object.entries(file.regionOfDepartment)),
    population: file.communes.reduce((sum, { population }) => sum + population, 0),
  }
}

export function hasCircle(
  scope: Pick<LocalScope, 'communes' | 'department' | 'region'>,
  circle: Circle,
): boolean {
  return circle === 'territory' ? scope.communes.size > 0 : scope[circle] !== undefined
}

/** Communes of which parts have an INSEE code of their own, in the whole range given: Marseille, Lyon, Paris. */
const DIVIDED = [
  { commune: '13055', first: 13201, last: 13216 },
  { commune: '69123', first: 69381, last: 69389 },
  { commune: '75056', first: 75101, last: 75120 },
]

/** The code of the commune that a code belongs to: a borough's is not one of the official list of communes. */
export function wholeCommune(code: string): string {
  const number = Number(code)
  return DIVIDED.find(({ first, last }) => number >= first && number <= last)?.commune ?? code
}

/** The commune of the territory that a code is of, or that the borough of that code belongs to. */
export function communeOfTerritory(
  code: string | undefined,
  { communes }: Pick<LocalScope, 'communes'>,
): Commune | undefined {
  return code === undefined ? undefined : communes.get(wholeCommune(code))
}
