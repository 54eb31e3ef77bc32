import { once } from 'node:events'
import { relative, resolve } from 'node:path'
import { dev } from 'astro'
import { loadPortal } from './portal/load-portal.ts'
import { withSiteBuild } from '../src/site-build.ts'
import { readArguments, runCommand } from './command.ts'
import { createProgress } from './progress.ts'
import { cachedFolder, pruneCache } from './site/cache.ts'
import { contentKey } from './site/content-key.ts'
import { derive } from './site/derive.ts'
import { territoryFolder } from './site/territory.ts'

const ROOT = resolve(import.meta.dirname, '..')
const USAGE = `npm run dev -- [--territory mel] [--from dossier-ou-fichier]
Sert les pages pendant qu’on les écrit, sans les fichiers à télécharger.`

const progress = createProgress()
process.env['ASTRO_TELEMETRY_DISABLED'] = '1'

interface DevOptions {
  readonly territory: string
  readonly from?: string
}

/** The data as read, kept for the next start: what is being changed is most often a page. */
async function derivedOnce(options: DevOptions): Promise<string> {
  const read = [territoryFolder(options.territory), ...(options.from === undefined ? [] : [options.from])]
  const folders = ['src', 'scripts', 'data/reference', ...read.map((path) => relative(ROOT, resolve(path)))]
  const rest = [options.territory, options.from ?? '']
  return cachedFolder({
    kind: 'derived',
    key: await contentKey({ root: ROOT, folders, files: ['package-lock.json'], rest }),
    make: async (folder) => void (await derive({ ...options, folder, progress })),
  })
}

await runCommand(async () => {
  const { values } = readArguments(USAGE, {
    territory: { type: 'string', default: 'mel' },
    from: { type: 'string' },
  })
  const derived = await derivedOnce(values)
  await pruneCache()
  await withSiteBuild(
    { portal: loadPortal(derived), site: 'http://localhost:4321', base: '/', files: [] },
    async () => {
      await dev({ root: ROOT })
      // Until Ctrl+C.
      await once(process, 'exit')
    },
  )
}, progress)
