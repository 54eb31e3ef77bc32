import { readFileSync } from 'node:fs'
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

/**
 * One JSON value per line, each through its schema; a text that many lines repeat takes the memory of one.
 * @throws ZodError where a line is not of the shape.
 */
export function readLines<T extends z.ZodType>(path: string, schema: T): z.output<T>[] {
  const keep = textKeeper()
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => schema.parse(keep(JSON.parse(line))))
}

/** A JSON file through its schema. @throws ZodError where it is not of the shape. */
export function readDerived<T extends z.ZodType>(path: string, schema: T): z.output<T> {
  return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
}
