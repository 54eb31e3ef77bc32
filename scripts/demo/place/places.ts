import communes from '@etalab/decoupage-administratif/data/communes.json' with { type: 'json' }
import departments from '@etalab/decoupage-administratif/data/departements.json' with { type: 'json' }
import epcis from '@etalab/decoupage-administratif/data/epci.json' with { type: 'json' }
import { CommandError } from '../../command.ts'
import type { Random } from '../draw/random.ts'
import { at, of } from './french.ts'
import type { Scope } from './scope.ts'

/** A commune, and its name after "à" and "de". */
export interface Place {
  readonly code: string
  readonly name: string
  readonly at: string
  readonly of: string
  readonly population: number
  readonly postcode: string
}

/** Communes around a buyer, in circles that do not overlap; each the largest first. */
export interface Places {
  readonly own: readonly Place[]
  readonly department: readonly Place[]
  readonly region: readonly Place[]
  readonly france: readonly Place[]
  /** The department in which most contracts are performed, and the largest other one of its region. */
  readonly departments: readonly { readonly code: string; readonly name: string }[]
}

type Commune = (typeof communes)[number]

/** Of a vast territory the largest communes will do. */
const MOST = 120
const TODAY = communes.filter(({ type }) => type === 'commune-actuelle')

/** Whether a commune is of the scope; populations of an EPCI are those of its list of members. */
function members({ kind, code }: Scope): readonly Commune[] {
  if (kind === 'epci') {
    const found = epcis.find((epci) => epci.code === code)?.membres ?? []
    const populations = new Map(found.map((member) => [member.code, member.populationTotale]))
    return TODAY.filter((commune) => populations.has(commune.code)).map((commune) => ({
      ...commune,
      population: populations.get(commune.code)!,
    }))
  }
  if (kind === 'department') return TODAY.filter(({ departement }) => departement === code)
  if (kind === 'region') return TODAY.filter(({ region }) => region === code)
  return kind === 'commune' ? TODAY.filter((commune) => commune.code === code) : TODAY
}

/** @throws CommandError where the official list does not have the scope. */
export function placesOf(scope: Scope, aspirated: readonly string[]): Places {
  const largest = (found: readonly Commune[], count: number): Place[] =>
    found
      .map(({ code, nom, population = 0, codesPostaux = [] }) => ({
        code,
        name: nom,
        at: at(nom),
        of: of(nom, aspirated),
        population,
        postcode: codesPostaux[0] ?? code,
      }))
      .sort((one, other) => other.population - one.population || (one.code < other.code ? -1 : 1))
      .slice(0, count)
  const own = largest(members(scope), MOST)
  const seat = TODAY.find(({ code }) => code === own[0]?.code)
  if (seat === undefined)
    throw new CommandError(
      `Aucune commune ne répond à ${scope.kind} ${scope.code} : corrigez territory.json.`,
    )
  const { departement, region } = seat
  const inside = new Set(own.map(({ code }) => code))
  const outside = TODAY.filter(({ code }) => !inside.has(code))
  return {
    own,
    department: largest(
      outside.filter((commune) => commune.departement === departement),
      30,
    ),
    region: largest(
      outside.filter((commune) => commune.region === region && commune.departement !== departement),
      30,
    ),
    france: largest(
      outside.filter((commune) => commune.region !== region),
      40,
    ),
    departments: departmentsOf(departement!, region!),
  }
}

/** The department, then the others of its region, those of most inhabitants first. */
function departmentsOf(department: string, region: string): Places['departments'] {
  const inhabitants = ({ code }: { readonly code: string }) =>
    TODAY.reduce((sum, { departement, population = 0 }) => sum + (departement === code ? population : 0), 0)
  const others = departments.filter((each) => each.region === region && each.code !== department)
  return [
    ...departments.filter(({ code }) => code === department),
    ...others.sort((a, b) => inhabitants(b) - inhabitants(a)),
  ].map(({ code, nom }) => ({ code, name: nom }))
}

/** A commune of the territory: the populous ones come more often. */
export function pickCommune(random: Random, { own }: Places): Place {
  return random.weighted(own, ({ population }) => population ** 0.6)
}

/** Weights of the territory, the rest of its department, the rest of its region, the rest of France. */
export type Reach = Readonly<Record<'own' | 'department' | 'region' | 'france', number>>

/** Where a firm stands, by how far firms of its kind work. */
export function pickSeat(random: Random, places: Places, reach: Reach): Place {
  const circles = (['own', 'department', 'region', 'france'] as const).filter(
    (circle) => places[circle].length > 0,
  )
  const circle = random.weighted(circles, (each) => reach[each])
  return random.weighted(places[circle], ({ population }) => population ** 0.6)
}
