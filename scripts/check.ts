import { stat } from 'node:fs/promises'
import { InputError } from '../src/domain/input-error.ts'
import { buildContracts } from '../src/rules/build.ts'
import { buildRecords } from '../src/rules/own-tables.ts'
import { checkRecordsJson, checkRecordsReport } from '../src/outputs/check/records.ts'
import { checkJson, checkReport } from '../src/outputs/check/report.ts'
import { recogniseAnyFile } from '../src/tables/read.ts'
import type { RecognisedFile, RecognisedRecords } from '../src/tables/read.ts'
import { CommandError, readArguments, runCommand } from './command.ts'
import { isCommune } from './communes.ts'
import { fileToRead } from './inputs.ts'
import { createProgress } from './progress.ts'

const USAGE = `npm run check -- <fichier> [--json]
Dit ce que deviendrait un fichier publié (marchés, établissements, structures, insertion ou programmation) : lignes retenues, fusionnées, écartées, sommes, points à vérifier.
Aucun acheteur n'est écarté. Code de sortie 0 si des lignes sont retenues, 1 sinon.`

const progress = createProgress()

interface Checked {
  readonly report: string
  readonly kept: number
}

async function check(file: RecognisedFile, json: boolean): Promise<Checked> {
  const checked = await buildContracts([{ source: file.name, file }], {
    onProgress: (_stage, rows) => progress.tick(rows),
  })
  return { report: json ? checkJson(checked) : checkReport(checked), kept: checked.contracts.length }
}

async function checkRecords(file: RecognisedRecords, json: boolean): Promise<Checked> {
  const checked = await buildRecords([{ source: file.name, file }], { isCommune })
  const kept = checked.files[0]!.kept
  return { report: json ? checkRecordsJson(checked) : checkRecordsReport(checked), kept }
}

await runCommand(async () => {
  const { values, positionals } = readArguments(
    USAGE,
    { json: { type: 'boolean', default: false } },
    { allowPositionals: true },
  )
  const [path] = positionals
  if (path === undefined || positionals.length > 1) throw new CommandError(USAGE)
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) throw new InputError('not-found', { file: path })
  if (found.isDirectory()) throw new CommandError(`${path} est un dossier : donnez un fichier.\n${USAGE}`)

  const file = await recogniseAnyFile(fileToRead(path))
  progress.stage(`Lecture de ${file.name}`)
  const { report, kept } =
    'table' in file ? await checkRecords(file, values.json) : await check(file, values.json)
  progress.done()
  process.stdout.write(report)
  if (kept === 0) process.exitCode = 1
}, progress)
