import { InputError } from '../../src/domain/input-error.ts'
import type { InputProblem } from '../../src/domain/input-error.ts'
import type { FileToRead } from '../../src/formats/containers/file.ts'
import { FORMATS } from '../../src/formats/formats.ts'
import { recogniseAnyFile } from '../../src/tables/read.ts'
import type { ReadingHints } from '../../src/tables/read.ts'
import { describeInputError } from '../../src/text/data/errors.ts'
import { hintsOf } from '../site/inputs.ts'
import { FetchError } from './fetch-error.ts'

/** A file that the portal does not read by itself: outlines of communes, a table that no mapping explains yet. */
const FOREIGN: readonly InputProblem[] = ['unknown-format', 'not-text', 'not-workbook']

async function count(rows: AsyncIterable<unknown>): Promise<number> {
  let counted = 0
  for await (const _ of rows) counted += 1
  return counted
}

function unreadable(error: InputError, host: string): FetchError {
  const sentence = describeInputError(error).replace(/\.$/, '')
  return new FetchError({ problem: 'unreadable', host, value: sentence })
}

/** What the files beside the place of a file say of how it is read. @throws FetchError `unreadable` */
export async function readableHints(place: string, host: string): Promise<ReadingHints> {
  try {
    return await hintsOf(place)
  } catch (error) {
    throw error instanceof InputError ? unreadable(error, host) : error
  }
}

/**
 * Rows of a file as the portal's own reader counts them; `undefined` where it does not know the format, which it may
 * not have unlearned since the last edition (`wasRead`).
 * @throws FetchError `unreadable`, with the reader's own sentence.
 */
export async function rowsIn(
  file: FileToRead,
  hints: ReadingHints,
  { host, wasRead }: { readonly host: string; readonly wasRead: boolean },
): Promise<number | undefined> {
  try {
    const read = await recogniseAnyFile(file, FORMATS, hints)
    return await count('table' in read ? read.records('fetch') : read.rows())
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    if (FOREIGN.includes(error.problem) && !wasRead) return undefined
    throw unreadable(error, host)
  }
}
