import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/domain/input-error.ts'
import type { InputProblem } from '../../../src/domain/input-error.ts'
import { FORMATS } from '../../../src/formats/formats.ts'
import { NOTICE_FORMATS } from '../../../src/formats/notices/notice-formats.ts'
import { recogniseAnyFile } from '../../../src/tables/read.ts'
import type { FileToRead } from '../../../src/tables/read.ts'
import { RECORD_TABLES } from '../../../src/tables/recognise.ts'
import { describeInputError } from '../../../src/text/data/errors.ts'
import { collect, fileOf } from '../read-fixture.ts'
import { GOOD_FILES, MAPPED } from './good-files.ts'
import type { GoodFile } from './good-files.ts'

const MEGABYTE = 1 << 20
const X = 0x78

type Content = string | Uint8Array | FileToRead

const isFile = (content: Content): content is FileToRead => typeof content === 'object' && 'open' in content

/** What becomes of each row, in order: read, or set aside. @throws InputError */
async function readRows({ mapping }: GoodFile, content: Content, name: string): Promise<readonly string[]> {
  const file = isFile(content) ? content : fileOf(content, 4_096, name)
  const explanation = mapping && { mapping, file: 'mapping.json', communeAt: () => undefined }
  const read = await recogniseAnyFile(file, FORMATS, { explanation })
  const rows: AsyncIterable<{ readonly result: object }> = 'table' in read ? read.records('s') : read.rows()
  return (await collect(rows)).map(({ result }) => ('setAside' in result ? 'set aside' : 'read'))
}

/** The rows, or the one sentence of a refusal, which names the file and what to do about it. */
async function outcome(
  good: GoodFile,
  content: Content,
  name = good.name,
): Promise<readonly string[] | InputProblem> {
  try {
    return await readRows(good, content, name)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const sentence = describeInputError(error)
    expect(sentence).toContain(name)
    expect(sentence).toMatch(/\u00a0: \p{Ll}.*\.$/u)
    expect(sentence).not.toContain('\n')
    return error.problem
  }
}

/** Where its last row is half written. */
function withinLastRow({ text }: GoodFile): number {
  const last = text.trimEnd().lastIndexOf('\n')
  return last + Math.floor((text.length - last) / 2)
}

/** A file that goes on in one line for 100 MB, and how much of it each reading took. */
function endless(good: GoodFile): FileToRead & { readonly taken: readonly number[] } {
  const beginning = new TextEncoder().encode(good.text.slice(0, withinLastRow(good)))
  const more = new Uint8Array(MEGABYTE).fill(X)
  const taken: number[] = []
  return {
    name: good.name,
    size: beginning.length + 100 * MEGABYTE,
    taken,
    async *open() {
      const reading = taken.push(0) - 1
      yield beginning
      for (let megabyte = 1; megabyte <= 100; megabyte++) {
        taken[reading] = megabyte
        yield more
      }
    },
  }
}

const bytes = (text: string, encoding: 'utf16le' | 'latin1') => new Uint8Array(Buffer.from(text, encoding))
const TREE = /\.(?:json|xml)$/

it('there is a good file of every format, of its XML, of notices, of every table and of a mapping', () => {
  const known = [
    ...FORMATS.map(({ format }) => format.id),
    ...NOTICE_FORMATS.map(({ format }) => format.label),
    ...RECORD_TABLES.map(({ name }) => name),
    MAPPED,
  ]
  expect([...new Set(GOOD_FILES.map((good) => good.of))].toSorted()).toEqual(known.toSorted())
  const twins = FORMATS.flatMap((each) => ('xml' in each ? [each.format.id] : []))
  const inXml = GOOD_FILES.filter(({ name }) => name.endsWith('.xml')).map((good) => good.of)
  expect(inXml.toSorted()).toEqual(twins.toSorted())
})

describe.each(GOOD_FILES.map((good) => [good.name, good] as const))('%s', (_name, good) => {
  const isTree = TREE.test(good.name)

  it('is read whole, whatever it is called', async () => {
    for (const name of [good.name, 'export.pdf', 'export.xlsx', 'export'])
      expect(await outcome(good, good.text, name), name).toEqual(['read', 'read'])
  })

  it('cut within a row is refused, or has that row set aside and the others read', async () => {
    const found = await outcome(good, good.text.slice(0, withinLastRow(good)))
    if (isTree) expect(found).toMatch(/^broken-(?:json|xml)$/)
    else expect([['read', 'set aside'], 'broken-csv']).toContainEqual(found)
  })

  it('is refused when empty, blank or a byte order mark alone', async () => {
    for (const nothing of ['', ' \r\n\n', '\uFEFF']) expect(await outcome(good, nothing)).toBe('empty-file')
  })

  it('without a row is refused, but for what may well have none', async () => {
    expect(['no-rows', []]).toContainEqual(await outcome(good, good.empty))
  })

  it('in UTF-16 is refused, with or without its mark', async () => {
    for (const mark of ['\uFEFF', ''])
      expect(await outcome(good, bytes(mark + good.text, 'utf16le'))).toBe('not-text')
  })

  it('in Windows-1252 is read whole', async () => {
    const text = good.text.replaceAll('’', "'")
    expect(await outcome(good, bytes(text, 'latin1'))).toEqual(['read', 'read'])
  })

  it('is refused where a web page was saved in its place', async () => {
    const page = '<!DOCTYPE html>\n<html lang="fr"><body>503, service indisponible</body></html>'
    for (const saved of [page, `\uFEFF\n${page.toLowerCase()}`])
      expect(await outcome(good, saved)).toBe('unknown-format')
  })

  it('that never ends its line is refused once nine megabytes of it were taken', async () => {
    const file = endless(good)
    expect(await outcome(good, file)).toMatch(/^broken-(?:csv|json|xml)$/)
    // Its encoding and its checksum are judged on all of it, a chunk at a time.
    const [, checked, ...readings] = file.taken
    expect(checked).toBe(100)
    expect(Math.max(...readings)).toBeLessThanOrEqual(9)
  })
})
