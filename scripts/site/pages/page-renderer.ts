import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js'
import type * as siteOutputs from '../../../src/site-outputs.ts'
import { FILES_TO_COME } from '../../../src/site-build.ts'
import { COMPILED, OUTPUTS, entryOf } from './compile-pages.ts'
import type { PageAddress } from './compile-pages.ts'

/** A page, or a file that is made as pages are. */
export interface SitePage {
  /** Below the root of the site: `marches/index.html`. */
  readonly file: string
  /**
   * Its bytes; `undefined` where it tells of what is still to be written: the files to be downloaded, the search.
   * @throws Error with its address, where it cannot be made.
   */
  readonly render: () => Promise<Buffer | undefined>
}

type StaticPathsApp = ConstructorParameters<typeof StaticPaths>[0]
type Route = Awaited<ReturnType<StaticPaths['getAll']>>[number]['route']

/** What Astro's own build asks of the module that holds the pages. */
interface CompiledApp extends StaticPathsApp {
  readonly setInternals: (internals: object) => void
  readonly setOptions: (options: object) => void
  readonly getComponentByRoute: NonNullable<StaticPathsApp['getComponentByRoute']>
  readonly render: (request: Request, options: { readonly routeData: Route }) => Promise<Response>
}

const NOT_FOUND = '/404'

/** As Astro's `format: 'directory'` names them. */
function fileOf(pathname: string, { type }: Route): string {
  const path = pathname.replace(/^\/|\/$/g, '')
  if (type !== 'page') return path
  return pathname === NOT_FOUND ? '404.html' : join(path, 'index.html')
}

function urlOf(pathname: string, { type }: Route, { site, base }: PageAddress): URL {
  const path = pathname.replace(/^\/|\/$/g, '')
  return new URL(type === 'page' && path !== '' ? `${base}${path}/` : base + path, site)
}

/** Sites that this thread has opened so far. */
let opened = 0

async function openApp(folder: string, base: string): Promise<CompiledApp> {
  // Astro keeps the paths and the addresses of a site with its module: each site has one of its own.
  const module = `${pathToFileURL(await entryOf(folder)).href}?site=${(opened += 1)}`
  const { app } = (await import(module)) as { app: CompiledApp }
  app.manifest.base = base
  const styles = JSON.parse(await readFile(join(folder, COMPILED.styles), 'utf8')) as [string, object][]
  app.setInternals({ pagesByKeys: new Map(styles), entrySpecifierToBundleMap: new Map() })
  const destination = { write: () => true }
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } })
  return app
}

/** All that a build writes beside pages. */
export type SiteOutputs = typeof siteOutputs

/** What the compiled pages of `folder` can do in this thread. */
export interface CompiledSite {
  readonly outputs: SiteOutputs
  /** Reads what pages there are from the site under way. */
  readonly pages: () => Promise<readonly SitePage[]>
}

async function renderPage(app: CompiledApp, url: URL, route: Route): Promise<Buffer | undefined> {
  try {
    const response = await app.render(new Request(url), { routeData: route })
    if (response.ok || route.route === NOT_FOUND) return Buffer.from(await response.arrayBuffer())
    throw new Error(`It answers ${response.status}.`)
  } catch (error) {
    if ((error as Error).name === FILES_TO_COME) return undefined
    throw new Error(`The page ${url.pathname} (${route.component}) cannot be made.`, { cause: error })
  }
}

/**
 * Every page of the site under way, in an order that the data alone give. What Astro's own build would write, byte for
 * byte, in whatever order or thread they are asked for.
 */
async function pagesOf(app: CompiledApp, address: PageAddress): Promise<readonly SitePage[]> {
  const paths = await new StaticPaths(app).getAll()
  const pages = new Map<string, SitePage>()
  for (const { pathname, route } of paths) {
    const file = fileOf(pathname, route)
    // Of two routes with a page of one address the first wins, as in Astro's own build.
    if (route.component === OUTPUTS.entrypoint || pages.has(file)) continue
    pages.set(file, { file, render: () => renderPage(app, urlOf(pathname, route, address), route) })
  }
  return [...pages.values()]
}

/** Loads compiled pages into this thread, for a site at `address`. */
export async function openCompiled(folder: string, address: PageAddress): Promise<CompiledSite> {
  const app = await openApp(folder, address.base)
  const routes = app.manifest.routes.map(({ routeData }) => routeData)
  const route = routes.find(({ component }) => component === OUTPUTS.entrypoint)!
  return {
    outputs: (await app.getComponentByRoute(route)) as unknown as SiteOutputs,
    pages: () => pagesOf(app, address),
  }
}
