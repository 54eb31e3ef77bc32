import { Tokenizer, TokenParser } from '@streamparser/json'
import type { LenientChunk } from './lenient-json.ts'

/** JSON that a strict parser refuses, `position` in bytes of the file, after `elements` complete rows. */
export class BrokenJsonError extends Error {
  readonly position: number
  readonly elements: number

  constructor(position: number, elements: number) {
    super(`broken JSON at byte ${position}, after ${elements} elements`)
    this.name = 'BrokenJsonError'
    this.position = position
    this.elements = elements
  }
}

/** One element of one of the lists asked for. */
export interface Element {
  /** Path of its list: `marches.marche`. */
  readonly list: string
  readonly value: unknown
}

/** One token of a JSON text, as the tokenizer gives it. */
export type Token = Parameters<Tokenizer['onToken']>[0]

/** What receives the tokens, and knows how far the reading has come. */
export interface TokenReader {
  read(token: Token): void
  /** Complete rows so far. */
  elements(): number
  /** Whether the root of the file is closed. */
  isComplete(): boolean
}

/** Feeds a tokenizer; turns its errors, which quote the file, into positions. A file that stops early is broken too. */
export async function* tokenize(
  chunks: AsyncIterable<LenientChunk>,
  reader: TokenReader,
): AsyncGenerator<void> {
  const tokenizer = new Tokenizer()
  let lastOffset = 0
  let shiftNow = 0
  let length = 0
  tokenizer.onToken = (token) => {
    lastOffset = token.offset
    reader.read(token)
  }
  const guard = (feed: () => void) => {
    try {
      feed()
    } catch (error) {
      const absolute = /absolute position "(\d+)"/.exec(String(error))?.[1]
      throw new BrokenJsonError(Math.max(0, Number(absolute ?? lastOffset) - shiftNow), reader.elements())
    }
  }
  for await (const { bytes, shift } of chunks) {
    guard(() => tokenizer.write(bytes))
    shiftNow = shift
    length += bytes.length
    yield
  }
  guard(() => {
    if (!tokenizer.isEnded) tokenizer.end()
  })
  if (!reader.isComplete()) throw new BrokenJsonError(length - shiftNow, reader.elements())
}

/**
 * The elements of the lists at the given paths ('' = the file itself), one by one, in file order; an object in place of a list is its only
 * element. Nothing else of the file is kept.
 * @throws BrokenJsonError
 */
export async function* readElements(
  chunks: AsyncIterable<LenientChunk>,
  lists: readonly string[],
): AsyncGenerator<Element> {
  const paths = lists.map((list) => (list === '' ? '$.*' : `$.${list}.*`))
  const parser = new TokenParser({ paths, keepStack: false })
  let ready: Element[] = []
  let bare: { readonly list: string; readonly members: [string, unknown][] } | undefined
  let elements = 0
  const flushBare = () => {
    if (bare) ready.push({ list: bare.list, value: Object.fromEntries(bare.members) })
    bare = undefined
  }
  parser.onValue = ({ value, key, stack }) => {
    const list = stack
      .slice(1)
      .map((entry) => entry.key)
      .join('.')
    if (typeof key !== 'string') {
      flushBare()
      ready.push({ list, value })
      return
    }
    if (bare?.list !== list) flushBare()
    bare ??= { list, members: [] }
    bare.members.push([key, value])
  }
  const reader: TokenReader = {
    read: (token) => parser.write(token),
    elements: () => elements,
    isComplete: () => parser.isEnded,
  }
  for await (const _ of tokenize(chunks, reader)) {
    if (ready.length === 0) continue
    const batch = ready
    ready = []
    elements += batch.length
    yield* batch
  }
  flushBare()
  yield* ready
}
