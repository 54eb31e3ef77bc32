import { TokenType } from '@streamparser/json'
import { tokenize } from './json.ts'
import type { Token, TokenReader } from './json.ts'
import type { LenientChunk } from './lenient-json.ts'
import type { Outline } from '../format-spec.ts'

const DEPTH = 2

interface Level {
  readonly kind: 'array' | 'object'
  key?: string
  expectsKey: boolean
}

/** Follows the tokens of a JSON text and notes what stands at each path of at most two keys. */
class OutlineReader implements TokenReader {
  readonly outline = new Map<string, 'array' | 'object' | 'value'>()
  readonly #levels: Level[] = []

  /** The value that starts now: objects and arrays within arrays are rows, not structure. */
  #note(kind: 'array' | 'object' | 'value'): void {
    if (this.#levels.length > DEPTH || this.#levels.some((level) => level.kind === 'array')) return
    this.outline.set(this.#levels.map((level) => level.key).join('.'), kind)
  }

  #open(kind: 'array' | 'object'): void {
    this.#note(kind)
    this.#levels.push({ kind, expectsKey: kind === 'object' })
  }

  elements(): number {
    return 0
  }

  isComplete(): boolean {
    return this.#levels.length === 0
  }

  read({ token, value }: Token): void {
    const top = this.#levels.at(-1)
    if (token === TokenType.LEFT_BRACE) this.#open('object')
    else if (token === TokenType.LEFT_BRACKET) this.#open('array')
    else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) this.#levels.pop()
    else if (token === TokenType.COMMA && top) top.expectsKey = top.kind === 'object'
    else if (token === TokenType.STRING && top?.expectsKey) {
      top.key = String(value)
      top.expectsKey = false
    } else if (token !== TokenType.COLON && token !== TokenType.COMMA) this.#note('value')
  }
}

/**
 * The structure of a JSON file near its root (the root itself at path ""), read no further than `isEnough` asks.
 * @throws BrokenJsonError
 */
export async function readOutline(
  chunks: AsyncIterable<LenientChunk>,
  isEnough: (outline: Outline) => boolean,
): Promise<Outline> {
  const reader = new OutlineReader()
  const steps = tokenize(chunks, reader)
  let size = 0
  for await (const _ of steps) {
    if (reader.outline.size === size) continue
    size = reader.outline.size
    if (isEnough(reader.outline)) break
  }
  return reader.outline
}
