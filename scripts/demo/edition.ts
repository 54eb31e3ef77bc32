import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Portal } from '../../src/domain/portal.ts'
import { loadPortal } from '../../src/portal.ts'
import { editionFiles } from '../../src/publish/editions/edition-files.ts'
import { derive } from '../derive.ts'
import type { Progress } from '../progress.ts'
import { openScratchFolder } from '../work-folder.ts'
import { EARLIER_REASON, earlierFiles } from './earlier.ts'
import { demoFiles } from './files.ts'
import type { DemoFile } from './files.ts'

/** The portal of files of the demonstration, without corrections, derived as a build derives. */
export async function demoPortal(files: readonly DemoFile[], progress: Progress): Promise<Portal> {
  const work = await openScratchFolder('demo')
  try {
    const from = join(work.path, 'sources')
    for (const { path, text } of files) {
      await mkdir(dirname(join(from, path)), { recursive: true })
      await writeFile(join(from, path), text)
    }
    const folder = join(work.path, 'derived')
    await derive({ territory: 'mel', from, embedded: true, folder, progress })
    return { ...loadPortal(folder), published: undefined }
  } finally {
    await work.remove()
  }
}

/** Files of `published/` of the demonstration: an edition a month older, as it was published, before any correction. */
export async function demoEdition(progress: Progress): Promise<Readonly<Record<string, string>>> {
  return editionFiles(await demoPortal(earlierFiles(demoFiles()), progress), EARLIER_REASON)
}
