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

/** Of the official list: a commune as it is today, not a part of one. */
const TODAY = 'commune-actuelle'

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

/** Names of the communes among `codes`, boroughs of Paris, Lyon and Marseille and former communes included. */
function namesOf(codes: ReadonlySet<string>): Record<string, string> {
  const found = table<Commune>('communes').filter(({ code }) => codes.has(code))
  // A former commune can have kept the code of the one that it is part of: today's name stands last, and wins.
  const todayLast = [
    ...found.filter(({ type }) => type !== TODAY),
    ...found.filter(({ type }) => type === TODAY),
  ]
  const names = Object.fromEntries(todayLast.map(({ code, nom }) => [code, nom]))
  return Object.fromEntries(Object.entries(names).sort(([one], [other]) => (one < other ? -1 : 1)))
}

/**
 * Communes, department and region of a territory (rule 9), from the official list of territories (Etalab, INSEE); and
 * the names of the communes elsewhere that the files mention: a reader knows no INSEE code.
 */
export function localScopeFileOf(
  { epci, department, region }: Territory,
  mentioned: Iterable<string> = [],
): LocalScopeFile {
  const members = new Set(named(table<Epci>('epci'), epci, 'epci').membres.map(({ code }) => code))
  const departments = table<Department>('departements')
  const communes = table<Commune>('communes').filter(({ code, type }) => type === TODAY && members.has(code))
  return {
    communes: communes.map(({ code, nom, population = 0 }) => ({ code, name: nom, population })),
    elsewhere: namesOf(new Set(mentioned).difference(members)),
    department,
    departmentName: named(departments, department, 'department').nom,
    region,
    regionName: named(table<Named>('regions'), region, 'region').nom,
    regionOfDepartment: Object.fromEntries(departments.map((each) => [each.code, each.region])),
  }
}
