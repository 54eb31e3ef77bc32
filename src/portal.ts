import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { z } from 'zod'
import { contractSchema } from './domain/contract.ts'
import { documentedFactSchema } from './domain/fact.ts'
import type { Portal } from './domain/portal.ts'
import { portalDescriptionSchema } from './domain/portal-description.ts'
import { anomalySchema, mergeSchema, reconciliationSchema } from './domain/reconciliation.ts'
import { computeIndicator } from './indicators/compute.ts'
import { partialYears } from './indicators/coverage.ts'
import { INDICATORS } from './indicators/registry.ts'

const cpvDivisionSchema = z.object({ division: z.string().regex(/^\d{2}$/), libelle: z.string().min(1) })

/** One JSON value per line, each through its schema. @throws ZodError where a line is not of the shape. */
function readLines<T extends z.ZodType>(path: string, schema: T): z.output<T>[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => schema.parse(JSON.parse(line)))
}

function readReference<T extends z.ZodType>(name: string, schema: T): z.output<T>[] {
  const text = readFileSync(join(process.env['ALO_REFERENCE'] ?? 'data/reference', name), 'utf8')
  const { data } = Papa.parse(text, { header: true, skipEmptyLines: true })
  return data.map((row) => schema.parse(row))
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) deepFreeze(inner)
  }
  return value
}

/**
 * Reads what `npm run data` wrote into `folder`, checks it and computes the indicators.
 * @throws Error where the folder is missing or a line is not of its schema: run `npm run data` again.
 */
export function loadPortal(folder: string): Portal {
  const description = portalDescriptionSchema.parse(
    JSON.parse(readFileSync(join(folder, 'portal.json'), 'utf8')),
  )
  const contracts = readLines(join(folder, 'contracts.jsonl'), contractSchema)
  const reconciliation = reconciliationSchema.parse(
    JSON.parse(readFileSync(join(folder, 'reconciliation.json'), 'utf8')),
  )
  const cpvDivisions = new Map(
    readReference('divisions-cpv.csv', cpvDivisionSchema).map(({ division, libelle }) => [division, libelle]),
  )
  const data = {
    contracts,
    partialYears: partialYears(contracts, description.sources),
    divisionLabels: cpvDivisions,
  }
  return deepFreeze({
    ...description,
    referenceDate: reconciliation.referenceDate,
    demonstration: description.sources.some(({ demonstration }) => demonstration),
    contracts,
    anomalies: readLines(join(folder, 'anomalies.jsonl'), anomalySchema),
    merges: readLines(join(folder, 'merges.jsonl'), mergeSchema),
    reconciliation,
    indicators: INDICATORS.map((indicator) => computeIndicator(indicator, data)),
    facts: readReference('faits.csv', documentedFactSchema),
    cpvDivisions,
  })
}

const CACHE = Symbol.for('achats-a-livre-ouvert.portal')

/** The portal of this build: `ALO_DERIVED`, else `data/derived`. Read once, whoever asks and however bundled. */
export function getPortal(): Portal {
  const cache = globalThis as { [CACHE]?: Portal }
  cache[CACHE] ??= loadPortal(process.env['ALO_DERIVED'] ?? 'data/derived')
  return cache[CACHE]
}
