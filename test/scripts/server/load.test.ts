import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { serveFolder } from '../../../scripts/server.ts'
import type { ServedFolder } from '../../../scripts/server.ts'
import { abort, ask } from './raw.ts'
import type { RawAnswer } from './raw.ts'
import { temporaryFolder, writeSite } from './site-folder.ts'

const HANDLES = '/proc/self/fd'
const folder = temporaryFolder()
const root = join(folder, 'dist')
let served: ServedFolder

beforeAll(async () => {
  writeSite(root)
  writeFileSync(join(root, 'donnees/grand.bin'), Buffer.alloc(8_000_000))
  served = await serveFolder({ folder: root, port: 0, host: '127.0.0.1' })
})
afterAll(() => served.close())

/** Once the server has seen that its readers are gone: it is told a moment later. */
async function handlesAtRest(limit: number): Promise<number> {
  for (let tries = 0; tries < 100 && readdirSync(HANDLES).length > limit; tries++) await pause(20)
  return readdirSync(HANDLES).length
}

describe('readers who leave', () => {
  it.skipIf(!existsSync(HANDLES))(
    'leave no open file behind (skipped where /proc does not list them)',
    async () => {
      await abort(served.url, '/donnees/grand.bin')
      await pause(200)
      const before = readdirSync(HANDLES).length
      for (let reader = 0; reader < 40; reader++) await abort(served.url, '/donnees/grand.bin')
      expect(await handlesAtRest(before)).toBeLessThanOrEqual(before)
    },
  )
})

describe('a build that replaces the folder', () => {
  /** Of another length each: headers of one with bytes of the other would show. */
  const TEXTS = ['a'.repeat(300_000), 'b'.repeat(200_000)] as const
  const other = join(folder, 'other')
  const away = join(folder, 'away')

  /** As a build does it: the old one away, the new one in its place. */
  const SWAP = ([root, other, away]: readonly string[], rename: typeof renameSync) => {
    rename(root!, away!)
    rename(other!, root!)
    rename(away!, other!)
  }
  const swap = () => SWAP([root, other, away], renameSync)

  /** Swaps as fast as a disk can, beside this thread and its server. */
  function swapInAnotherThread(): Worker {
    const code = `
      const { renameSync } = require('node:fs')
      const rest = new Int32Array(new SharedArrayBuffer(4))
      const swap = ${SWAP.toString()}
      for (;;) {
        swap(require('node:worker_threads').workerData, renameSync)
        Atomics.wait(rest, 0, 0, 2)
      }`
    return new Worker(code, { eval: true, workerData: [root, other, away] })
  }

  // The thread may have been stopped between two renames.
  beforeEach(() => {
    for (const path of [root, other, away]) rmSync(path, { recursive: true, force: true })
    writeSite(root, { 'index.html': 'a', 'donnees/texte.txt': TEXTS[0], 'donnees/texte.bin': TEXTS[0] })
    writeSite(other, { 'index.html': 'b', 'donnees/texte.txt': TEXTS[1], 'donnees/texte.bin': TEXTS[1] })
  })

  it('is seen at once', async () => {
    swap()
    expect((await ask(served.url, '/')).body.toString()).toBe('b')
    swap()
    expect((await ask(served.url, '/')).body.toString()).toBe('a')
  })

  it.each([
    ['from the disk', 'texte.bin', 'identity'],
    ['from memory', 'texte.txt', 'identity'],
    ['compressed', 'texte.txt', 'gzip'],
  ])(
    'gives every reader a whole old file, a whole new one, or a word that it is under way: %s',
    async (_how, name, coding) => {
      const worker = swapInAnotherThread()
      const answers: RawAnswer[] = []
      const read = async () => {
        while (answers.length < 400)
          answers.push(await ask(served.url, `/donnees/${name}`, { headers: [`Accept-Encoding: ${coding}`] }))
      }
      try {
        await Promise.all(Array.from({ length: 8 }, read))
      } finally {
        await worker.terminate()
      }
      const unpack = ({ headers, body }: RawAnswer) =>
        headers.has('content-encoding') ? gunzipSync(body) : body
      const bodies: ReadonlySet<string> = new Set(TEXTS)
      const broken = answers.filter(
        (answer) => answer.status !== 503 && !bodies.has(unpack(answer).toString()),
      )
      expect(broken.map(({ status, body }) => [status, body.length])).toEqual([])
      expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(200)
    },
  )
})

describe('a folder that is away', () => {
  it('is waited for, then its absence is told', async () => {
    const root = join(folder, 'dist-2')
    const away = join(folder, 'away-2')
    writeSite(root)
    const { url, close } = await serveFolder({ folder: root, port: 0, host: '127.0.0.1' })
    renameSync(root, away)
    const back = pause(60).then(() => renameSync(away, root))
    expect((await ask(url, '/')).status).toBe(200)
    await back
    renameSync(root, away)
    const { status, headers } = await ask(url, '/')
    expect([status, headers.get('retry-after')]).toEqual([503, '1'])
    renameSync(away, root)
    expect((await ask(url, '/')).status).toBe(200)
    await close()
  })
})
