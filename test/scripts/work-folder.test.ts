import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { thisProcess } from '../../scripts/folders/owner.ts'
import type { Owner } from '../../scripts/folders/owner.ts'
import { findWorkFolders, openWorkFolder, sweep } from '../../scripts/folders/work-folder.ts'

const room = mkdtempSync(join(tmpdir(), 'alo-work-'))
afterAll(() => rmSync(room, { recursive: true }))
const HOUR_MS = 3_600_000

const newPlace = () => mkdtempSync(join(room, 'place-'))
async function sweepAll(parent: string): Promise<void> {
  for (const found of await findWorkFolders(parent, 'site-')) await sweep(found)
}

/** A process that works in a folder, with much in it, until it is told to stop. */
async function worker(parent: string): Promise<ChildProcess> {
  const url = new URL('../../scripts/folders/work-folder.ts', import.meta.url).href
  const code = `
    const { openWorkFolder } = await import(${JSON.stringify(url)})
    const { path } = await openWorkFolder(${JSON.stringify(parent)}, 'site-')
    const { writeFile } = await import('node:fs/promises')
    console.log('ready')
    for (let n = 0; ; n++) await writeFile(path + '/' + n % 500, 'x'.repeat(1000))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}

/** A folder as a process left it. */
function leftBy(owner: Partial<Owner> | undefined, { hoursAgo = 0 } = {}): string {
  const parent = newPlace()
  const path = join(parent, 'site-abc123')
  mkdirSync(path)
  const then = new Date(Date.now() - hoursAgo * HOUR_MS)
  if (owner !== undefined) {
    const file = join(path, 'proprietaire.json')
    writeFileSync(file, JSON.stringify({ owner: { ...thisProcess(), ...owner }, purpose: '' }))
    utimesSync(file, then, then)
  }
  utimesSync(path, then, then)
  return parent
}

describe('a work folder', () => {
  it('is new each time, and goes when it is done with', async () => {
    const parent = newPlace()
    const [one, other] = [await openWorkFolder(parent, 'site-'), await openWorkFolder(parent, 'site-')]
    expect(readdirSync(parent)).toHaveLength(2)
    await one.remove()
    await other.remove()
    expect(readdirSync(parent)).toEqual([])
  })

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('goes with a process that gets %s, whose exit code is %i', async (signal, code) => {
    const parent = newPlace()
    const child = await worker(parent)
    child.kill(signal)
    expect(await once(child, 'exit')).toEqual([code, null])
    expect(readdirSync(parent)).toEqual([])
  })

  it('stays as long as its process lives, and is swept once that is killed', async () => {
    const parent = newPlace()
    const child = await worker(parent)
    await sweepAll(parent)
    expect(readdirSync(parent)).toHaveLength(1)
    child.kill('SIGKILL')
    await once(child, 'exit')
    await sweepAll(parent)
    expect(readdirSync(parent)).toEqual([])
  })
})

const canSeeStarts = thisProcess().started !== ''

describe('a folder that was left behind is swept', () => {
  it.each([
    ['not while its owner lives', leftBy({}, { hoursAgo: 48 }), !canSeeStarts],
    ['where no process has that number', leftBy({ pid: 2 ** 22 + 1 }), true],
    ['not where its owner works in another container', leftBy({ place: 'elsewhere' }), false],
    ['where an owner elsewhere is silent for hours', leftBy({ place: 'elsewhere' }, { hoursAgo: 2 }), true],
    ['not where its owner may be about to sign', leftBy(undefined), false],
    ['where it was never signed', leftBy(undefined, { hoursAgo: 2 }), true],
  ])('%s', async (_what, parent, isSwept) => {
    await sweepAll(parent)
    expect(existsSync(join(parent, 'site-abc123'))).toBe(!isSwept)
  })

  it.skipIf(!canSeeStarts)(
    'where another process bears the number of its owner (skipped where the system does not tell)',
    async () => {
      const parent = leftBy({ started: '1' })
      await sweepAll(parent)
      expect(readdirSync(parent)).toEqual([])
    },
  )

  it('never where the name is not one of ours', async () => {
    const parent = newPlace()
    for (const name of ['site-', 'site-mine', 'site-abc1234', 'other-abc123']) mkdirSync(join(parent, name))
    for (const name of readdirSync(parent)) utimesSync(join(parent, name), 0, 0)
    await sweepAll(parent)
    expect(readdirSync(parent)).toHaveLength(4)
  })
})
