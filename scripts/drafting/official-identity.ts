import { createRequire } from 'node:module'
import type { TerritoryScope } from '../../src/domain/territory/territory.ts'
import { fold } from '../../src/text/language/fold.ts'
import { withDe } from '../../src/text/territory-names.ts'
import { scopeExists } from '../site/local-scope.ts'

/** Of the official list of territories (Etalab, INSEE). */
interface Listed {
  readonly code: string
  readonly nom: string
  /** INSEE's code of the article that the name takes (TNCC). */
  readonly typeLiaison?: number
  /** Communes only. */
  readonly siren?: string
  readonly type?: string
}

/** Who an authority is, as far as official lists tell. */
export interface OfficialIdentity {
  readonly name: string
  readonly scope: TerritoryScope
}

const require = createRequire(import.meta.url)
const list = (name: string) =>
  require(`@etalab/decoupage-administratif/data/${name}.json`) as readonly Listed[]

/** What stands between "Département" and a name, by INSEE's code of its article. */
const OF_TYPE: readonly string[] = ['de ', 'd’', 'du ', 'de la ', 'des ', 'de l’']
const ofName = ({ nom, typeLiaison = 0 }: Listed) => `${OF_TYPE[typeLiaison] ?? 'de '}${nom}`

/** "Le Poizat" is "le Poizat" in a sentence. */
const inSentence = (name: string) => name.replace(/^L(?=(?:e|a|es) |['’])/, 'l')

/** What the official list shortens at the head of a name. */
const FULL_WORDS: readonly (readonly [short: RegExp, full: string])[] = [
  [/^CC /, 'Communauté de communes '],
  [/^CA /, 'Communauté d’agglomération '],
  [/^CU /, 'Communauté urbaine '],
]
const inFull = (name: string) => FULL_WORDS.reduce((told, [short, full]) => told.replace(short, full), name)

const intercommunality = (siren: string): OfficialIdentity | undefined => {
  const found = list('epci').find(({ code }) => code === siren)
  return found && { name: inFull(found.nom), scope: { kind: 'epci', code: found.code } }
}

const commune = (siren: string): OfficialIdentity | undefined => {
  const found = list('communes').find((each) => each.siren === siren && each.type === 'commune-actuelle')
  return (
    found && {
      name: `Commune ${withDe(inSentence(found.nom))}`,
      scope: { kind: 'commune', code: found.code },
    }
  )
}

/** A department's SIREN says which one: 22, then its number. */
const department = (siren: string): OfficialIdentity | undefined => {
  const code = /^22(97\d|\d{2})/.exec(siren)?.[1]
  const found = list('departements').find((each) => each.code === code)
  if (found === undefined) return undefined
  const scope = { kind: 'department', code: found.code } as const
  return scopeExists(scope) ? { name: `Département ${ofName(found)}`, scope } : undefined
}

/** No list has the SIREN of regions: the whole of a published name does. */
const region = (names: readonly string[]): OfficialIdentity | undefined => {
  const folded = new Set(names.map((name) => fold(name)))
  const found = list('regions').find((each) => {
    const own = fold(each.nom)
    return [`region ${own}`, `conseil regional ${fold(ofName(each))}`].some((form) => folded.has(form))
  })
  return found && { name: `Région ${found.nom}`, scope: { kind: 'region', code: found.code } }
}

/**
 * The authority that has a SIREN, as official lists and, of a region, the names that it published under tell;
 * `undefined` where they do not: it may be a body without a territory of its own.
 */
export function officialIdentity(siren: string, names: readonly string[] = []): OfficialIdentity | undefined {
  return intercommunality(siren) ?? commune(siren) ?? department(siren) ?? region(names)
}
