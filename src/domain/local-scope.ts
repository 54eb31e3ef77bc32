/** A commune of the territory. */
export interface Commune {
  /** INSEE code. */
  readonly code: string
  readonly name: string
  readonly population: number
}

/** What "local" means for a territory, three ways (rule 9). */
export interface LocalScope {
  /** By INSEE code. */
  readonly communes: ReadonlyMap<string, Commune>
  readonly department: string
  readonly region: string
  /** Region of each department, both by INSEE code. */
  readonly regionOfDepartment: ReadonlyMap<string, string>
  readonly departmentName: string
  readonly regionName: string
  /** Inhabitants of the territory, summed over its communes. */
  readonly population: number
}
