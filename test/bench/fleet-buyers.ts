import { createRequire } from 'node:module'
import { passesLuhn } from '../../src/domain/supplier/siret.ts'

/** A buyer to be invented: a real authority, for its communes and map, with contracts that are not its own. */
export interface FleetBuyer {
  readonly siren: string
  readonly name: string
  readonly department: string
  readonly commune: string
  readonly contracts: number
}

const require = createRequire(import.meta.url)
interface Division {
  readonly code: string
  readonly nom: string
  readonly chefLieu?: string
}
interface Epci {
  readonly code: string
  readonly nom: string
  readonly populationTotale: number
  readonly membres: readonly { readonly code: string }[]
}
interface Commune extends Division {
  readonly type: string
  readonly siren?: string
  readonly departement?: string
  readonly population?: number
}
const list = <T>(name: string) => require(`@etalab/decoupage-administratif/data/${name}.json`) as readonly T[]

const withKey = (digits: string) => digits + [...'0123456789'].find((digit) => passesLuhn(digits + digit))!
const departmentOf = (commune: string) => (/^97/.test(commune) ? commune.slice(0, 3) : commune.slice(0, 2))

type Authority = Omit<FleetBuyer, 'contracts'>

/** The largest of each kind, in turn: one region, four departments, four intercommunalities and three communes of twelve. */
function authorities(count: number): readonly Authority[] {
  const regions = list<Division>('regions')
    .filter(({ code }) => code.length === 2 && Number(code) > 10)
    .map(({ code, nom, chefLieu = '' }) => ({
      ...{ siren: withKey(`23${code}0001`), name: `Région ${nom}` },
      ...{ department: departmentOf(chefLieu), commune: chefLieu },
    }))
  const departments = list<Division>('departements')
    .filter(({ code }) => /^\d{2}$/.test(code) && code !== '75' && code !== '69')
    .map(({ code, nom, chefLieu = '' }) => ({
      ...{ siren: withKey(`22${code}0001`), name: `Département ${nom}` },
      ...{ department: code, commune: chefLieu },
    }))
  const intercommunalities = list<Epci>('epci')
    .toSorted((one, other) => other.populationTotale - one.populationTotale)
    .map(({ code, nom, membres }) => ({
      ...{ siren: code, name: nom },
      ...{ department: departmentOf(membres[0]!.code), commune: membres[0]!.code },
    }))
  const communes = list<Commune>('communes')
    .filter(({ type, siren }) => type === 'commune-actuelle' && siren !== undefined)
    .toSorted((one, other) => (other.population ?? 0) - (one.population ?? 0))
    .map(({ code, nom, siren, departement }) => ({
      ...{ siren: siren!, name: `Commune de ${nom}` },
      ...{ department: departement!, commune: code },
    }))
  const kinds = [
    ...Array.from({ length: 1 }, () => regions),
    ...Array.from({ length: 4 }, () => departments),
    ...Array.from({ length: 4 }, () => intercommunalities),
    ...Array.from({ length: 3 }, () => communes),
  ]
  const next = new Map<readonly Authority[], number>()
  return Array.from({ length: count }, (_, index) => {
    const kind = kinds[(index * 5) % kinds.length]!
    const at = next.get(kind) ?? 0
    next.set(kind, at + 1)
    return kind[at]!
  })
}

/** A number of contracts by buyer: its logarithm is normal. */
export interface SizeDistribution {
  readonly median: number
  /** Of the logarithm. */
  readonly sigma: number
}

/** The quantile of the normal law, by halves. */
function normalQuantile(p: number): number {
  let [from, to] = [-8, 8]
  for (let step = 0; step < 60; step++) {
    const middle = (from + to) / 2
    if (normalBelow(middle) < p) from = middle
    else to = middle
  }
  return (from + to) / 2
}

/** The normal law below a value: Abramowitz and Stegun 26.2.17, error under 10⁻⁷. */
function normalBelow(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x))
  const tail =
    (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return x > 0 ? 1 - tail : tail
}

/** Sizes of so many buyers: the middles of as many equal parts of the law, so that no draw decides. */
export function sizesOf(count: number, { median, sigma }: SizeDistribution): readonly number[] {
  return Array.from({ length: count }, (_, index) =>
    Math.max(1, Math.round(median * Math.exp(sigma * normalQuantile((index + 0.5) / count)))),
  )
}

/** Buyers of these sizes; which authority has which is of no kind's advantage. */
export function fleetBuyers(count: number, sizes: SizeDistribution): readonly FleetBuyer[] {
  const contracts = sizesOf(count, sizes)
  return authorities(count).map((authority, index) => ({
    ...authority,
    contracts: contracts[(index * 7) % count]!,
  }))
}
