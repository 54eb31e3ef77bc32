import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { findOrInstallBrowser } from '../../../scripts/browser.ts'
import { serveFolder } from '../../../scripts/server.ts'
import { SITES } from '../built/sites.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of each served site, by its name. */
    urls: Record<string, string>
    /** Where the one browser of this run listens. */
    browserEndpoint: string
  }
}

/** Serves the built sites and starts one browser for all test files. */
export async function setup(project: TestProject) {
  const served = await Promise.all(
    Object.entries(SITES)
      .filter(([, site]) => site.missing === undefined)
      .map(async ([name, { folder, base }]) => {
        if (!existsSync(join(folder, 'index.html'))) {
          throw new Error(`No built site in ${folder}: run "npm test -- build-${name}" first.`)
        }
        return { name, ...(await serveFolder({ folder, base, port: 0, host: '127.0.0.1' })) }
      }),
  )
  const browser = await chromium.launchServer({
    executablePath: findOrInstallBrowser(),
    args: ['--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-background-networking'],
  })
  project.provide('urls', Object.fromEntries(served.map(({ name, url }) => [name, url])))
  project.provide('browserEndpoint', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await Promise.all(served.map(({ close }) => close()))
  }
}
