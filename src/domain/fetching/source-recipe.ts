import { z } from 'zod'
import { fetchInstructionsSchema, sourceSchema } from '../provenance.ts'
import type { SourceDescription } from '../provenance.ts'

/** What an address may leave open: `{siren}`, or `{siret}`, which the fetching fills in itself. */
const PLACEHOLDER = /\{(\w+)\}/g

/**
 * A source that any French authority has (`data/reference/sources.json`): a `source.json` to be, whose address says
 * where its own values go.
 */
export const sourceRecipeSchema = z.strictObject({
  /** Of the folder below the territory's: `sources/decp`. */
  folder: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/),
  /** Hosts that the address leads through, redirections included. */
  hosts: z.array(z.string()).min(1),
  /** Where the address is documented, and the day when it was noted. */
  documentation: z.url(),
  noted: z.iso.date(),
  source: sourceSchema.extend({ fetch: fetchInstructionsSchema, file: z.string() }),
})
export type SourceRecipe = z.infer<typeof sourceRecipeSchema>

/** What an authority's addresses are made of; a value that it does not have is left out. */
export type RecipeValues = Readonly<Partial<Record<'siren' | 'department' | 'epci' | 'noticeName', string>>>

/** A source of an authority, ready to be written. */
export interface PreparedSource {
  readonly folder: string
  readonly hosts: readonly string[]
  readonly source: SourceDescription
}

/** The source that a recipe makes of an authority's values; `undefined` where it lacks one of them. */
export function prepareSource(
  { folder, hosts, source }: SourceRecipe,
  values: RecipeValues,
): PreparedSource | undefined {
  const { url } = source.fetch
  const open = [...url.matchAll(PLACEHOLDER)].map(([, name]) => name!).filter((name) => name !== 'siret')
  const known: Readonly<Record<string, string | undefined>> = values
  if (open.some((name) => known[name] === undefined)) return undefined
  const filled = url.replace(PLACEHOLDER, (whole, name: string) =>
    known[name] === undefined ? whole : encodeURIComponent(known[name]),
  )
  return { folder, hosts, source: { ...source, fetch: { ...source.fetch, url: filled } } }
}
