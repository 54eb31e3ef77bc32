import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder of this run, for what several test files read and one of them makes. */
    sharedFolder: string
  }
}

/** Gives the run its folder, and takes it away at the end. */
export async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'alo-unit-'))
  project.provide('sharedFolder', folder)
  return () => rm(folder, { recursive: true, force: true })
}
