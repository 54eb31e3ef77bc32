import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Papa from 'papaparse'
import { z } from 'zod'
import { contractSchema } from './domain/contract/contract.ts'
import { judgedCorrectionSchema } from './domain/edition/correction.ts'
import { readDigest } from './domain/edition/digest-text.ts'
import { EDITIONS_FILE, editionsFileSchema } from './domain/edition/edition.ts'
import type { PublishedState } from './domain/edition/edition.ts'
import { establishmentSchema } from './domain/supplier/establishment.ts'
import type { FileInfo } from './domain/file-info.ts'
import { InputError } from './domain/input-error.ts'
import { inclusionRecordSchema } from './domain/contract/inclusion-record.ts'
import { legalTextSchema } from './domain/reference/legal-text.ts'
import { localScopeFileSchema, localScopeOf } from './domain/territory/local-scope.ts'
import type { Portal } from './domain/portal.ts'
import { OLD_IDS_FILE, oldIds } from './domain/edition/old-ids.ts'
import type { OldId } from './domain/edition/old-ids.ts'
import { planEditionSchema, purchaseSchema } from './domain/purchase/planned-purchase.ts'
import { portalDescriptionSchema } from './domain/portal-description.ts'
import { anomalySchema, mergeSchema, reconciliationSchema } from './domain/reconciliation.ts'
import { essServiceSchema, reservedArticleSchema } from './domain/contract/reserved-article.ts'
import { structureSchema } from './domain/supplier/structure.ts'
import { subscriptionProgramSchema } from './domain/reference/subscription-program.ts'
import { targetOf } from './domain/territory/target.ts'
import { thresholdSchema } from './domain/reference/threshold.ts'
import { tileGridOf } from './domain/territory/tile.ts'
import { computeIndicator } from './indicators/compute.ts'
import { partialYears, partialYearsByField } from './indicators/coverage.ts'
import { firstYearsBySiren, structureKindsBySiren } from './indicators/data.ts'
import { INDICATORS } from './indicators/registry.ts'
import { readAuthority } from './tables/authority.ts'
import type { Authority } from './tables/authority.ts'
import { siteBuild } from './site-build.ts'
import { typeset } from './text/language/typography.ts'

const REFERENCE = resolve(import.meta.dirname, '../data/reference')

const cpvDivisionSchema = z.object({ division: z.string().regex(/^\d{2}$/), libelle: z.string().min(1) })

/** One JSON value per line, each through its schema. @throws ZodError where a line is not of the shape. */
function readLines<T extends z.ZodType>(path: string, schema: T): z.output<T>[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => schema.parse(JSON.parse(line)))
}

function readReference<T extends z.ZodType>(name: string, schema: T): z.output<T>[] {
  const text = readFileSync(join(REFERENCE, name), 'utf8')
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
 * The tables of an authority's folder, or the nation's of the same columns.
 * @throws InputError `broken-territory` with the faults of a table.
 */
export function readAuthorityFolder(folder: string): Authority {
  const textOf = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)
  return readAuthority(folder, textOf, { indicators: new Set(INDICATORS.map(({ id }) => id)) })
}

const tradeSchema = z
  .object({
    metier: z.string(),
    libelle: z.string(),
    description: z.string(),
    autres_noms: z.string(),
    prefixes_cpv: z.string(),
  })
  .transform(({ metier, libelle, description, autres_noms, prefixes_cpv }) => ({
    slug: metier,
    label: libelle,
    description,
    otherNames: autres_noms.split('|').filter((name) => name !== ''),
    cpvPrefixes: prefixes_cpv.split('|'),
  }))

function readJson<T extends z.ZodType>(path: string, schema: T): z.output<T> {
  return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
}

function reasonOf(error: unknown): string {
  if (!(error instanceof z.ZodError)) return (error as Error).message
  const [issue] = error.issues
  return `${issue!.path.join('.')} : ${issue!.message}`
}

/** @throws InputError `broken-published` where what `npm run edition` wrote is not of its form any more. */
function readKept<T>(path: string, read: (text: string) => T): T {
  try {
    return read(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new InputError('broken-published', { file: path, value: reasonOf(error) })
  }
}

/** Files of rows of a folder whose `editions.json` does not name them. */
function unnamedRows(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  return Object.fromEntries(names.map((name) => [name.slice(0, -'.txt'.length), name]))
}

/** The editions published before this build, where any is kept. @throws InputError `broken-published` */
export function readPublished(folder: string): PublishedState | undefined {
  const path = join(folder, EDITIONS_FILE)
  if (!existsSync(path)) return undefined
  const { editions, rows } = readKept(path, (text) => editionsFileSchema.parse(JSON.parse(text)))
  const digests = Object.entries(rows ?? unnamedRows(folder)).map(([table, name]) =>
    readKept(join(folder, name), (text) => readDigest(table, text)),
  )
  return { editions, digests }
}

/**
 * Invented ids and real ones never meet: what was published of the one says nothing of the other.
 * @throws InputError `bad-old-id`.
 */
function readOldIds(
  folder: string,
  living: ReadonlySet<string>,
  state: PublishedState | undefined,
  demonstration: boolean,
): readonly OldId[] {
  const last = state?.editions.at(-1)
  if (last !== undefined && last.demonstration !== demonstration) return []
  const path = join(folder, OLD_IDS_FILE)
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  const contracts = state?.digests.find(({ table }) => table === 'marches')
  return oldIds(data, living, contracts?.rows.keys())
}

/**
 * Reads what `npm run data` wrote into `folder`, checks it and computes the indicators.
 * @throws Error where the folder is missing or a line is not of its schema: run `npm run data` again.
 */
export function loadPortal(folder: string): Portal {
  const at = (name: string) => join(folder, name)
  const description = readJson(at('portal.json'), portalDescriptionSchema)
  const reconciliation = readJson(at('reconciliation.json'), reconciliationSchema)
  const { referenceDate } = reconciliation
  const formats = reconciliation.files.map(({ format }) => format)
  const contracts = readLines(at('contracts.jsonl'), contractSchema(formats))
  const inclusion = readLines(at('inclusion.jsonl'), inclusionRecordSchema)
  const purchases = readLines(at('purchases.jsonl'), purchaseSchema)
  const structures = readLines(at('structures.jsonl'), structureSchema)
  const establishments = new Map(
    readLines(at('establishments.jsonl'), establishmentSchema).map((each) => [each.siret, each]),
  )
  const localScope = localScopeOf(readJson(at('local-scope.json'), localScopeFileSchema))
  const trades = readReference('metiers.csv', tradeSchema)
  const { territory } = description
  const authority = readAuthorityFolder(at('authority'))
  const nation = readAuthorityFolder(REFERENCE)
  const { facts } = authority
  const cpvDivisions = new Map(
    readReference('divisions-cpv.csv', cpvDivisionSchema).map(({ division, libelle }) => [division, libelle]),
  )
  const targets = [
    ...authority.targets.map((row) => targetOf(row, territory.shortName, referenceDate)),
    ...nation.targets.map((row) => targetOf(row, 'France', referenceDate)),
  ]
  const data = {
    contracts,
    inclusion,
    purchases,
    referenceDate,
    establishments,
    structureKinds: structureKindsBySiren(structures),
    localScope,
    trades,
    partialYears: partialYears(contracts, description.sources),
    partialYearsByField: partialYearsByField(contracts, description.sources),
    divisionLabels: cpvDivisions,
    firstYears: firstYearsBySiren(contracts),
  }
  const demonstration = description.sources.some((source) => source.demonstration)
  const published = readPublished(at('published'))
  return deepFreeze({
    ...description,
    referenceDate,
    demonstration,
    contracts,
    anomalies: readLines(at('anomalies.jsonl'), anomalySchema),
    merges: readLines(at('merges.jsonl'), mergeSchema),
    corrections: readLines(at('corrections.jsonl'), judgedCorrectionSchema),
    reconciliation,
    indicators: INDICATORS.map((indicator) => {
      const computed = computeIndicator(indicator, data, { targets, facts })
      return { ...computed, question: typeset(computed.question) }
    }),
    facts,
    targets,
    legalTexts: readReference('textes.csv', legalTextSchema),
    cpvDivisions,
    establishments,
    structures,
    inclusion,
    purchases,
    planEditions: readLines(at('plan-editions.jsonl'), planEditionSchema),
    reservedArticles: readReference('articles-marches-reserves.csv', reservedArticleSchema),
    essServices: readReference('services-reserves-ess.csv', essServiceSchema),
    thresholds: readReference('seuils.csv', thresholdSchema),
    partners: authority.partners,
    subscriptionPrograms: readReference('abonnements.csv', subscriptionProgramSchema),
    trades,
    localScope,
    tileGrid: tileGridOf(authority.tiles, localScope),
    oldIds: readOldIds(at('published'), new Set(contracts.map(({ id }) => id)), published, demonstration),
    published,
  })
}

/** What the files to be downloaded are once written, in the order of their writing; none under `npm run dev`. */
export function getFileInfos(): readonly FileInfo[] {
  return siteBuild().files
}

/** The portal of the build under way. @throws Error outside of one. */
export function getPortal(): Portal {
  return siteBuild().portal
}
