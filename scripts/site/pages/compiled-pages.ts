import { resolve } from 'node:path'
import { cachedFolder } from '../cache.ts'
import { contentKey } from '../content-key.ts'
import { ownThread } from '../threads/own-thread.ts'
import type { CompileTask } from './compile-pages.ts'

const ROOT = resolve(import.meta.dirname, '../../..')

/** All that compiled pages depend on. */
export const CODE = {
  folders: ['src', 'public'],
  files: ['astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'],
} as const

/** In a thread that ends with it: what a compiler needs of memory is not kept while pages are made. */
async function compileElsewhere(task: CompileTask, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted()
  const thread = ownThread(new URL('compile-pages.ts', import.meta.url))
  const stop = () => void thread.destroy()
  signal?.addEventListener('abort', stop)
  try {
    await thread.run(task, { name: 'compilePages' })
  } finally {
    signal?.removeEventListener('abort', stop)
    await thread.destroy()
  }
}

/** The folder of the compiled pages, which is made where the code is new, unless `signal` stops it. */
export async function compiledPages(signal?: AbortSignal): Promise<string> {
  return cachedFolder({
    kind: 'pages',
    key: await contentKey({ ...CODE, root: ROOT, rest: [] }),
    make: (folder) => compileElsewhere({ root: ROOT, folder }, signal),
  })
}
