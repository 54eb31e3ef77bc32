import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AstroIntegration } from 'astro'

/** Where pages stand. */
export interface PageAddress {
  readonly site: string
  readonly base: string
}

/** Where a folder of compiled pages holds what. */
export const COMPILED = {
  /** The code that makes them. */
  server: 'server',
  /** What they load in a browser, to be published as it is. */
  client: 'client',
  /** The style sheets of each page, as Astro found them. */
  styles: 'styles.json',
} as const

/** Of the module that holds the pages, in `server`; its name ends in a hash. */
const ENTRY_PREFIX = 'prerender-entry'

/** @throws Error where Astro has written no such module. */
export async function entryOf(folder: string): Promise<string> {
  const names = await readdir(join(folder, COMPILED.server))
  const entry = names.find((name) => name.startsWith(ENTRY_PREFIX))
  if (entry === undefined) throw new Error(`No compiled pages in ${folder}.`)
  return join(folder, COMPILED.server, entry)
}

/**
 * What a build writes beside pages, compiled with them as a route that no page has: the only way to put a module into
 * the same compilation.
 */
export const OUTPUTS = { pattern: '/_outputs', entrypoint: 'src/site-outputs.ts' } as const

/** The pages' code is kept, and none is made: that is for `page-renderer.ts`, with the data of a portal. */
function keepCode(folder: string): AstroIntegration {
  let pages: ReadonlyMap<string, { readonly styles: unknown }> = new Map()
  return {
    name: 'keep-code',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => injectRoute({ ...OUTPUTS, prerender: true }),
      'astro:build:setup': (build) => {
        pages = build.pages
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer({
          name: 'keep-code',
          async setup() {
            await rename(join(folder, COMPILED.client, '.prerender'), join(folder, COMPILED.server))
            const styles = [...pages].map(([page, { styles }]) => [page, { styles }])
            await writeFile(join(folder, COMPILED.styles), JSON.stringify(styles))
          },
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('No page is made while pages are compiled.')),
        }),
    },
  }
}

/** What compiled pages are told, and never say: theirs is that of the build under way, so that they serve every portal. */
const NO_ADDRESS = { site: 'https://site.invalid', base: '/' } as const

export interface CompileTask {
  /** The checkout. */
  readonly root: string
  readonly folder: string
}

/**
 * Compiles the pages into `folder`, which is new and inside the checkout: the same code gives the same files,
 * whatever the data.
 */
export async function compilePages({ root, folder }: CompileTask): Promise<void> {
  // It takes a second to load, which whoever has compiled pages already should not wait for.
  const { build } = await import('astro')
  const cacheDir = join(folder, 'cache')
  await build({
    root,
    ...NO_ADDRESS,
    outDir: join(folder, COMPILED.client),
    cacheDir,
    logLevel: 'error',
    integrations: [keepCode(folder)],
  })
  await rm(cacheDir, { recursive: true, force: true })
}
