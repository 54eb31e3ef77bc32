import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { fileToRead } from '../../../scripts/site/inputs.ts'
import { InputError } from '../../../src/domain/input-error.ts'
import type { InputProblem } from '../../../src/domain/input-error.ts'
import { recogniseFile } from '../../../src/tables/read.ts'
import { describeInputError } from '../../../src/text/data/errors.ts'
import { collect } from '../../formats/read-fixture.ts'
import { madeFiles, textOf } from './make-files.ts'

const CSV = new URL('../../fixtures/decp-tabulaire-quirks.csv', import.meta.url).pathname
const HEADER = textOf(CSV).slice(0, textOf(CSV).indexOf('\n') + 1)
const made = madeFiles()

async function refusal(path: string): Promise<InputError> {
  try {
    const { search } = await recogniseFile(fileToRead(path))
    await collect(search!.rowsOf(['200093201']))
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
  throw new Error('the file was read')
}

describe('a file of the national set that cannot be read', () => {
  it.each<readonly [string, string, () => string | Uint8Array, InputProblem]>([
    ['a GZIP that was cut', 'cut.csv.gz', () => gzipSync(textOf(CSV)).subarray(0, 900), 'broken-gzip'],
    [
      'a GZIP whose middle is damaged',
      'bad.gz',
      () => gzipSync(textOf(CSV)).fill(0, 300, 600),
      'broken-gzip',
    ],
    [
      'a GZIP that swells beyond any table',
      'bomb.csv.gz',
      () => gzipSync(HEADER + 'a,'.repeat(50e6)),
      'gzip-bomb',
    ],
    ['a GZIP of nothing', 'empty.csv.gz', () => gzipSync(''), 'empty-file'],
    ['a GZIP of a Parquet', 'twice.gz', () => gzipSync('PAR1....PAR1'), 'not-text'],
    ['a header alone', 'header.csv', () => HEADER, 'no-rows'],
    ['a header alone in GZIP', 'header.csv.gz', () => gzipSync(HEADER), 'no-rows'],
    ['UTF-16', 'utf16.csv', () => Buffer.from(`\uFEFF${textOf(CSV)}`, 'utf16le'), 'not-text'],
    ['a Parquet of four letters', 'four.parquet', () => 'PAR1', 'broken-parquet'],
    [
      'a quote that is never closed',
      'quote.csv',
      () => `${textOf(CSV)}"x,y\n${'a,b\n'.repeat(9)}`,
      'broken-csv',
    ],
    [
      'a quote that is never closed, in GZIP',
      'quote.csv.gz',
      () => gzipSync(`${textOf(CSV)}"x,y\n${'a,b\n'.repeat(9)}`),
      'broken-csv',
    ],
  ])('is refused with one sentence: %s', async (_what, name, content, problem) => {
    const error = await refusal(made.write(name, content()))
    expect(error.problem).toBe(problem)
    expect(describeInputError(error)).toMatch(/^[A-ZL].*[.]$/s)
    expect(error.place.file).toBe(name)
  })

  it('a Parquet that was cut, or damaged, is refused with one sentence', async () => {
    const whole = await made.parquet('whole.parquet', CSV)
    const bytes = new Uint8Array(readFileSync(whole))
    expect((await refusal(made.write('cut.parquet', bytes.subarray(0, 4000)))).problem).toBe('broken-parquet')
    const damaged = Uint8Array.from(bytes).fill(0xff, 100, 3000)
    expect((await refusal(made.write('damaged.parquet', damaged))).problem).toBe('broken-parquet')
  })

  it('a Parquet of something else is told by its columns, one without rows as such', async () => {
    const other = made.write('other.csv', 'nom,prix\na,1\n')
    const unknown = await refusal(await made.parquet('other.parquet', other))
    expect([unknown.problem, unknown.place.value]).toEqual(['unknown-format', 'nom, prix'])
    const none = await refusal(await made.parquet('none.parquet', made.write('none.csv', HEADER)))
    expect(none.problem).toBe('no-rows')
  })
})
