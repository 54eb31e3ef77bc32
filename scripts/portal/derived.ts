import { readFileSync } from 'node:fs'
import type { z } from 'zod'

/** One JSON value per line, each through its schema. @throws ZodError where a line is not of the shape. */
export function readLines<T extends z.ZodType>(path: string, schema: T): z.output<T>[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => schema.parse(JSON.parse(line)))
}

/** A JSON file through its schema. @throws ZodError where it is not of the shape. */
export function readDerived<T extends z.ZodType>(path: string, schema: T): z.output<T> {
  return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
}
