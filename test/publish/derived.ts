import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Portal } from '../../src/domain/portal.ts'
import { loadPortal } from '../../src/portal.ts'
import { derive } from '../../scripts/derive.ts'

export const REAL_FILES = '/work/shared/data/mel'
export const hasRealFiles = existsSync(REAL_FILES)

const silent = { stage() {}, tick() {}, done() {}, abort() {} }

/** The portal of the embedded demonstration, or of the files in `from`, read as a build reads it. */
export async function derivedPortal(from?: string): Promise<Portal> {
  const work = await mkdtemp(join(tmpdir(), 'alo-test-'))
  try {
    const folder = join(work, 'derived')
    await derive({ territory: 'mel', ...(from && { from }), folder, progress: silent })
    return loadPortal(folder)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
