import { existsSync } from 'node:fs'
import { InputError } from '../src/domain/input-error.ts'
import { importText, missingLines } from '../src/text/data/import.ts'
import { CommandError, readArguments, runCommand } from './command.ts'
import { importFile } from './importing/import-file.ts'
import { filesBelow, findInputs, inputKind } from './site/inputs.ts'
import { readTerritory, territoryFolder } from './site/territory.ts'

const USAGE = `npm run import -- <fichier ou dossier> [--territory mel]
Dit ce qu’est un fichier (CSV, classeur .xlsx, JSON ou XML) et le range dans les sources du territoire, avec son source.json et, si ses colonnes lui sont propres, la correspondance proposée (mapping.json). Ne remplace jamais rien. Sans --territory, ne fait que regarder.`

const say = (lines: readonly string[]) => process.stdout.write(lines.map((line) => `${line}\n`).join(''))

/** What the territory's files are by now, and what others would add. */
async function sayWhatIsMissing(told: string): Promise<void> {
  const inputs = await findInputs(await readTerritory(told), territoryFolder(told), undefined)
  const present = inputs.map(({ file }) => ('format' in file ? 'contracts' : inputKind(file)))
  const lines = missingLines(new Set(present))
  if (lines.length > 0) say([importText.unlocks, ...lines])
}

await runCommand(async () => {
  const { values, positionals } = readArguments(
    USAGE,
    { territory: { type: 'string' } },
    { allowPositionals: true },
  )
  const [path] = positionals
  if (path === undefined || positionals.length > 1) throw new CommandError(USAGE)
  if (!existsSync(path)) throw new InputError('not-found', { file: path })
  const { territory: told } = values
  const destination =
    told === undefined ? undefined : { territory: await readTerritory(told), folder: territoryFolder(told) }
  for (const file of await filesBelow(path)) say([file, ...(await importFile(file, destination))])
  if (told !== undefined) await sayWhatIsMissing(told)
})
