import { InputError } from '../../src/domain/input-error.ts'
import type { InputProblem } from '../../src/domain/input-error.ts'
import type { FileToRead } from '../../src/formats/containers/file.ts'
import { recogniseAnyFile } from '../../src/tables/read.ts'
import { describeInputError } from '../../src/text/data/errors.ts'
import { FetchError } from './fetch-error.ts'

/** A file that the portal does not read by itself: outlines of communes, a table that a mapping explains. */
const FOREIGN: readonly InputProblem[] = ['unknown-format', 'not-text', 'not-workbook']

async function count(rows: AsyncIterable<unknown>): Promise<number> {
  let counted = 0
  for await (const _ of rows) counted += 1
  return counted
}

/**
 * Rows of a file as the portal's own reader counts them; `undefined` where it does not know the format, which it may
 * not have unlearned since the last edition (`wasRead`).
 * @throws FetchError `unreadable`, with the reader's own sentence.
 */
export async function rowsIn(
  file: FileToRead,
  { host, wasRead }: { readonly host: string; readonly wasRead: boolean },
): Promise<number | undefined> {
  try {
    const read = await recogniseAnyFile(file)
    return await count('table' in read ? read.records('fetch') : read.rows())
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    if (FOREIGN.includes(error.problem) && !wasRead) return undefined
    const sentence = describeInputError(error).replace(/\.$/, '')
    throw new FetchError({ problem: 'unreadable', host, value: sentence })
  }
}
