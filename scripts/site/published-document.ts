import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { z } from 'zod'
import { InputError } from '../../src/domain/input-error.ts'
import type { Mistake } from '../../src/domain/input-error.ts'
import { mistakesOf } from '../../src/domain/territory/mistakes.ts'
import { COMPARED_PORTAL_TEXT } from '../../src/text/data/compared-portals.ts'

/** What keeps authorities from being compared. */
export function broken(...mistakes: readonly Mistake[]): InputError {
  return new InputError('broken-comparison', { mistakes })
}

/**
 * What all readings give, one after the other.
 * @throws InputError `broken-comparison` with what is wrong in any of them.
 */
export async function readTogether<T>(readings: readonly (() => Promise<T>)[]): Promise<readonly T[]> {
  const given: T[] = []
  const mistakes: Mistake[] = []
  for (const read of readings) {
    try {
      given.push(await read())
    } catch (error) {
      if (!(error instanceof InputError) || error.place.mistakes === undefined) throw error
      mistakes.push(...error.place.mistakes.map((mistake) => ({ file: error.place.file, ...mistake })))
    }
  }
  if (mistakes.length > 0) throw broken(...mistakes)
  return given
}

/** The documents that are read here weigh kilobytes. */
const MOST_BYTES = 64 * 1024 * 1024

/** The value of a file that a portal has. @throws InputError `broken-comparison` where it is none. */
export async function readDocument(file: string): Promise<unknown> {
  const whole = { file, field: '', expected: COMPARED_PORTAL_TEXT.whole }
  if (!existsSync(file)) throw broken(whole)
  const facts = await stat(file)
  if (!facts.isFile()) throw broken({ ...whole, value: COMPARED_PORTAL_TEXT.folder })
  if (facts.size > MOST_BYTES) throw broken({ ...whole, value: COMPARED_PORTAL_TEXT.size(facts.size) })
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw error instanceof SyntaxError ? broken({ ...whole, value: COMPARED_PORTAL_TEXT.unreadable }) : error
  }
}

/** @throws InputError `broken-comparison` with each member that is not as the API writes it. */
export function checked<T extends z.ZodType>(file: string, schema: T, value: unknown): z.output<T> {
  const { success, data, error } = schema.safeParse(value)
  if (success) return data
  throw broken(
    ...mistakesOf(error, value, () => COMPARED_PORTAL_TEXT.whole).map((each) => ({ file, ...each })),
  )
}
