import { Zip, ZipDeflate } from 'fflate'
import type { IsoDate } from '../../../domain/date.ts'

/** A file in an archive. */
export interface Entry {
  readonly path: string
  readonly content: () => Promise<Uint8Array> | Uint8Array
}

/** ZIP keeps the day of a wall clock: this date says the same on a machine of any time zone. */
function wallClock(date: IsoDate): Date {
  const [year, month, day] = date.split('-').map(Number)
  return new Date(year!, month! - 1, day!, 12)
}

/**
 * An archive, piece by piece: one file is held at a time. Dated by `date`, so that the same files give the same bytes.
 * @throws Error where an entry cannot be read or packed.
 */
export async function* zipped(entries: Iterable<Entry>, date: IsoDate): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  let failure: Error | null = null
  const archive = new Zip((error, piece) => {
    failure ??= error
    ready.push(piece)
  })
  for (const { path, content } of entries) {
    const file = new ZipDeflate(path, { level: 9 })
    file.mtime = wallClock(date)
    archive.add(file)
    file.push(await content(), true)
    if (failure !== null) throw failure
    yield* ready.splice(0)
  }
  archive.end()
  if (failure !== null) throw failure
  yield* ready.splice(0)
}
