import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Portal } from '../../src/domain/portal.ts'
import { loadPortal } from '../../src/portal.ts'
import { derive } from '../../scripts/derive.ts'
import { REAL_FILE_FOLDER } from '../site/built/sites.ts'

export const hasRealFiles = existsSync(REAL_FILE_FOLDER)

const silent = { stage() {}, tick() {}, note() {}, done() {}, abort() {} }

/** The portal of the embedded demonstration or of the real file, read as a build reads it. */
export async function derivedPortal(data: 'demonstration' | 'real'): Promise<Portal> {
  const work = await mkdtemp(join(tmpdir(), 'alo-test-'))
  try {
    const folder = join(work, 'derived')
    await derive({
      territory: 'mel',
      ...(data === 'real' && { from: REAL_FILE_FOLDER }),
      folder,
      progress: silent,
    })
    return loadPortal(folder)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
