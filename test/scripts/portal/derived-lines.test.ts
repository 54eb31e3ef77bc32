import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { readLines } from '../../../scripts/portal/derived.ts'

const schema = z.object({ number: z.int(), text: z.string() })

function written(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'alo-lines-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'rows.jsonl')
  writeFileSync(path, text)
  return path
}

it.each([1, 7, 1 << 10, (1 << 20) + 3])('reads lines of %d signs of several bytes as they are', (length) => {
  const rows = Array.from({ length: 40 }, (_, number) => ({ number, text: 'é€𝄞'.repeat(length / 3 + 1) }))
  const path = written(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  expect(readLines(path, schema)).toEqual(rows)
})

it('reads nothing of an empty file, and a last line without its end', () => {
  expect(readLines(written(''), schema)).toEqual([])
  expect(readLines(written('{"number":1,"text":"a"}'), schema)).toEqual([{ number: 1, text: 'a' }])
})

it('refuses a line of another shape', () => {
  expect(() => readLines(written('{"number":"1"}\n'), schema)).toThrow(z.ZodError)
})
