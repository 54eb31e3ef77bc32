import { createRequire } from 'node:module'
import { fold } from '../../src/text/language/fold.ts'

const require = createRequire(import.meta.url)

/** Of the official list of territories (Etalab, INSEE). */
interface Commune {
  readonly code: string
  readonly nom: string
  readonly codesPostaux?: readonly string[]
}

const all = () => require('@etalab/decoupage-administratif/data/communes.json') as readonly Commune[]

let codes: ReadonlySet<string> | undefined
let places: ReadonlyMap<string, readonly string[]> | undefined

/**
 * Whether a code is the INSEE code of a commune, of a part of one (delegated, associated) or of a borough of Paris,
 * Lyon or Marseille.
 */
export function isCommune(code: string): boolean {
  codes ??= new Set(all().map((commune) => commune.code))
  return codes.has(code)
}

const placeOf = (postcode: string, name: string) =>
  `${postcode} ${fold(name).replace(/\bst(e?)\b/g, 'saint$1')}`

function codesByPlace(): ReadonlyMap<string, readonly string[]> {
  const entries = all().flatMap(({ code, nom, codesPostaux = [] }) =>
    codesPostaux.map((postcode) => [placeOf(postcode, nom), code] as const),
  )
  const grouped = Map.groupBy(entries, ([place]) => place)
  return new Map([...grouped].map(([place, found]) => [place, found.map(([, code]) => code)]))
}

/** INSEE code of the commune that has this postcode and this name, case and accents aside; never a guess. */
export function communeAt(postcode: string, name: string): string | undefined {
  places ??= codesByPlace()
  const [code, another] = places.get(placeOf(postcode, name)) ?? []
  return another === undefined ? code : undefined
}
