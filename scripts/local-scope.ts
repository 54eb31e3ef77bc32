import { createRequire } from 'node:module'
import { InputError } from '../src/domain/input-error.ts'
import type { LocalScopeFile } from '../src/domain/local-scope.ts'
import type { Territory } from '../src/domain/territory.ts'

interface Named {
  readonly code: string
  readonly nom: string
}
interface Commune extends Named {
  readonly type: string
  readonly population?: number
}
interface Department extends Named {
  readonly region: string
}
interface Epci extends Named {
  readonly membres: readonly { readonly code: string }[]
}

const require = createRequire(import.meta.url)

function table<T>(name: string): readonly T[] {
  return require(`@etalab/decoupage-administratif/data/${name}.json`) as readonly T[]
}

/** @throws InputError where territory.json names what the official list of territories does not have. */
function named<T extends Named>(list: readonly T[], code: string, column: string): T {
  const found = list.find((each) => each.code === code)
  if (found === undefined) throw new InputError('broken-territory-json', { column, value: code })
  return found
}

/** Communes, department and region of a territory (rule 9), from the official list of territories (Etalab, INSEE). */
export function localScopeFileOf({ epci, department, region }: Territory): LocalScopeFile {
  const members = new Set(named(table<Epci>('epci'), epci, 'epci').membres.map(({ code }) => code))
  const departments = table<Department>('departements')
  const communes = table<Commune>('communes').filter(
    ({ code, type }) => type === 'commune-actuelle' && members.has(code),
  )
  return {
    communes: communes.map(({ code, nom, population = 0 }) => ({ code, name: nom, population })),
    department,
    departmentName: named(departments, department, 'department').nom,
    region,
    regionName: named(table<Named>('regions'), region, 'region').nom,
    regionOfDepartment: Object.fromEntries(departments.map((each) => [each.code, each.region])),
  }
}
