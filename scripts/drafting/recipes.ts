import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { TableKind } from '../../src/domain/record-kind.ts'
import { sourceRecipeSchema } from '../../src/domain/fetching/source-recipe.ts'
import type { PreparedSource, SourceRecipe } from '../../src/domain/fetching/source-recipe.ts'

const FILE = new URL('../../data/reference/sources.json', import.meta.url)

/** The sources that any French authority has. */
export async function readRecipes(): Promise<readonly SourceRecipe[]> {
  return z.array(sourceRecipeSchema).parse(JSON.parse(await readFile(FILE, 'utf8')))
}

/** Kinds of own tables that `npm run fetch` brings by itself. */
export function fetchedKinds(sources: readonly PreparedSource[]): ReadonlySet<TableKind> {
  return new Set(
    sources.flatMap(({ source: { fetch } }): TableKind[] => {
      if (fetch?.each === 'missing-siret') return ['establishments']
      return fetch?.pages?.as === undefined ? [] : [fetch.pages.as]
    }),
  )
}
