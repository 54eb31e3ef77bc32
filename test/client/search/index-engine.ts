import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { vi } from 'vitest'
import { writeSearchIndex } from '../../../scripts/site/search-index.ts'
import type { Engine } from '../../../src/client/search/engine.ts'
import type { IndexEntry } from '../../../src/outputs/search/index-entry.ts'

/** Pagefind's own code over an index written into a folder, as a page runs it, without a browser. */
export async function engineOver(entries: readonly IndexEntry[], folder: string): Promise<Engine> {
  await writeSearchIndex(entries, folder)
  vi.stubGlobal('fetch', async (address: string) => {
    const file = new URL(address, 'file:///').pathname
    return new Response(await readFile(join(folder, file)))
  })
  const engine = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as Engine
  await engine.options({ basePath: '/', noWorker: true, metaCacheTag: '' })
  await engine.init()
  return engine
}
