import communes from '@etalab/decoupage-administratif/data/communes.json' with { type: 'json' }
import departments from '@etalab/decoupage-administratif/data/departements.json' with { type: 'json' }
import epcis from '@etalab/decoupage-administratif/data/epci.json' with { type: 'json' }
import { CommandError } from '../command.ts'

/** What a territory covers: one of the divisions of the official list by its code, or nothing of its own. */
export interface Scope {
  readonly kind: 'epci' | 'department' | 'region' | 'commune' | 'none'
  readonly code?: string
}

type Commune = (typeof communes)[number]

/** A commune, with its name after "à" and "de" and its first postcode. */
export type Place = ReturnType<typeof placeOf>

/** Rings of communes around a buyer: its own, then those of its department, region and country that no ring has yet. */
export const RINGS = ['own', 'department', 'region', 'france'] as const
export type Ring = (typeof RINGS)[number]

export interface Places extends Readonly<Record<Ring, readonly Place[]>> {
  /** The department in which most contracts are performed, and the largest other one of its region. */
  readonly departments: readonly { readonly code: string; readonly name: string }[]
}

/** Of a vast territory the largest communes will do. */
const MOST = 120
const TODAY = communes.filter(({ type }) => type === 'commune-actuelle')

/** "à Rennes", "au Mans", "aux Ulis", "à La Rochelle". */
export function at(name: string): string {
  if (name.startsWith('Le ')) return `au ${name.slice(3)}`
  return name.startsWith('Les ') ? `aux ${name.slice(4)}` : `à ${name}`
}

/** "de Rennes", "d’Angers", "du Mans", "des Ulis"; before an h of `aspirated` names "de" keeps its e. */
export function of(name: string, aspirated: readonly string[]): string {
  if (/^Les? /.test(name)) return name.replace(/^Le /, 'du ').replace(/^Les /, 'des ')
  return /^[AEÉÈÊIÎOUHY]/.test(name) && !aspirated.includes(name) ? `d’${name}` : `de ${name}`
}

function placeOf({ code, nom, population = 0, codesPostaux = [] }: Commune, aspirated: readonly string[]) {
  return {
    code,
    name: nom,
    at: at(nom),
    of: of(nom, aspirated),
    population,
    postcode: codesPostaux[0] ?? code,
  }
}

/** The communes of a scope; populations of an EPCI are those of its list of members. */
function members({ kind, code }: Scope): readonly Commune[] {
  if (kind === 'none') return TODAY
  if (kind !== 'epci')
    return TODAY.filter(
      (each) => ({ commune: each.code, department: each.departement, region: each.region })[kind] === code,
    )
  const listed = epcis.find((epci) => epci.code === code)?.membres ?? []
  const populations = new Map(listed.map((member) => [member.code, member.populationTotale]))
  return TODAY.filter((each) => populations.has(each.code)).map((each) => ({
    ...each,
    population: populations.get(each.code)!,
  }))
}

/** @throws CommandError where the official list does not have the scope. */
export function placesOf(scope: Scope, aspirated: readonly string[]): Places {
  const largest = (found: readonly Commune[], count: number) =>
    found
      .map((commune) => placeOf(commune, aspirated))
      .sort((one, other) => other.population - one.population || (one.code < other.code ? -1 : 1))
      .slice(0, count)
  const own = largest(members(scope), MOST)
  const inside = new Set(own.map(({ code }) => code))
  const seat = TODAY.find(({ code }) => code === own[0]?.code)
  if (seat === undefined)
    throw new CommandError(
      `Aucune commune ne répond à ${scope.kind} ${scope.code} : corrigez territory.json.`,
    )
  /** How near a commune is: 2 = of the department, 1 = of the region, 0 = elsewhere. */
  const nearness = ({ departement, region }: Commune) =>
    departement === seat.departement ? 2 : region === seat.region ? 1 : 0
  const near = Map.groupBy(
    TODAY.filter(({ code }) => !inside.has(code)),
    nearness,
  )
  return {
    own,
    department: largest(near.get(2) ?? [], 30),
    region: largest(near.get(1) ?? [], 30),
    france: largest(near.get(0) ?? [], 40),
    departments: departmentsOf(seat),
  }
}

/** The department of a commune, then the others of its region, those of most inhabitants first. */
function departmentsOf({ departement, region }: Commune): Places['departments'] {
  const weightOf = (code: string) =>
    TODAY.reduce((sum, each) => sum + (each.departement === code ? (each.population ?? 0) : 0), 0)
  return departments
    .filter((each) => each.region === region)
    .map(({ code, nom }) => ({ code, name: nom, weight: code === departement ? Infinity : weightOf(code) }))
    .sort((one, other) => other.weight - one.weight)
}
