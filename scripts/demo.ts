import { join } from 'node:path'
import { OLD_IDS_FILE } from '../src/domain/edition/old-ids.ts'
import { readPublished } from './portal/published.ts'
import { CommandError, readArguments, runCommand } from './command.ts'
import { demoCorrections } from './demo/corrections.ts'
import { demoEdition, demoOldIds, demoPortal, writeFiles } from './demo/edition.ts'
import { demoFiles } from './demo/files.ts'
import { settingOf } from './demo/setting.ts'
import { publishedFolder, readTerritory, territoryFolder } from './site/territory.ts'
import { claim, outputFolder } from './folders/output-folder.ts'
import { createProgress } from './progress.ts'
import { writeEdition } from './site/write-edition.ts'

const USAGE = `npm run demo -- [--territory mel] [--out <dossier>]
Récrit les données de démonstration d’un territoire, les mêmes octets chaque fois : ses fichiers sources, ses corrections et l’édition antérieure ; avec --out, les fichiers sources seuls, dans ce dossier.`

await runCommand(async () => {
  const { values } = readArguments(USAGE, {
    territory: { type: 'string', default: 'mel' },
    out: { type: 'string' },
  })
  const output = values.out === undefined ? undefined : await outputFolder(values.out, 'demonstration')
  const setting = settingOf(await readTerritory(values.territory))
  const folder = territoryFolder(values.territory)
  const sources = output?.path ?? join(folder, 'sources')
  const files = demoFiles(setting)
  if (output !== undefined) await claim(output)
  await writeFiles(sources, files)
  console.log(`${sources} : ${files.length} fichiers`)
  if (output !== undefined) return
  const published = publishedFolder(values.territory)
  if (readPublished(published)?.editions.some(({ demonstration }) => !demonstration))
    throw new CommandError(`${published} garde des éditions de données réelles : il n’est pas remplacé.`)
  const { contracts } = await demoPortal(files, setting, createProgress())
  const corrections = Object.entries(demoCorrections(contracts, setting))
  for (const [path, text] of corrections) await writeFiles(folder, [{ path, text }])
  const edition = await demoEdition(setting, createProgress())
  await writeEdition(published, { ...edition, [OLD_IDS_FILE]: demoOldIds(contracts, setting) })
  console.log(`${folder} : les corrections, et l’édition antérieure pour le journal des révisions`)
})
