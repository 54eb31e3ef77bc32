import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { appendFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { FileInfo } from '../../../src/domain/file-info.ts'
import { hasSchemas, readOfficial } from '../../official-schemas/schemas.ts'
import { derivedPortal } from '../derived.ts'
import { writeData } from '../downloads.ts'
import { tableProblems } from '../table-reader.ts'
import type { Schema } from '../table-reader.ts'

const PROFILES = 'frictionless-2.0'
const hasCoreutils = spawnSync('sha256sum', ['--version']).status === 0

const packageSchema = z.object({
  title: z.string(),
  description: z.string(),
  version: z.string(),
  temporal: z.object({ from: z.string(), to: z.string() }),
  resources: z.array(
    z.object({
      name: z.string(),
      path: z.string(),
      bytes: z.int(),
      hash: z.string(),
      rows: z.int(),
      schema: z.string().optional(),
      dialect: z.object({ delimiter: z.literal(','), lineTerminator: z.string() }).optional(),
    }),
  ),
})
type Resource = z.infer<typeof packageSchema>['resources'][number]

describe('the Data Package of the demonstration, as written', () => {
  let folder: string
  let facts: readonly FileInfo[]
  let descriptor: z.infer<typeof packageSchema>
  let json: unknown
  const at = (path: string) => join(folder, 'donnees', path)

  function tableOf({ path, dialect }: Resource) {
    const { data, meta, errors } = Papa.parse<Record<string, string>>(readFileSync(at(path), 'utf8'), {
      header: true,
      delimiter: dialect!.delimiter,
      newline: '\r\n',
      skipEmptyLines: true,
    })
    if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
    return { header: meta.fields ?? [], rows: data }
  }

  beforeAll(async () => {
    ;({ folder, facts } = await writeData(await derivedPortal('demonstration')))
    json = JSON.parse(readFileSync(at('datapackage.json'), 'utf8'))
    descriptor = packageSchema.parse(json)
  }, 120_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('says what it is: a demonstration, of a day', () => {
    expect(descriptor.title).toContain('(Démonstration)')
    expect(descriptor.description).toContain('lignes inventées')
    expect(descriptor.version).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(descriptor.temporal.from < descriptor.temporal.to).toBe(true)
  })

  it.skipIf(!hasSchemas(PROFILES))('is valid against the published profiles', () => {
    const ajv = new Ajv({ strict: false, allErrors: true, logger: false })
    addFormats.default(ajv)
    for (const [name, value] of [
      ['datapackage', json],
      ...(json as { resources: object[] }).resources.map((each) => ['dataresource', each] as const),
    ] as const) {
      const key = `${PROFILES}/${name}.json`
      const isValid = ajv.getSchema(key) ?? ajv.compile({ ...JSON.parse(readOfficial(key)), $id: key })
      expect(isValid(value) || isValid.errors).toBe(true)
    }
    const refuse = ajv.getSchema(`${PROFILES}/datapackage.json`)!
    expect(refuse({ resources: [{ name: 'sans chemin' }] })).toBe(false)
  })

  it('has every table that was written, once in each form, with its size and sum', () => {
    const byPath = new Map(facts.map((each) => [each.path, each]))
    for (const { path, bytes, hash, rows } of descriptor.resources) {
      const written = byPath.get(`donnees/${path}`)!
      expect({ bytes, hash, rows }).toEqual({
        bytes: written.bytes,
        hash: `sha256:${written.sha256}`,
        rows: written.rows,
      })
    }
    const tables = facts
      .map(({ path }) => path)
      .filter((path) => /\.(csv|jsonl|parquet|xlsx)$/.test(path) && !path.includes('/schemas/'))
    expect(descriptor.resources.map(({ path }) => `donnees/${path}`).sort()).toEqual(tables.sort())
    const names = descriptor.resources.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('leads to a schema that each table holds', () => {
    const byName = new Map(descriptor.resources.map((each) => [each.name, each]))
    const cache = new Map<string, ReturnType<typeof tableOf>>()
    const rowsOf = (name: string) => {
      const table = cache.get(name) ?? tableOf(byName.get(name)!)
      cache.set(name, table)
      return table.rows
    }
    const tables = descriptor.resources.filter(({ schema }) => schema !== undefined)
    expect(tables.length).toBeGreaterThan(100)
    const wrong = tables.flatMap((resource) => {
      const schema = JSON.parse(readFileSync(at(resource.schema!), 'utf8')) as Schema
      const table = tableOf(resource)
      const problems = tableProblems(schema, table, rowsOf)
      if (table.rows.length !== resource.rows) problems.push(`has ${table.rows.length} rows`)
      return problems.slice(0, 3).map((problem) => `${resource.name}: ${problem}`)
    })
    expect(wrong).toEqual([])
  }, 120_000)

  it.skipIf(!hasCoreutils)('has sums that sha256sum checks, and that fail once a byte is added', async () => {
    const check = () =>
      spawnSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], {
        cwd: join(folder, 'donnees'),
      })
    expect(check().status).toBe(0)
    const listed = execFileSync('wc', ['-l', at('SHA256SUMS')], { encoding: 'utf8' })
    expect(Number.parseInt(listed)).toBeGreaterThan(descriptor.resources.length)
    await appendFile(at('fusions.txt'), 'x')
    expect(check().status).not.toBe(0)
  })
})
