import Papa from 'papaparse'

/** A record longer than this is a quote that was never closed. */
const LONGEST_RECORD = 8_000_000

/** A quote opened in this record (from 1, header included) is not closed before the end of the file. */
export class UnclosedQuoteError extends Error {
  readonly record: number

  constructor(record: number) {
    super(`unclosed quote in record ${record}`)
    this.name = 'UnclosedQuoteError'
    this.record = record
  }
}

interface Parsed {
  readonly data: string[][]
  readonly errors: readonly { readonly code: string }[]
  readonly meta: { readonly cursor: number }
}

/** Strings of their own: slices of a chunk would keep the whole chunk in memory as long as one cell lives. */
function detach(record: readonly string[]): string[] {
  return JSON.parse(JSON.stringify(record)) as string[]
}

/** Records end on LF; the CR of a CRLF is left on the last cell by the parser. */
function withoutCarriageReturn(record: string[]): string[] {
  const last = record.length - 1
  const cell = record[last]
  if (cell?.endsWith('\r')) record[last] = cell.slice(0, -1)
  return record
}

const isBlankLine = (record: readonly string[]) => record.length === 1 && record[0] === ''

/**
 * The records of a CSV text given in chunks of any size, header included, blank lines left out. Ends of line may be
 * LF, CRLF or both (`newline` `'\n'`), or CR alone (`'\r'`); those inside quotes belong to the cell.
 * @throws UnclosedQuoteError
 */
export async function* readRecords(
  chunks: AsyncIterable<string>,
  separator: string,
  newline: '\n' | '\r',
): AsyncGenerator<string[]> {
  const parse = (text: string, more: boolean) =>
    new Papa.Parser({ delimiter: separator, newline }).parse(text, 0, more) as Parsed
  let pending = ''
  let wanted = 0
  let count = 0
  function* recordsOf(data: string[][]): Generator<string[]> {
    for (const raw of data) {
      const record = withoutCarriageReturn(raw)
      if (isBlankLine(record)) continue
      count += 1
      yield detach(record)
    }
  }
  for await (const chunk of chunks) {
    pending += chunk
    if (pending.length < wanted) continue
    const { data, meta } = parse(pending, true)
    yield* recordsOf(data)
    pending = pending.slice(meta.cursor)
    // A record without end is parsed anew once it has doubled, not at each chunk: work grows with the file.
    wanted = meta.cursor > 0 ? 0 : Math.min(2 * pending.length, LONGEST_RECORD + 1)
    if (pending.length > LONGEST_RECORD) throw new UnclosedQuoteError(count + 1)
  }
  const { data, errors } = parse(pending, false)
  if (errors.some((error) => error.code === 'MissingQuotes'))
    throw new UnclosedQuoteError(count + data.length)
  yield* recordsOf(data)
}
