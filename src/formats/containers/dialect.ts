/** How a CSV file is cut into cells. */
export interface Dialect {
  readonly separator: string
  readonly newline: '\n' | '\r'
}

/** In order of preference when a header holds as many of each. */
const SEPARATORS = [';', ',', '\t', '|'] as const
const LONGEST_HEADER = 100_000

/** The first line that is not blank, up to its end outside quotes. */
function headerLine(text: string): string | undefined {
  let quoted = false
  for (let position = 0; position < text.length; position++) {
    const character = text[position]
    if (character === '"') quoted = !quoted
    else if (!quoted && (character === '\n' || character === '\r')) return text.slice(0, position + 2)
  }
  return undefined
}

/** The separator met most often in the header, outside quotes, and the end of line that follows it. */
export async function sniffDialect(chunks: AsyncIterable<string>): Promise<Dialect> {
  let text = ''
  for await (const chunk of chunks) {
    text = (text + chunk).trimStart()
    // One more character than the line: a CR at the end of a chunk may belong to a CRLF.
    const line = headerLine(text)
    if ((line !== undefined && line.length < text.length) || text.length > LONGEST_HEADER) break
  }
  const line = headerLine(text) ?? text
  const unquoted = line.replace(/"(?:[^"]|"")*"/g, '')
  const count = (separator: string) => unquoted.split(separator).length
  const separator = SEPARATORS.reduce((best, other) => (count(other) > count(best) ? other : best))
  return { separator, newline: /\r[^\n]?$/.test(line) && !line.includes('\n') ? '\r' : '\n' }
}
