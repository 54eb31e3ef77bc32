import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { InputError } from '../../src/domain/input-error.ts'
import { maskPersonalData } from '../../src/domain/personal-data.ts'
import { sourceSchema } from '../../src/domain/provenance.ts'
import type { SourceDescription } from '../../src/domain/provenance.ts'
import type { CommuneMap, CommuneShape, MapSource } from '../../src/domain/territory/commune-map.ts'
import type { Commune } from '../../src/domain/territory/local-scope.ts'
import { shapesOf } from '../../src/domain/territory/geojson.ts'
import { readReference } from '../portal/reference.ts'
import { DESCRIPTION, readJson } from './inputs.ts'
import { parseJson } from './parse-json.ts'

/** A department of a thousand communes, outlines as they come, is a fifth of it. */
const MOST_BYTES = 64 * 1024 * 1024

const degrees = z.coerce.number()
const extentSchema = z
  .object({ ouest: degrees, sud: degrees, est: degrees, nord: degrees })
  .transform(({ ouest, sud, est, nord }) => ({ west: ouest, south: sud, east: est, north: nord }))

function sourceOf({ title, publisher, licence, published, accessed }: SourceDescription): MapSource {
  const date = published ?? accessed
  return {
    title: maskPersonalData(title),
    publisher: maskPersonalData(publisher),
    licence: maskPersonalData(licence),
    ...(date !== undefined && { date }),
  }
}

/** In the order of their folders; neither descriptions nor what `npm run fetch` keeps for itself. */
function filesOf(home: string): readonly string[] {
  return globSync('geo/*/*.{geojson,json}', { cwd: home })
    .filter((name) => basename(name) !== DESCRIPTION && !basename(name).startsWith('.'))
    .toSorted((a, b) => (dirname(a) === dirname(b) ? (a < b ? -1 : 1) : dirname(a) < dirname(b) ? -1 : 1))
}

/** @throws InputError where the file is larger than any set of communes, or not the one that was fetched. */
function checkBytes(path: string, { sha256 }: SourceDescription): void {
  const { size } = statSync(path)
  if (size > MOST_BYTES)
    throw new InputError('broken-outlines', {
      file: path,
      value: `${size} octets`,
      expected: `au plus ${MOST_BYTES} octets`,
    })
  if (sha256 === undefined) return
  const read = createHash('sha256').update(readFileSync(path)).digest('hex')
  if (read !== sha256) throw new InputError('sha256-mismatch', { file: path, value: read, expected: sha256 })
}

/**
 * Outlines of a territory's `communes` in the files below `geo/` of a territory's folder, each beside its `source.json`;
 * of a commune in several files the first holds. Nothing where no file was brought.
 * @throws InputError naming the file that cannot be drawn and why.
 */
export async function communeMapOf(
  home: string,
  communes: readonly Pick<Commune, 'code' | 'name'>[],
): Promise<CommuneMap> {
  const codes = new Set(communes.map(({ code }) => code))
  const sources: MapSource[] = []
  const shapes = new Map<string, CommuneShape>()
  if (codes.size === 0) return { sources, shapes: [], missing: [] }
  const extents = readReference('emprises.csv', extentSchema)
  for (const name of filesOf(home)) {
    const path = join(home, name)
    const description = await readJson(join(dirname(path), DESCRIPTION), sourceSchema, 'broken-source-json')
    checkBytes(path, description)
    const value = await parseJson(path, 'broken-json')
    const found = shapesOf(value, codes, { file: path, extents }).filter(({ code }) => !shapes.has(code))
    if (found.length > 0) sources.push(sourceOf(description))
    for (const shape of found) shapes.set(shape.code, shape)
  }
  const missing = communes.filter(({ code }) => !shapes.has(code))
  return {
    sources,
    shapes: [...shapes.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    missing: shapes.size === 0 ? [] : missing.map(({ code, name }) => ({ code, name })),
  }
}
