import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InputError } from '../../src/domain/input-error.ts'
import type { Mistake } from '../../src/domain/input-error.ts'
import { mistakesOf } from '../../src/domain/territory/mistakes.ts'
import { territoryFileSchema, territoryFileSchemaFor } from '../../src/domain/territory/territory.ts'
import type { FormatSpec } from '../../src/formats/format-spec.ts'
import { FORMATS } from '../../src/formats/formats.ts'
import type { Territory } from '../../src/domain/territory/territory.ts'
import { territoryFieldText } from '../../src/text/authority-files.ts'
import { withNames } from '../../src/text/territory-names.ts'
import { scopeExists } from './local-scope.ts'
import { parseJson } from './parse-json.ts'

export const TERRITORIES = fileURLToPath(new URL('../../data/territories/', import.meta.url))
const DEFINITION = 'territory.json'

const SLUG = /^[a-z0-9-]+$/

/** The folder of a territory, told by its name in `data/territories/` or by the path of one that stands elsewhere. */
export function territoryFolder(told: string): string {
  return SLUG.test(told) ? join(TERRITORIES, told) : resolve(told)
}

/** Whether what is told is a territory: its folder says who it is. */
export function isTerritory(told: string): boolean {
  const folder = territoryFolder(told)
  return SLUG.test(basename(folder)) && existsSync(join(folder, DEFINITION))
}

/** What a territory has published before: its editions, and the rows of the last one. */
export function publishedFolder(told: string): string {
  return join(territoryFolder(told), 'published')
}

/** Corrections of the contracts of the territory's own sources. */
export function correctionsFile(told: string): string {
  return join(territoryFolder(told), 'corrections.csv')
}

/** Tables of the portal's own that may stand beside the sources: they are true whatever files a build reads. */
const KEPT_TABLES = ['resultats-mesures.csv', 'besoins.csv'] as const

/** Those that the territory keeps. */
export function keptTables(told: string): readonly string[] {
  const folder = territoryFolder(told)
  return KEPT_TABLES.map((name) => join(folder, name)).filter((path) => existsSync(path))
}

/** Folders of `data/territories/` that are a territory's. */
export async function knownTerritories(): Promise<readonly string[]> {
  const names = await readdir(TERRITORIES)
  return names.filter((name) => existsSync(join(TERRITORIES, name, DEFINITION))).sort()
}

/** All that is wrong with a territory.json: fields that are not of their form, and a scope that does not exist. */
function territoryMistakes(value: unknown, formats: readonly FormatSpec[]): readonly Mistake[] {
  const ids = formats.map(({ format }) => format.id)
  const expected = territoryFieldText(ids)
  const { error } = territoryFileSchemaFor(ids).safeParse(value)
  const mistakes = error === undefined ? [] : mistakesOf(error, value, expected)
  const given = (value as { readonly scope?: unknown } | null)?.scope
  const scope = territoryFileSchema.shape.scope.safeParse(given)
  if (!scope.success || scopeExists(scope.data)) return mistakes
  const field = 'scope'
  return [...mistakes, { field, value: JSON.stringify(given), expected: expected([field]) }]
}

/**
 * @param told Name of a folder of `data/territories/`, or path of one that stands elsewhere.
 * @throws InputError `unknown-territory` (naming those that exist), `broken-territory-json`, `broken-territory`.
 */
export async function readTerritory(
  told: string,
  formats: readonly FormatSpec[] = FORMATS,
): Promise<Territory> {
  const folder = territoryFolder(told)
  const path = join(folder, DEFINITION)
  const slug = basename(folder)
  if (!isTerritory(told)) {
    throw new InputError('unknown-territory', {
      value: told,
      expected: (await knownTerritories()).join(', '),
    })
  }
  const value = await parseJson(path, 'broken-territory-json')
  const mistakes = territoryMistakes(value, formats)
  if (mistakes.length > 0) throw new InputError('broken-territory', { file: path, mistakes })
  return withNames(territoryFileSchema.parse(value), slug)
}
