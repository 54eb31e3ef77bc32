import { existsSync } from 'node:fs'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isIsoDate } from '../../src/domain/date.ts'
import { wholeCommune } from '../../src/domain/territory/local-scope.ts'
import { InputError } from '../../src/domain/input-error.ts'
import type { FormatSpec } from '../../src/formats/format-spec.ts'
import { readAuthorityFolder } from '../portal/reference.ts'
import { buildContracts } from '../../src/rules/build.ts'
import type { Built } from '../../src/rules/build.ts'
import type { FileOfSource } from '../../src/rules/file-of-source.ts'
import { buildRecords, readCorrections } from '../../src/rules/own-tables.ts'
import type { RecordsOfSource } from '../../src/rules/own-tables.ts'
import { withNotices } from '../../src/domain/notice/notice-links.ts'
import { buildNotices } from '../../src/rules/notices/notices.ts'
import type { NoticesOfSource } from '../../src/rules/notices/notices.ts'
import { AUTHORITY_FILES } from '../../src/tables/authority.ts'
import { tallyLine } from '../../src/text/data/tally-line.ts'
import { communeMapOf } from './commune-map.ts'
import { isCommune } from './communes.ts'
import { writeDerived } from './derived-files.ts'
import { fetchedSources } from '../fetching/fetched-sources.ts'
import { findInputs, noSource } from './inputs.ts'
import type { Input } from './inputs.ts'
import { departmentsOf, localScopeFileOf } from './local-scope.ts'
import type { Progress } from '../progress.ts'
import { sampleOf } from './sample.ts'
import { readTerritory, territoryFolder } from './territory.ts'

export interface DeriveOptions {
  readonly territory: string
  readonly from?: string
  /** `--date`: the reference date, in place of the sources' (rule 14). */
  readonly date?: string
  readonly folder: string
  /** `from` is laid out as a territory's `sources/`: each file takes the id of its folder. */
  readonly embedded?: boolean
  /** Reads a sample of the contracts only: for pages that are being written, never for a portal. */
  readonly sample?: boolean
  /** Formats to read, in place of all that the portal knows. */
  readonly formats?: readonly FormatSpec[]
  readonly progress: Progress
}

/** Rule 14: `--date`, else the latest `published` of the sources but corrections, else left to the dates in them. */
function referenceDateOf(inputs: readonly Input[], date: string | undefined): string | undefined {
  if (date !== undefined && !isIsoDate(date)) throw new InputError('bad-reference-date', { value: date })
  return (
    date ??
    inputs
      .filter(({ file }) => !('table' in file && file.table.kind === 'corrections'))
      .flatMap(({ source }) => source.published ?? [])
      .sort()
      .at(-1)
  )
}

/** @throws InputError `row-count-mismatch` where a file has not as many rows as its source.json says. */
function checkRowCounts(inputs: readonly Input[], read: ReadonlyMap<string, number>): void {
  for (const { source } of inputs) {
    const rows = read.get(source.id)
    if (source.rows !== undefined && source.rows !== rows) {
      throw new InputError('row-count-mismatch', {
        file: source.file,
        value: `${rows}`,
        expected: `${source.rows}`,
      })
    }
  }
}

/** An edition that is being noted. */
const isHidden = (path: string) => basename(path).startsWith('.')

interface SortedInputs {
  readonly contracts: FileOfSource[]
  readonly records: RecordsOfSource[]
  readonly notices: NoticesOfSource[]
}

/** Files of contracts, of the portal's own tables and of notices, each under the id of its source. */
function sortInputs(inputs: readonly Input[]): SortedInputs {
  const sorted: SortedInputs = { contracts: [], records: [], notices: [] }
  for (const { source, file } of inputs) {
    if ('notices' in file) sorted.notices.push({ source: source.id, file })
    else if ('table' in file) sorted.records.push({ source: source.id, file, published: source.published })
    else sorted.contracts.push({ source: source.id, file })
  }
  return sorted
}

/** The tables that the territory's folder holds beside its sources. */
async function copyTables(home: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const name of AUTHORITY_FILES.filter((each) => existsSync(join(home, each))))
    await cp(join(home, name), join(folder, name))
}

/**
 * Reads published files and writes typed rows to `folder`, which is new.
 * @throws InputError for any file that cannot be read or is not what its source.json says.
 */
export async function derive(options: DeriveOptions): Promise<Built> {
  const { progress, folder, formats } = options
  progress.stage('Recherche des fichiers publiés', { unit: 'fichiers' })
  const territory = await readTerritory(options.territory, formats)
  const home = territoryFolder(options.territory)
  const { scheme } = readAuthorityFolder(home)
  const { communes } = localScopeFileOf(territory.scope)
  const own = new Set(communes.map(({ code }) => code))
  const communeMap = await communeMapOf(home, communes)
  const inputs = await findInputs(territory, home, options.from, options.embedded, formats)
  const fetches = options.from === undefined ? await fetchedSources(home) : []
  progress.tick(inputs.length)

  const files = sortInputs(inputs)
  const contractFiles = options.sample
    ? files.contracts.map(({ source, file }) => ({ source, file: sampleOf(file, territory) }))
    : files.contracts
  if (files.contracts.length === 0) throw noSource(options.from ?? territory.slug, formats)
  let current = ''
  const built = await buildContracts(contractFiles, {
    scope: territory,
    referenceDate: referenceDateOf(inputs, options.date),
    corrections: await readCorrections(files.records),
    onProgress(stage, rows) {
      if (stage !== current) progress.stage(stage === 'contracts' ? 'Contrats' : `Lecture de ${stage}`)
      current = stage
      progress.tick(rows)
    },
  })
  if (files.records.length > 0) progress.stage('Lecture des autres tables', { unit: 'fichiers' })
  const records = await buildRecords(files.records, {
    contracts: built.contracts,
    isCommune,
    isOwnCommune: own.size === 0 ? undefined : (code) => own.has(wholeCommune(code)),
    themes: territory.centralPurchasing?.themes,
    actions: scheme.actions.map(({ number }) => number),
    referenceDate: built.reconciliation.referenceDate,
  })
  progress.tick(files.records.length)
  const scope = { ...territory, departments: departmentsOf(territory.scope) }
  const notices = await buildNotices(files.notices, scope)
  const purchases = withNotices({ notices: notices.notices, purchases: records.purchases })
  const recordFiles = [...records.files, ...notices.files]
  const reconciliation = { ...built.reconciliation, recordFiles }
  const read = [
    ...reconciliation.files.map(({ source, read: { rows } }) => [source, rows] as const),
    ...recordFiles.map((file) => [file.source, file.read] as const),
  ]
  if (!options.sample) checkRowCounts(inputs, new Map(read))

  for (const file of reconciliation.files) {
    const elsewhere = built.merges.filter(
      ({ from, reason }) =>
        from.source === file.source && (reason === 'other-file' || reason === 'other-feed'),
    )
    progress.note(tallyLine(file, elsewhere.length))
  }

  progress.stage('Écriture des données dérivées')
  await writeDerived(
    folder,
    { territory, fetches, sources: inputs.map(({ source }) => source) },
    built,
    { records: { ...records, purchases }, notices },
    reconciliation,
  )
  await writeFile(join(folder, 'commune-map.json'), JSON.stringify(communeMap))
  await copyTables(home, join(folder, 'authority'))
  const published = join(home, 'published')
  if (existsSync(published))
    await cp(published, join(folder, 'published'), { recursive: true, filter: (path) => !isHidden(path) })
  return built
}
