/**
 * Where the last whole record of a piece of CSV ends: after the last line end outside quotes (RFC 4180). 0 where
 * there is none. The piece begins at the beginning of a record.
 */
export function endOfRecords(text: string): number {
  let end = text.lastIndexOf('\n')
  while (end >= 0) {
    // Within a quoted cell, an odd number of quotes stands before the line end.
    let quotes = 0
    for (let at = text.indexOf('"'); at >= 0 && at < end; at = text.indexOf('"', at + 1)) quotes += 1
    if (quotes % 2 === 0) return end + 1
    end = text.lastIndexOf('\n', end - 1)
  }
  return 0
}

/** How much has come, in bytes. */
export type LoadProgress = (bytes: number) => void

/** Rows of a CSV as it comes, parsed piece by piece: the page stays alive, and no worker is needed. */
export async function loadRecords(
  body: ReadableStream<Uint8Array>,
  progress: LoadProgress,
): Promise<string[][]> {
  const { default: Papa } = await import('papaparse')
  const rows: string[][] = []
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const parse = (text: string) => {
    const { data, errors } = Papa.parse<string[]>(text, {
      delimiter: ',',
      newline: '\r\n',
      skipEmptyLines: true,
    })
    if (errors[0]) throw new SyntaxError(`${errors[0].message} (row ${rows.length + (errors[0].row ?? 0)})`)
    for (const row of data) rows.push(row)
  }
  let bytes = 0
  let rest = ''
  const reader = body.getReader()
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    bytes += value!.byteLength
    rest += decoder.decode(value, { stream: true })
    const end = endOfRecords(rest)
    if (end === 0) continue
    parse(rest.slice(0, end))
    rest = rest.slice(end)
    progress(bytes)
  }
  rest += decoder.decode()
  if (rest !== '') parse(rest)
  return rows
}
