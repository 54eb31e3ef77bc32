import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { OLD_IDS_FILE } from '../src/domain/old-ids.ts'
import { readPublished } from '../src/portal.ts'
import { CommandError, readArguments, runCommand } from './command.ts'
import { demoCorrections } from './demo/corrections.ts'
import { demoEdition, demoPortal } from './demo/edition.ts'
import { demoFiles } from './demo/files.ts'
import { demoOldIds } from './demo/old-ids.ts'
import { correctionsFile, publishedFolder } from './inputs.ts'
import { claim, outputFolder } from './output-folder.ts'
import { createProgress } from './progress.ts'
import { writeEdition } from './write-edition.ts'

const USAGE = 'npm run demo -- [--out <dossier>]'
const SOURCES = fileURLToPath(new URL('../data/territories/mel/sources/', import.meta.url))

/** Writes the demonstration data of the MEL again: the same bytes each time. */
await runCommand(async () => {
  const { values } = readArguments(USAGE, { out: { type: 'string' } })
  const output = values.out === undefined ? undefined : await outputFolder(values.out, 'demonstration')
  if (output !== undefined) await claim(output)
  for (const { path, text } of demoFiles()) {
    const target = join(output?.path ?? SOURCES, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, text)
    console.log(`${target} : ${(Buffer.byteLength(text) / 1e6).toFixed(2).replace('.', ',')} Mo`)
  }
  if (output !== undefined) return
  const territory = dirname(correctionsFile('mel'))
  const { contracts } = await demoPortal(demoFiles(), createProgress())
  for (const [name, text] of Object.entries(demoCorrections(contracts)))
    await writeFile(join(territory, name), text)
  console.log(`${territory} : les corrections`)
  const published = publishedFolder('mel')
  if (readPublished(published)?.editions.some(({ demonstration }) => !demonstration))
    throw new CommandError(`${published} garde des éditions de données réelles : il n’est pas remplacé.`)
  const edition = await demoEdition(createProgress())
  await writeEdition(published, { ...edition, [OLD_IDS_FILE]: demoOldIds(contracts) })
  console.log(`${published} : l’édition antérieure, pour le journal des révisions`)
})
