import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fileToRead } from '../../scripts/site/inputs.ts'

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts).toString()
}

it('a file on disk knows its size, and any part of it is read without the rest', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'alo-file-'))
  try {
    await writeFile(join(folder, 'a.bin'), '0123456789')
    const file = fileToRead(join(folder, 'a.bin'))
    expect(file.size).toBe(10)
    expect(await textOf(file.open())).toBe('0123456789')
    expect(await textOf(file.open(2, 7))).toBe('23456')
    expect(await textOf(file.open(file.size - 4))).toBe('6789')
    expect(await textOf(file.open(3, 3))).toBe('')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
