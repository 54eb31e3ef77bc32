import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Portal } from '../../src/domain/portal.ts'
import { loadPortal } from '../../scripts/portal/load-portal.ts'
import { derive } from '../../scripts/site/derive.ts'
import { REAL_FILE_FOLDER } from '../site/built/sites.ts'

export const hasRealFiles = existsSync(REAL_FILE_FOLDER)

const silent = { stage() {}, tick() {}, note() {}, done() {}, abort() {} }

/** The portal of the embedded demonstration or of the real file, read as a build reads it: once in a run of tests. */
export async function derivedPortal(data: 'demonstration' | 'real'): Promise<Portal> {
  const shared = join(inject('sharedFolder'), data)
  if (existsSync(shared)) return loadPortal(shared)
  const work = await mkdtemp(`${shared}-`)
  try {
    const folder = join(work, 'derived')
    await derive({
      territory: 'mel',
      ...(data === 'real' && { from: REAL_FILE_FOLDER }),
      folder,
      progress: silent,
    })
    // Where another file was first, its rows are the same.
    await rename(folder, shared).catch(() => undefined)
    return loadPortal(shared)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
