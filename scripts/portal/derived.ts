import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import type { z } from 'zod'

/** Gives a text that was met before as it was then: rows repeat theirs, and each would be held again. */
function textKeeper(): (value: unknown) => unknown {
  const texts = new Map<string, string>()
  const keep = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const known = texts.get(value)
      if (known === undefined) texts.set(value, value)
      return known ?? value
    }
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) (value as Record<string, unknown>)[key] = keep(inner)
    return value
  }
  return keep
}

const READ_BYTES = 1 << 20

/** The lines of a file, which as a whole may be longer than a text can be. */
function* linesOf(path: string): Generator<string> {
  const descriptor = openSync(path, 'r')
  const decoder = new StringDecoder('utf8')
  const bytes = Buffer.allocUnsafe(READ_BYTES)
  let rest = ''
  try {
    for (let read = readSync(descriptor, bytes); read > 0; read = readSync(descriptor, bytes)) {
      const lines = (rest + decoder.write(bytes.subarray(0, read))).split('\n')
      rest = lines.pop()!
      yield* lines
    }
    yield rest
  } finally {
    closeSync(descriptor)
  }
}

/**
 * One JSON value per line, each through its schema; a text that many lines repeat takes the memory of one.
 * @throws ZodError where a line is not of the shape.
 */
export function readLines<T extends z.ZodType>(path: string, schema: T): z.output<T>[] {
  const keep = textKeeper()
  const values: z.output<T>[] = []
  for (const line of linesOf(path)) if (line !== '') values.push(schema.parse(keep(JSON.parse(line))))
  return values
}

/** A JSON file through its schema. @throws ZodError where it is not of the shape. */
export function readDerived<T extends z.ZodType>(path: string, schema: T): z.output<T> {
  return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
}
