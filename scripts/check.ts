import { stat } from 'node:fs/promises'
import { InputError } from '../src/domain/input-error.ts'
import { buildContracts } from '../src/pipeline/build.ts'
import { checkJson, checkReport } from '../src/publish/check-report.ts'
import { recogniseFile } from '../src/sources/read.ts'
import { describeInputError } from '../src/text/errors.ts'
import { CommandError, readArguments, runCommand } from './command.ts'
import { fileToRead } from './inputs.ts'
import { createProgress } from './progress.ts'

const USAGE = `npm run check -- <fichier> [--json]
Dit ce que deviendrait un fichier publié : lignes retenues, fusionnées, écartées, sommes, points à vérifier.
Aucun acheteur n'est écarté. Code de sortie 0 si des lignes sont retenues, 1 sinon.`

const progress = createProgress()

await runCommand(
  async () => {
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

    const file = await recogniseFile(fileToRead(path))
    progress.stage(`Lecture de ${file.name}`)
    const checked = await buildContracts([{ source: file.name, file }], {
      onProgress: (_stage, rows) => progress.tick(rows),
    })
    progress.done()
    process.stdout.write(values.json ? checkJson(checked) : checkReport(checked))
    if (checked.contracts.length === 0) process.exitCode = 1
  },
  (error) => {
    progress.abort()
    return error instanceof InputError ? describeInputError(error) : undefined
  },
)
