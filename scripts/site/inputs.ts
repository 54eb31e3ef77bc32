import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { Readable } from 'node:stream'
import slugify from '@sindresorhus/slugify'
import type { z } from 'zod'
import { InputError } from '../../src/domain/input-error.ts'
import { holdsPersonalData, maskPersonalData } from '../../src/domain/personal-data.ts'
import type { InputProblem } from '../../src/domain/input-error.ts'
import { sourceSchema } from '../../src/domain/provenance.ts'
import type { Source, SourceDescription } from '../../src/domain/provenance.ts'
import type { Territory } from '../../src/domain/territory/territory.ts'
import type { FormatSpec } from '../../src/formats/format-spec.ts'
import { FORMATS } from '../../src/formats/formats.ts'
import { recogniseAnyFile } from '../../src/tables/read.ts'
import type {
  FileToRead,
  ReadingHints,
  RecognisedFile,
  RecognisedNoticeFile,
  RecognisedRecords,
} from '../../src/tables/read.ts'
import { parseJson } from './parse-json.ts'
import { MAPPING, explanationOf } from './mapping-file.ts'
import { correctionsFile, keptTables } from './territory.ts'

export const DESCRIPTION = 'source.json'

/** A file to read, with its provenance. */
export interface Input {
  readonly source: Source
  readonly file: RecognisedFile | RecognisedRecords | RecognisedNoticeFile
}

/** @throws InputError `problem`, with the first field that is not of the schema. */
export async function readJson<T extends z.ZodType>(
  path: string,
  schema: T,
  problem: InputProblem,
): Promise<z.output<T>> {
  const value = await parseJson(path, problem)
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new InputError(problem, { file: path, column: issue!.path.join('.'), value: issue!.message })
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

/** The bytes of a file, as the readers want them; its name is published, without what rule 11 protects. */
export function fileToRead(path: string): FileToRead {
  return {
    name: maskPersonalData(basename(path)),
    size: statSync(path).size,
    open: (start = 0, end = Infinity) =>
      start < end
        ? createReadStream(path, { start, end: end - 1, highWaterMark: 1 << 20 })
        : Readable.from([]),
    // Loaded for the files that need it: most builds read none.
    openInDatabase: async (layout) =>
      (await import('../database/duckdb-table.ts')).openDuckdbTable(path, layout),
  }
}

/** No file of contracts to read. */
export function noSource(folder: string, formats: readonly FormatSpec[] = FORMATS): InputError {
  const names = new Intl.ListFormat('fr-FR', { type: 'disjunction' })
  return new InputError('no-source', {
    file: folder,
    expected: names.format(formats.map(({ format }) => format.name)),
  })
}

/** Published files are neither hidden, nor descriptions, nor notes on them. */
function isPublishedFile(name: string): boolean {
  return (
    !name.startsWith('.') &&
    name !== DESCRIPTION &&
    name !== MAPPING &&
    !/^(readme|licen[cs]e)\b|\.md$/i.test(name)
  )
}

/** The published files of a folder, or the file itself. */
export async function filesBelow(path: string): Promise<string[]> {
  if ((await stat(path)).isFile()) return [path]
  const entries = await readdir(path, { withFileTypes: true })
  const found = await Promise.all(
    entries.filter(({ name }) => isPublishedFile(name)).map((entry) => filesBelow(join(path, entry.name))),
  )
  return found.flat().sort()
}

/** What is said of a source is published as well: without what rule 11 protects. */
function withoutPersonalData(description: SourceDescription): Omit<SourceDescription, 'fetch'> {
  const { title, publisher, licence, url, fetch: _, ...facts } = description
  return {
    ...facts,
    title: maskPersonalData(title),
    publisher: maskPersonalData(publisher),
    licence: maskPersonalData(licence),
    ...(url !== undefined && !holdsPersonalData(url) && { url }),
  }
}

/** `source.json` beside a file, where it is about that file. */
async function descriptionOf(path: string): Promise<Omit<SourceDescription, 'fetch'> | undefined> {
  const beside = join(dirname(path), DESCRIPTION)
  if (!(await exists(beside))) return undefined
  const description = await readJson(beside, sourceSchema, 'broken-source-json')
  return description.file === undefined || description.file === basename(path)
    ? withoutPersonalData(description)
    : undefined
}

/**
 * What the files beside one say of how it is read: its sheet, its mapping.
 * @throws InputError `broken-source-json`, `broken-territory`
 */
export async function hintsOf(path: string): Promise<ReadingHints> {
  const sheet = (await descriptionOf(path))?.sheet
  return { sheet, explanation: await explanationOf(path) }
}

/** By what `formats` of territory.json names such a file. */
export function inputKind(file: Input['file']): string {
  if ('notices' in file) return 'notices'
  return 'table' in file ? file.table.kind : file.format.id
}

async function describe(
  path: string,
  id: string,
  territory: Territory,
  formats: readonly FormatSpec[],
  kept?: (file: Input['file']) => Pick<Source, 'title' | 'publisher' | 'licence'>,
): Promise<Input> {
  const description = await descriptionOf(path)
  const file = await recogniseAnyFile(fileToRead(path), formats, await hintsOf(path))
  const format = inputKind(file)
  const provenance = territory.formats[format] ?? kept?.(file)
  if (description === undefined && provenance === undefined) {
    throw new InputError('missing-provenance', { file: path, value: format })
  }
  if (description?.sha256 !== undefined && description.sha256 !== file.sha256) {
    throw new InputError('sha256-mismatch', { file: path, value: file.sha256, expected: description.sha256 })
  }
  const source = {
    demonstration: false,
    ...provenance,
    ...description,
    id,
    file: file.name,
    sha256: file.sha256,
  }
  return { source: source as Source, file }
}

/** A short ASCII id for each file, distinct: its folder's name when embedded, else its own. */
function idsOf(paths: readonly string[], root: string, embedded: boolean): string[] {
  const used = new Set<string>()
  return paths.map((path) => {
    const name = embedded ? basename(dirname(path)) : basename(path, extname(path))
    const slug =
      slugify(maskPersonalData(name)) ||
      createHash('sha256').update(path.slice(root.length)).digest('hex').slice(0, 8)
    let id = slug
    for (let number = 2; used.has(id); number++) id = `${slug}-${number}`
    used.add(id)
    return id
  })
}

function distinct(id: string, used: readonly string[]): string {
  return used.includes(id) ? distinct(`${id}-2`, used) : id
}

/** What is said of a table that the territory keeps by hand, where it says nothing else. */
function keptBy({ name }: Territory) {
  return (file: Input['file']) => ({
    title: 'table' in file ? file.table.title : file.name,
    publisher: maskPersonalData(name),
    licence: 'Licence non précisée',
  })
}

/**
 * The files to build from, recognised as one of `formats` or an own table: those of the territory's `folder` with its
 * corrections, or those of `from` in their place: the ids that corrections name are those of the contracts they were written for.
 * Tables that the territory keeps beside its sources are read with both.
 * @throws InputError naming the file that cannot be read and why.
 */
export async function findInputs(
  territory: Territory,
  folder: string,
  from: string | undefined,
  embedded = from === undefined,
  formats: readonly FormatSpec[] = FORMATS,
): Promise<Input[]> {
  const root = from ?? join(folder, 'sources')
  if (!(await exists(root))) throw new InputError('not-found', { file: root })
  const paths = await filesBelow(root)
  if (paths.length === 0) throw noSource(root, formats)
  const ids = idsOf(paths, root, embedded)
  const inputs: Input[] = []
  for (const [index, path] of paths.entries())
    inputs.push(await describe(path, ids[index]!, territory, formats))
  const corrections = correctionsFile(folder)
  if (from === undefined && (await exists(corrections)))
    inputs.push(await describe(corrections, distinct('corrections', ids), territory, formats))
  for (const path of keptTables(folder)) {
    const taken = inputs.map(({ source }) => source.id)
    const id = distinct(basename(path, extname(path)), taken)
    inputs.push(await describe(path, id, territory, formats, keptBy(territory)))
  }
  return inputs
}
