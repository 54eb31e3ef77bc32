import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { writeEach, writePublished } from '../../scripts/site/write-files.ts'
import type { Pieces, PublishedFile } from '../../src/outputs/files/published-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'alo-files-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (path: string, lines: () => Pieces): PublishedFile => ({
  ...{ path, title: path, description: '', mediaType: 'text/plain' },
  lines,
})

describe('a published file', () => {
  it('is written in order whatever the size of its pieces, and said as it is', async () => {
    const pieces = ['é'.repeat(700_000), Buffer.from([0, 255]), '', 'fin\n', 'x'.repeat(1 << 20), 'y']
    const whole = Buffer.concat(pieces.map((piece) => Buffer.from(piece)))
    const facts = await writePublished(
      folder,
      file('a/b/c.txt', () => pieces),
    )
    expect(readFileSync(join(folder, 'a/b/c.txt')).equals(whole)).toBe(true)
    expect(facts).toMatchObject({
      bytes: whole.length,
      sha256: createHash('sha256').update(whole).digest('hex'),
    })
  })

  it('may have nothing in it', async () => {
    expect(
      await writePublished(
        folder,
        file('empty.txt', () => []),
      ),
    ).toMatchObject({ bytes: 0 })
    expect(readFileSync(join(folder, 'empty.txt'))).toHaveLength(0)
  })
})

describe('several files', () => {
  const later = (path: string, wait: number) =>
    file(path, async function* () {
      await new Promise((resolve) => setTimeout(resolve, wait))
      yield path
    })

  it('give their facts in their order, however long each takes', async () => {
    const files = [later('slow', 30), later('fast', 1), later('last', 1)]
    const facts = await writeEach(folder, files)
    expect(facts.map(({ path }) => path)).toEqual(['slow', 'fast', 'last'])
  })

  it('fail as one of them fails', async () => {
    const broken = file('broken', () => {
      throw new Error('no such drawing')
    })
    await expect(writeEach(folder, [later('ok', 1), broken])).rejects.toThrow('no such drawing')
  })
})
