import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Portal } from '../../src/domain/portal.ts'
import { loadPortal } from '../../src/portal.ts'
import { editionFiles } from '../../src/publish/editions/edition-files.ts'
import { derive } from '../derive.ts'
import type { Progress } from '../progress.ts'
import { EARLIER_REASON, earlierFiles } from './earlier.ts'
import { demoFiles } from './files.ts'
import type { DemoFile } from './files.ts'

/** The portal of files of the demonstration, without corrections, derived as a build derives. */
export async function demoPortal(files: readonly DemoFile[], progress: Progress): Promise<Portal> {
  const work = await mkdtemp(join(tmpdir(), 'alo-demo-'))
  try {
    const from = join(work, 'sources')
    for (const { path, text } of files) {
      await mkdir(dirname(join(from, path)), { recursive: true })
      await writeFile(join(from, path), text)
    }
    const folder = join(work, 'derived')
    await derive({ territory: 'mel', from, embedded: true, folder, progress })
    return { ...loadPortal(folder), published: undefined }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Files of `published/` of the demonstration: an edition a month older, as it was published, before any correction. */
export async function demoEdition(progress: Progress): Promise<Readonly<Record<string, string>>> {
  return editionFiles(await demoPortal(earlierFiles(demoFiles()), progress), EARLIER_REASON)
}
