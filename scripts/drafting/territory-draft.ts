import slugify from '@sindresorhus/slugify'
import { InputError } from '../../src/domain/input-error.ts'
import { prepareSource } from '../../src/domain/fetching/source-recipe.ts'
import type { PreparedSource, SourceRecipe } from '../../src/domain/fetching/source-recipe.ts'
import type { TerritoryScope } from '../../src/domain/territory/territory.ts'
import { fold } from '../../src/text/language/fold.ts'
import { localScopeFileOf } from '../site/local-scope.ts'
import type { BuyerMet } from './buyers.ts'
import { officialIdentity } from './official-identity.ts'

/** What a territory's folder begins as. */
export interface TerritoryDraft {
  readonly slug: string
  /** `territory.json`: only what is known. */
  readonly territory: {
    readonly name: string
    readonly buyerSirens: readonly string[]
    readonly noticeNames: readonly string[]
    readonly scope: TerritoryScope
    readonly hosts: readonly string[]
  }
  readonly sources: readonly PreparedSource[]
  /** Of no official list: its scope is to be judged by somebody. */
  readonly unlisted: boolean
  /** Other SIREN of exactly the same published name, in the same file: the same buyer before, or a namesake. */
  readonly namesakes: readonly BuyerMet[]
}

/** Intercommunalities, departments and regions have their names to themselves; communes have namesakes. */
const hasOwnName = (scope: TerritoryScope) => scope !== 'none' && scope.kind !== 'commune'

/** Names in capitals are how files shout: "DEPARTEMENT DU FINISTERE" is its official name, folded. */
function noticeNames(name: string, published: readonly string[]): readonly string[] {
  const all = [name, ...published]
  return all.filter((each, index) => all.findIndex((other) => fold(other) === fold(each)) === index)
}

/** "Département du Finistère" is /finistere/. */
const KIND_OF_BODY =
  /^(?:Département|Région|Commune|Communauté (?:de communes|d’agglomération|urbaine)) (?:de l[’']|de la |du |des |de |d[’'])?/

const firstOf = (buyers: readonly BuyerMet[]) =>
  buyers
    .slice(0, 5)
    .map(({ siren, names: [name = ''], rows }) => `${siren} ${name} (${rows})`)
    .join(' ; ')

/** The department that a scope is, or lies in; `undefined` of a region, or none. */
function departmentOfScope(scope: TerritoryScope): string | undefined {
  if (scope === 'none') return undefined
  return scope.kind === 'department' ? scope.code : localScopeFileOf(scope).department?.code
}

/**
 * The draft of a buyer's territory, from the official lists, the buyers of a file (none: nothing was read) and the
 * recipes of sources.
 * @throws InputError `buyer-absent` where the file has buyers, and not this one.
 */
export function draftTerritory(
  siren: string,
  { file, buyers }: { readonly file: string; readonly buyers: readonly BuyerMet[] },
  recipes: readonly SourceRecipe[],
): TerritoryDraft {
  const met = buyers.find((buyer) => buyer.siren === siren)
  if (met === undefined && buyers.length > 0) {
    throw new InputError('buyer-absent', { file, value: firstOf(buyers), expected: siren })
  }
  const published = met?.names ?? []
  const identity = officialIdentity(siren, published)
  const name = identity?.name ?? published[0] ?? `Acheteur ${siren}`
  const scope = identity?.scope ?? 'none'
  const own = new Set(published.map(fold))
  const namesakes = buyers.filter(
    (each) => each.siren !== siren && each.names.some((other) => own.has(fold(other))),
  )
  const department = departmentOfScope(scope)
  const values = {
    ...{ siren, noticeName: name },
    ...(scope !== 'none' && scope.kind === 'epci' && { epci: scope.code }),
    ...(department !== undefined && { department }),
  }
  const sources = recipes.flatMap((recipe) => prepareSource(recipe, values) ?? [])
  return {
    slug: slugify(name.replace(KIND_OF_BODY, '')),
    territory: {
      name,
      buyerSirens: [...(hasOwnName(scope) ? namesakes.map((each) => each.siren) : []), siren],
      noticeNames: noticeNames(name, published),
      scope,
      hosts: [...new Set(sources.flatMap(({ hosts }) => hosts))].sort(),
    },
    sources,
    unlisted: identity === undefined,
    namesakes,
  }
}
