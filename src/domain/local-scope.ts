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
  department: z.string(),
  departmentName: z.string(),
  region: z.string(),
  regionName: z.string(),
  /** Department → region, by INSEE code. */
  regionOfDepartment: z.record(z.string(), z.string()),
})
export type LocalScopeFile = z.infer<typeof localScopeFileSchema>

/** What "local" means for a territory, three ways (rule 9). */
export interface LocalScope extends Omit<LocalScopeFile, 'communes' | 'regionOfDepartment'> {
  /** By INSEE code. */
  readonly communes: ReadonlyMap<string, Commune>
  readonly regionOfDepartment: ReadonlyMap<string, string>
  /** Inhabitants of the territory, summed over its communes. */
  readonly population: number
}

export function localScopeOf(file: LocalScopeFile): LocalScope {
  return {
    ...file,
    communes: new Map(file.communes.map((commune) => [commune.code, commune])),
    regionOfDepartment: new Map(Object.entries(file.regionOfDepartment)),
    population: file.communes.reduce((sum, { population }) => sum + population, 0),
  }
}
