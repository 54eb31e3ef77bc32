import { rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveFolder } from '../../../scripts/server.ts'
import type { ServedFolder } from '../../../scripts/server.ts'
import { ask } from './raw.ts'
import { TEN, temporaryFolder, writeSite } from './site-folder.ts'
import { readUnpacked } from './unpacked.ts'

const root = temporaryFolder()
let served: ServedFolder

beforeAll(async () => {
  writeSite(root)
  served = await serveFolder({ folder: root, port: 0, host: '127.0.0.1' })
})
afterAll(() => served.close())

const get = (target: string, ...headers: readonly string[]) => ask(served.url, target, { headers })
const read = (target: string, accepted: string) => readUnpacked(served.url, target, accepted)

describe('a twin beside a file', () => {
  const file = join(root, 'donnees/jumeau.csv')
  const target = '/donnees/jumeau.csv'
  const text = `a\n${'1\n'.repeat(2000)}`
  /** Two seconds apart from the file: no clock is as coarse. */
  const setAge = (path: string, seconds: number) => utimesSync(path, seconds, seconds)
  const now = Math.floor(Date.now() / 1000)

  it('is sent in the place of the file, where it is as new', async () => {
    writeFileSync(file, text)
    setAge(file, now - 10)
    const twins = { br: brotliCompressSync(text), gzip: gzipSync(text, { level: 1 }) }
    writeFileSync(`${file}.br`, twins.br)
    writeFileSync(`${file}.gz`, twins.gzip)
    setAge(`${file}.gz`, now - 10)
    for (const coding of ['br', 'gzip'] as const) {
      const { body } = await get(target, `Accept-Encoding: ${coding}`)
      expect(body.equals(twins[coding])).toBe(true)
    }
    expect((await read(target, 'identity')).text).toBe(text)
  })

  it('is not sent once its file is newer: the reader gets the file of now', async () => {
    const changed = text.replaceAll('1', '2')
    writeFileSync(file, changed)
    setAge(file, now + 10)
    expect(statSync(`${file}.br`).mtimeMs).toBeLessThan(statSync(file).mtimeMs)
    for (const coding of ['br', 'gzip']) expect((await read(target, coding)).text).toBe(changed)
  })

  it('is not needed: a file that changed in place is compressed again', async () => {
    rmSync(`${file}.br`)
    rmSync(`${file}.gz`)
    for (const digit of ['3', '4']) {
      const changed = text.replaceAll('1', digit)
      writeFileSync(file, changed)
      setAge(file, now + 10 + Number(digit))
      for (const coding of ['br', 'gzip']) expect((await read(target, coding)).text).toBe(changed)
    }
  })

  it('that is a folder is none', async () => {
    writeSite(root, { 'donnees/dossier.csv': text, 'donnees/dossier.csv.br/index.html': TEN })
    expect((await read('/donnees/dossier.csv', 'br')).text).toBe(text)
  })
})
