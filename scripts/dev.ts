import { once } from 'node:events'
import { resolve } from 'node:path'
import { dev } from 'astro'
import { loadPortal } from './portal/load-portal.ts'
import { withSiteBuild } from '../src/site-build.ts'
import { readArguments, runCommand } from './command.ts'
import { derive } from './site/derive.ts'
import { createProgress } from './progress.ts'
import { openScratchFolder } from './folders/work-folder.ts'

const ROOT = resolve(import.meta.dirname, '..')
const USAGE = `npm run dev -- [--territory mel] [--from dossier-ou-fichier]
Sert les pages pendant qu’on les écrit, sans les fichiers à télécharger.`

const progress = createProgress()
process.env['ASTRO_TELEMETRY_DISABLED'] = '1'

await runCommand(async () => {
  const { values } = readArguments(USAGE, {
    territory: { type: 'string', default: 'mel' },
    from: { type: 'string' },
  })
  const work = await openScratchFolder('dev')
  await derive({ ...values, folder: work.path, progress })
  await withSiteBuild(
    { portal: loadPortal(work.path), site: 'http://localhost:4321', base: '/', files: [] },
    async () => {
      await dev({ root: ROOT })
      // Until Ctrl+C.
      await once(process, 'exit')
    },
  )
}, progress)
