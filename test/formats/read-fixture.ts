import type { ContractDraft } from '../../src/domain/contract/contract.ts'
import { fileToRead } from '../../scripts/site/inputs.ts'
import { InputError } from '../../src/domain/input-error.ts'
import { recogniseFile } from '../../src/tables/read.ts'
import type { FileToRead, ReadRow } from '../../src/tables/read.ts'

export const fixture = (name: string) => fileToRead(new URL(`../fixtures/${name}`, import.meta.url).pathname)

/** A file in memory, given in chunks of `size` bytes. */
export function fileOf(content: string | Uint8Array, size = 65_536, name = 'essai.csv'): FileToRead {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    name,
    size: bytes.length,
    async *open(start = 0, end = bytes.length) {
      for (let from = start; from < end; from += size) yield bytes.subarray(from, Math.min(from + size, end))
    },
  }
}

/** Chunks of any sizes, as a stream would give them. */
export async function* inChunks<T extends string | Uint8Array>(content: T, size: number): AsyncGenerator<T> {
  for (let from = 0; from < content.length; from += size) yield content.slice(from, from + size) as T
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

export async function readAll(file: FileToRead): Promise<ReadRow[]> {
  return collect((await recogniseFile(file)).rows())
}

/** Drafts by row number; rows set aside are absent. */
export async function draftsOf(file: FileToRead): Promise<ReadonlyMap<number, ContractDraft>> {
  const drafts = new Map<number, ContractDraft>()
  for (const { row, result } of await readAll(file)) if ('draft' in result) drafts.set(row, result.draft)
  return drafts
}

export function draftAt(drafts: ReadonlyMap<number, ContractDraft>, row: number): ContractDraft {
  const draft = drafts.get(row)
  if (draft === undefined) throw new Error(`row ${row} was not read`)
  return draft
}

/** Codes of the flags, in order. */
export const codesOf = (draft: ContractDraft) => draft.flags.map((flag) => flag.code)

export async function refusalOf(file: FileToRead): Promise<InputError> {
  try {
    await readAll(file)
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
  throw new Error('the file was read')
}
