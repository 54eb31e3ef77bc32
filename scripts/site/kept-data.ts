import { relative, resolve } from 'node:path'
import type { Progress } from '../progress.ts'
import { cachedFolder } from './cache.ts'
import { contentKey } from './content-key.ts'
import { territoryFolder } from './territory.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** All code that data are read by. Pages and what they are made of are not among it: a change there reads nothing again. */
export const CODE_OF_DATA = [
  'scripts',
  ...['domain', 'text', 'formats', 'tables', 'indicators', 'rules'].map((layer) => `src/${layer}`),
] as const

export interface KeptDataOptions {
  readonly territory: string
  readonly from?: string | undefined
  /** Of the contracts: `sample.ts`. */
  readonly sample: boolean
  readonly progress: Progress
}

/** The folder of the data as `derive` reads them, kept for the next start. @throws InputError */
export async function keptData({ territory, from, sample, progress }: KeptDataOptions): Promise<string> {
  const read = [territoryFolder(territory), ...(from === undefined ? [] : [from])]
  return cachedFolder({
    kind: 'derived',
    key: await contentKey({
      root: ROOT,
      folders: [...CODE_OF_DATA, 'data/reference', ...read.map((path) => relative(ROOT, resolve(path)))],
      files: ['package-lock.json'],
      rest: [territory, from ?? '', String(sample)],
    }),
    async make(folder) {
      // It takes a while to load, which whoever has the data already should not wait for.
      const { derive } = await import('./derive.ts')
      await derive({ territory, ...(from !== undefined && { from }), sample, folder, progress })
    },
  })
}
