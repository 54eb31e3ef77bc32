import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { contractSchema } from '../src/domain/contract.ts'
import { isIsoDate } from '../src/domain/date.ts'
import { InputError } from '../src/domain/input-error.ts'
import { portalDescriptionSchema } from '../src/domain/portal-description.ts'
import { anomalySchema, mergeSchema, reconciliationSchema } from '../src/domain/reconciliation.ts'
import { buildContracts } from '../src/pipeline/build.ts'
import type { Built } from '../src/pipeline/build.ts'
import { findInputs, readTerritory } from './inputs.ts'
import type { Input } from './inputs.ts'
import type { Progress } from './progress.ts'

export interface DeriveOptions {
  readonly territory: string
  readonly from?: string
  /** `--date`: the reference date, in place of the sources' (rule 14). */
  readonly date?: string
  readonly folder: string
  readonly progress: Progress
}

function linesOf<T extends z.ZodType>(schema: T, values: readonly z.output<T>[]): string {
  return values.map((value) => `${JSON.stringify(z.encode(schema, value))}\n`).join('')
}

/** Rule 14: `--date`, else the latest `published` of the sources, else left to the dates in them. */
function referenceDateOf(inputs: readonly Input[], date: string | undefined): string | undefined {
  if (date !== undefined && !isIsoDate(date)) throw new InputError('bad-reference-date', { value: date })
  return (
    date ??
    inputs
      .flatMap(({ source }) => source.published ?? [])
      .sort()
      .at(-1)
  )
}

function checkRowCounts(inputs: readonly Input[], { reconciliation }: Built): void {
  for (const { source } of inputs) {
    const read = reconciliation.files.find((file) => file.source === source.id)!.read.rows
    if (source.rows !== undefined && source.rows !== read) {
      throw new InputError('row-count-mismatch', {
        file: source.file,
        value: `${read}`,
        expected: `${source.rows}`,
      })
    }
  }
}

/**
 * Reads published files and writes typed rows to `folder`, replacing it only once everything is written.
 * @throws InputError for any file that cannot be read or is not what its source.json says.
 */
export async function derive(options: DeriveOptions): Promise<Built> {
  const { progress, folder } = options
  progress.stage('Recherche des fichiers publiés', { unit: 'fichiers' })
  const territory = await readTerritory(options.territory)
  const inputs = await findInputs(territory, options.from)
  progress.tick(inputs.length)

  let current = ''
  const built = await buildContracts(
    inputs.map(({ source, file }) => ({ source: source.id, file })),
    {
      scope: territory,
      referenceDate: referenceDateOf(inputs, options.date),
      onProgress(stage, rows) {
        if (stage !== current) progress.stage(stage === 'contracts' ? 'Contrats' : `Lecture de ${stage}`)
        current = stage
        progress.tick(rows)
      },
    },
  )
  checkRowCounts(inputs, built)

  progress.stage('Écriture des données dérivées')
  const fresh = `${folder}.new`
  await rm(fresh, { recursive: true, force: true })
  await mkdir(fresh, { recursive: true })
  const description = portalDescriptionSchema.parse({
    territory,
    sources: inputs.map(({ source }) => source),
  })
  await Promise.all([
    writeFile(join(fresh, 'portal.json'), `${JSON.stringify(description, undefined, 2)}\n`),
    writeFile(join(fresh, 'contracts.jsonl'), linesOf(contractSchema, built.contracts)),
    writeFile(join(fresh, 'anomalies.jsonl'), linesOf(anomalySchema, built.anomalies)),
    writeFile(join(fresh, 'merges.jsonl'), linesOf(mergeSchema, built.merges)),
    writeFile(
      join(fresh, 'reconciliation.json'),
      `${JSON.stringify(z.encode(reconciliationSchema, built.reconciliation), undefined, 2)}\n`,
    ),
  ])
  await mkdir(dirname(folder), { recursive: true })
  await rm(folder, { recursive: true, force: true })
  await rename(fresh, folder)
  return built
}
