import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { loadPortal } from '../../src/portal.ts'
import { editionFiles } from '../../src/publish/editions/edition-files.ts'
import { derive } from '../derive.ts'
import type { Progress } from '../progress.ts'
import { EARLIER_REASON, earlierFiles } from './earlier.ts'
import { demoFiles } from './files.ts'

/** Files of `published/` of the demonstration: an edition a month older, derived as a build derives. */
export async function demoEdition(progress: Progress): Promise<Readonly<Record<string, string>>> {
  const work = await mkdtemp(join(tmpdir(), 'alo-demo-'))
  try {
    const from = join(work, 'sources')
    for (const { path, text } of earlierFiles(demoFiles())) {
      await mkdir(dirname(join(from, path)), { recursive: true })
      await writeFile(join(from, path), text)
    }
    const folder = join(work, 'derived')
    await derive({ territory: 'mel', from, embedded: true, folder, progress })
    return editionFiles({ ...loadPortal(folder), published: undefined }, EARLIER_REASON)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
