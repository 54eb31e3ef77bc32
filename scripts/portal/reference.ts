import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Papa from 'papaparse'
import { z } from 'zod'
import { INDICATORS } from '../../src/indicators/registry.ts'
import { readAuthority } from '../../src/tables/authority.ts'
import type { Authority } from '../../src/tables/authority.ts'

const REFERENCE = resolve(import.meta.dirname, '../../data/reference')

/** The CPV divisions of `divisions-cpv.csv`. */
export const cpvDivisionSchema = z.object({
  division: z.string().regex(/^\d{2}$/),
  libelle: z.string().min(1),
})

/** The trades of `metiers.csv`. */
export const tradeSchema = z
  .object({
    metier: z.string(),
    libelle: z.string(),
    groupe: z.string().min(1),
    description: z.string(),
    autres_noms: z.string(),
    prefixes_cpv: z.string(),
  })
  .transform(({ metier, libelle, groupe, description, autres_noms, prefixes_cpv }) => ({
    slug: metier,
    label: libelle,
    group: groupe,
    description,
    otherNames: autres_noms.split('|').filter((name) => name !== ''),
    cpvPrefixes: prefixes_cpv.split('|'),
  }))

/** Words joined by `|`. */
export const namesCell = z.string().transform((text) => text.split('|'))

/** The words of other files for values of ours: `synonymes-valeurs.csv`. */
export const valueSynonymSchema = z
  .object({ table: z.string(), champ: z.string(), code: z.string(), synonymes: namesCell })
  .transform(({ table, champ, code, synonymes }) => ({ table, field: champ, code, names: synonymes }))

/** A table of `data/reference/`. @throws ZodError where a row is not of the shape: a fault of this repository. */
export function readReference<T extends z.ZodType>(name: string, schema: T): z.output<T>[] {
  const text = readFileSync(join(REFERENCE, name), 'utf8')
  const { data } = Papa.parse(text, { header: true, skipEmptyLines: true })
  return data.map((row) => schema.parse(row))
}

/**
 * The tables of an authority's folder.
 * @throws InputError `broken-territory` with the faults of a table.
 */
export function readAuthorityFolder(folder: string): Authority {
  const textOf = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)
  return readAuthority(folder, textOf, { indicators: new Set(INDICATORS.map(({ id }) => id)) })
}

/** What the nation has in tables of the same columns: its targets. */
export const readNation = (): Authority => readAuthorityFolder(REFERENCE)
