import type { FileToRead } from './file.ts'

export type Encoding = 'utf-8' | 'windows-1252'

/** The text of a file in chunks, without byte order mark. */
export async function* decodedText(file: FileToRead, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of file.open()) {
    const text = decoder.decode(chunk, { stream: true })
    if (text !== '') yield text
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}

/** The bytes of a file as UTF-8, whatever its encoding. */
export async function* utf8Bytes(file: FileToRead, encoding: Encoding): AsyncGenerator<Uint8Array> {
  if (encoding === 'utf-8') {
    yield* file.open()
    return
  }
  const encoder = new TextEncoder()
  for await (const text of decodedText(file, encoding)) yield encoder.encode(text)
}
