import { createRequire } from 'node:module'
import type { LocalScopeFile } from '../../src/domain/territory/local-scope.ts'
import type { TerritoryScope } from '../../src/domain/territory/territory.ts'

interface Named {
  readonly code: string
  readonly nom: string
}
interface Commune extends Named {
  readonly type: string
  readonly departement?: string
  readonly region?: string
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

/** INSEE codes of the communes of a scope as they are today; none where the official list does not have it. */
function membersOf(scope: TerritoryScope): ReadonlySet<string> {
  if (scope === 'none') return new Set()
  const { kind, code } = scope
  const members =
    kind === 'epci'
      ? (table<Epci>('epci').find((epci) => epci.code === code)?.membres ?? [])
      : table<Commune>('communes').filter(
          ({ type, ...each }) =>
            type === TODAY &&
            { commune: each.code, department: each.departement, region: each.region }[kind] === code,
        )
  return new Set(members.map((member) => member.code))
}

/** The departments that a scope lies in, or that it is made of. */
export function departmentsOf(scope: TerritoryScope): ReadonlySet<string> {
  const members = membersOf(scope)
  const communes = table<Commune>('communes').filter(({ code, type }) => type === TODAY && members.has(code))
  return new Set(communes.flatMap(({ departement }) => departement ?? []))
}

/** Whether the official list of territories (Etalab, INSEE) has a scope. */
export function scopeExists(scope: TerritoryScope): boolean {
  return scope === 'none' || membersOf(scope).size > 0
}

/** The department and region that most inhabitants live in, where the scope is smaller than they are. */
function around(
  scope: TerritoryScope,
  communes: readonly Commune[],
): Pick<LocalScopeFile, 'department' | 'region'> {
  if (scope === 'none' || scope.kind === 'region') return {}
  const inhabitants = new Map<string, number>()
  for (const { departement = '', population = 0 } of communes)
    inhabitants.set(departement, (inhabitants.get(departement) ?? 0) + population)
  const code = [...inhabitants].sort((one, other) => other[1] - one[1])[0]?.[0]
  const department = table<Department>('departements').find((each) => each.code === code)
  const region = table<Named>('regions').find((each) => each.code === department?.region)
  return {
    ...(scope.kind !== 'department' && department && { department: divisionOf(department) }),
    ...(region && { region: divisionOf(region) }),
  }
}

const divisionOf = ({ code, nom }: Named) => ({ code, name: nom })

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
 * Communes, department and region of a scope (rule 9), from the official list of territories (Etalab, INSEE); and the
 * names of the communes elsewhere that the files mention: a reader knows no INSEE code.
 */
export function localScopeFileOf(scope: TerritoryScope, mentioned: Iterable<string> = []): LocalScopeFile {
  const members = membersOf(scope)
  const communes = table<Commune>('communes').filter(({ code, type }) => type === TODAY && members.has(code))
  return {
    communes: communes.map(({ code, nom, population = 0 }) => ({ code, name: nom, population })),
    elsewhere: namesOf(new Set(mentioned).difference(members)),
    ...around(scope, communes),
    regionOfDepartment: Object.fromEntries(
      table<Department>('departements').map((each) => [each.code, each.region]),
    ),
  }
}
