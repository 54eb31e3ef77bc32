import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { dev } from 'astro'
import { loadPortal } from './portal/load-portal.ts'
import { searchIndex } from '../src/outputs/search/search-index.ts'
import { withSiteBuild } from '../src/site-build.ts'
import type { SearchFacts } from '../src/views/search/facts.ts'
import { readArguments, runCommand } from './command.ts'
import { createProgress } from './progress.ts'
import { pruneCache } from './site/cache.ts'
import { keptData } from './site/kept-data.ts'
import { modulesOf } from './site/pages/page-modules.ts'
import { SAMPLE } from './site/sample.ts'

const ROOT = resolve(import.meta.dirname, '..')
const USAGE = `npm run dev -- [--territory mel] [--from dossier-ou-fichier] [--all]
Sert les pages pendant qu’on les écrit, sans les fichiers à télécharger, d’après un échantillon des marchés ; --all : tous.`

/** Folders of very many files, none of which a page is made from while it is served. */
const UNWATCHED = ['.build', 'data', 'dist', 'scripts', 'test']
/** What it is made of is compiled all at once as soon as the server stands, not one after another when it is asked for. */
const FIRST_PAGE = 'src/pages/index.astro'

const progress = createProgress()
process.env['ASTRO_TELEMETRY_DISABLED'] = '1'

await runCommand(async () => {
  const { values } = readArguments(USAGE, {
    territory: { type: 'string', default: 'mel' },
    from: { type: 'string' },
    all: { type: 'boolean', default: false },
  })
  const { all, ...read } = values
  const derived = await keptData({ ...read, sample: !all, progress })
  await pruneCache()
  const portal = loadPortal(derived)
  if (!all)
    progress.note(
      `Échantillon : ${portal.contracts.length} marchés, lus de ${SAMPLE.rows} lignes sur ${SAMPLE.of} de chaque fichier. Les chiffres des pages sont ceux de l’échantillon ; avec --all, ceux de tous les marchés.`,
    )
  let facts: SearchFacts | undefined
  const site = {
    ...{ portal, site: 'http://localhost:4321', base: '/', files: [] },
    /** Made once the page of the search is asked for; cards that are changed are seen from the next start on. */
    get search() {
      return (facts ??= searchIndex(portal).facts)
    },
  }
  await withSiteBuild(site, async () => {
    const ignored = UNWATCHED.map((folder) => `${join(ROOT, folder).replaceAll('\\', '/')}/**`)
    const environments = { ssr: { dev: { warmup: [...modulesOf(ROOT, FIRST_PAGE)] } } }
    await dev({ root: ROOT, vite: { server: { watch: { ignored } }, environments } })
    // Until Ctrl+C.
    await once(process, 'exit')
  })
}, progress)
