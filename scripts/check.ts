import { stat } from 'node:fs/promises'
import { InputError } from '../src/domain/input-error.ts'
import type { Territory } from '../src/domain/territory/territory.ts'
import { buildContracts } from '../src/rules/build.ts'
import { buildNotices } from '../src/rules/notices/notices.ts'
import { buildRecords } from '../src/rules/own-tables.ts'
import { checkRecordsJson, checkRecordsReport } from '../src/outputs/check/records.ts'
import { checkJson, checkReport } from '../src/outputs/check/report.ts'
import { FORMATS } from '../src/formats/formats.ts'
import { recogniseAnyFile } from '../src/tables/read.ts'
import type { RecognisedFile, RecognisedNoticeFile, RecognisedRecords } from '../src/tables/read.ts'
import { CommandError, readArguments, runCommand } from './command.ts'
import { isCommune } from './site/communes.ts'
import { fileToRead, hintsOf } from './site/inputs.ts'
import { departmentsOf } from './site/local-scope.ts'
import { readTerritory } from './site/territory.ts'
import { createProgress } from './progress.ts'

const USAGE = `npm run check -- <fichier> [--territory mel] [--json]
Dit ce que deviendrait un fichier publié (marchés, établissements, structures, insertion, programmation, résultats mesurés, besoins, corrections ou avis) : lignes retenues, fusionnées, écartées, sommes, points à vérifier.
Les marchés et les avis de tous les acheteurs sont gardés ; avec --territory, seulement ceux du territoire, comme à la construction. Code de sortie 0 si des lignes sont retenues, 1 sinon.`

const progress = createProgress()

interface Checked {
  readonly report: string
  readonly kept: number
}

async function check(file: RecognisedFile, json: boolean, territory?: Territory): Promise<Checked> {
  const checked = await buildContracts([{ source: file.name, file }], {
    scope: territory,
    onProgress: (_stage, rows) => progress.tick(rows),
  })
  const report = json ? checkJson(checked, territory) : checkReport(checked, territory)
  return { report, kept: checked.contracts.length }
}

async function checkNotices(
  file: RecognisedNoticeFile,
  json: boolean,
  territory?: Territory,
): Promise<Checked> {
  const scope = territory && { ...territory, departments: departmentsOf(territory.scope) }
  const checked = await buildNotices([{ source: file.name, file }], scope)
  const kept = checked.files[0]!.kept
  return { report: json ? checkRecordsJson(checked) : checkRecordsReport(checked), kept }
}

async function checkRecords(file: RecognisedRecords, json: boolean): Promise<Checked> {
  const checked = await buildRecords([{ source: file.name, file }], { isCommune })
  const kept = checked.files[0]!.kept
  return { report: json ? checkRecordsJson(checked) : checkRecordsReport(checked), kept }
}

function checkOf(
  file: RecognisedFile | RecognisedRecords | RecognisedNoticeFile,
  json: boolean,
  territory: Territory | undefined,
): Promise<Checked> {
  if ('notices' in file) return checkNotices(file, json, territory)
  return 'table' in file ? checkRecords(file, json) : check(file, json, territory)
}

await runCommand(async () => {
  const { values, positionals } = readArguments(
    USAGE,
    { territory: { type: 'string' }, json: { type: 'boolean', default: false } },
    { allowPositionals: true },
  )
  const [path] = positionals
  if (path === undefined || positionals.length > 1) throw new CommandError(USAGE)
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) throw new InputError('not-found', { file: path })
  if (found.isDirectory()) throw new CommandError(`${path} est un dossier : donnez un fichier.\n${USAGE}`)

  const territory = values.territory === undefined ? undefined : await readTerritory(values.territory)
  const file = await recogniseAnyFile(fileToRead(path), FORMATS, await hintsOf(path))
  progress.stage(`Lecture de ${file.name}`)
  const { report, kept } = await checkOf(file, values.json, territory)
  progress.done()
  process.stdout.write(report)
  if (kept === 0) process.exitCode = 1
}, progress)
