import { join } from 'node:path'
import { formatCount } from '../src/text/language/format.ts'
import { readArguments, runCommand } from './command.ts'
import { derive } from './site/derive.ts'
import { outputFolder, putInPlace } from './folders/output-folder.ts'
import { createProgress } from './progress.ts'
import { openScratchFolder } from './folders/work-folder.ts'

const USAGE = `npm run data -- [--territory mel] [--from dossier-ou-fichier] [--date AAAA-MM-JJ] [--out data/derived]
Lit les fichiers publiés et écrit les lignes typées que le site emploie.`

const progress = createProgress()

await runCommand(async () => {
  const { values } = readArguments(USAGE, {
    territory: { type: 'string', default: 'mel' },
    from: { type: 'string' },
    date: { type: 'string' },
    out: { type: 'string', default: 'data/derived' },
  })
  const { territory, from, date, out } = values
  const output = await outputFolder(out, 'derived', from)
  const work = await openScratchFolder('data')
  try {
    const folder = join(work.path, 'derived')
    const { contracts } = await derive({ territory, from, date, folder, progress })
    await putInPlace(folder, output)
    progress.done(`${formatCount(contracts.length, 'contrat écrit', 'contrats écrits')} dans ${out}`)
  } finally {
    await work.remove()
  }
}, progress)
