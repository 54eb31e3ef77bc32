import { statSync, utimesSync, writeFileSync } from 'node:fs'
import { rename, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Coding } from '../../../scripts/serving/codings.ts'
import { KeptFiles } from '../../../scripts/serving/kept-files.ts'
import { temporaryFolder, writeSite } from './site-folder.ts'

const root = temporaryFolder()
const TEXT = 'Un marché de travaux\n'.repeat(100)
const path = (name: string) => join(root, name)
const wanted = (name: string, coding?: Coding) => ({
  file: path(name),
  coding,
  stat: statSync(path(name)),
})

describe('files in memory', () => {
  writeSite(root, { a: TEXT, b: TEXT, c: TEXT, changing: TEXT, leaving: TEXT })

  it('are read once, however many ask at the same time', async () => {
    const kept = new KeptFiles()
    const answers = await Promise.all(Array.from({ length: 200 }, () => kept.get(wanted('a', 'br'))))
    expect(new Set(answers.map((answer) => answer?.bytes)).size).toBe(1)
    expect(brotliDecompressSync(answers[0]!.bytes).toString()).toBe(TEXT)
    expect((await kept.get(wanted('a', 'br')))!.bytes).toBe(answers[0]!.bytes)
  })

  it('hold no more than their bytes, and stay below the bound: what was asked for least lately leaves', async () => {
    const kept = new KeptFiles(2 * Buffer.byteLength(TEXT))
    const first = async (name: string) => (await kept.get(wanted(name)))!.bytes
    const [a, b] = [await first('a'), await first('b')]
    expect(await first('a')).toBe(a)
    const c = await first('c')
    expect([await first('a'), await first('c')]).toEqual([a, c])
    expect((await first('a')) === a && (await first('c')) === c).toBe(true)
    expect(await first('b')).not.toBe(b)

    const packed = (await kept.get(wanted('a', 'gzip')))!.bytes
    expect(packed.buffer.byteLength).toBe(packed.length)
  })

  it('are read again once the file is another', async () => {
    const kept = new KeptFiles()
    const before = await kept.get(wanted('changing', 'br'))
    const other = TEXT.toUpperCase()
    writeFileSync(path('next'), other)
    await rename(path('next'), path('changing'))
    const after = await kept.get(wanted('changing', 'br'))
    expect([before, after].map((found) => brotliDecompressSync(found!.bytes).toString())).toEqual([
      TEXT,
      other,
    ])
  })

  it('are none where the file became another or went since it was looked at', async () => {
    const kept = new KeptFiles()
    const seen = wanted('leaving', 'br')
    utimesSync(path('leaving'), 1, 1)
    expect(await kept.get(seen)).toBeUndefined()
    const gone = wanted('leaving')
    await unlink(path('leaving'))
    expect(await kept.get(gone)).toBeUndefined()
  })
})
