import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { z } from 'zod'
import { readDigest } from '../../src/domain/edition/digest-text.ts'
import { EDITIONS_FILE, editionsFileSchema } from '../../src/domain/edition/edition.ts'
import type { PublishedState } from '../../src/domain/edition/edition.ts'
import type { Contract } from '../../src/domain/contract/contract.ts'
import { InputError } from '../../src/domain/input-error.ts'
import { OLD_IDS_FILE, oldIds } from '../../src/domain/edition/old-ids.ts'
import { successors } from '../../src/domain/edition/successors.ts'
import type { OldId } from '../../src/domain/edition/old-ids.ts'
import { lineagesOf } from '../../src/rules/merging/lineage.ts'

function reasonOf(error: unknown): string {
  if (!(error instanceof z.ZodError)) return (error as Error).message
  const [issue] = error.issues
  return `${issue!.path.join('.')} : ${issue!.message}`
}

/** @throws InputError `broken-published` where what `npm run edition` wrote is not of its form any more. */
function readKept<T>(path: string, read: (text: string) => T): T {
  try {
    return read(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new InputError('broken-published', { file: path, value: reasonOf(error) })
  }
}

/** Files of rows of a folder whose `editions.json` does not name them. */
function unnamedRows(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  return Object.fromEntries(names.map((name) => [name.slice(0, -'.txt'.length), name]))
}

/** The editions published before this build, where any is kept. @throws InputError `broken-published` */
export function readPublished(folder: string): PublishedState | undefined {
  const path = join(folder, EDITIONS_FILE)
  if (!existsSync(path)) return undefined
  const { editions, rows } = readKept(path, (text) => editionsFileSchema.parse(JSON.parse(text)))
  const digests = Object.entries(rows ?? unnamedRows(folder)).map(([table, name]) =>
    readKept(join(folder, name), (text) => readDigest(table, text)),
  )
  return { editions, digests }
}

/**
 * Invented ids and real ones never meet: what was published of the one says nothing of the other.
 * @throws InputError `bad-old-id`.
 */
export function readOldIds(
  folder: string,
  living: readonly Contract[],
  state: PublishedState | undefined,
  demonstration: boolean,
): readonly OldId[] {
  const last = state?.editions.at(-1)
  if (last !== undefined && last.demonstration !== demonstration) return []
  const path = join(folder, OLD_IDS_FILE)
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  const ids = new Set(living.map(({ id }) => id))
  const before = state?.digests.find(({ table }) => table === 'marches')
  const heirs = before && successors(before, { rows: ids, lineages: lineagesOf(living) })
  return oldIds(data, ids, before?.rows.keys(), heirs)
}
