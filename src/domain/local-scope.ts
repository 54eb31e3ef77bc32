import { z } from 'zod'
import { listOf } from './codec.ts'

/** A commune of the territory. */
export const communeSchema = z
  .strictObject({
    /** INSEE code. */
    code: z.string(),
    name: z.string(),
    population: z.int().nonnegative(),
  })
  .readonly()
export type Commune = z.infer<typeof communeSchema>

/** `local-scope.json` of `data/derived`. */
export const localScopeFileSchema = z.strictObject({
  communes: listOf(communeSchema),
  /** Names of the communes outside the territory that the files name, by INSEE code. */
  elsewhere: z.record(z.string(), z.string()).optional(),
  department: z.string(),
  departmentName: z.string(),
  region: z.string(),
  regionName: z.string(),
  /** Department → region, by INSEE code. */
  regionOfDepartment: z.record(z.string(), z.string()),
})
export type LocalScopeFile = z.infer<typeof localScopeFileSchema>

/** What "local" means for a territory, three ways (rule 9). */
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
