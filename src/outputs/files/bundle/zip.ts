import { crc32, deflateRawSync } from 'node:zlib'
import { Zip } from 'fflate'
import type { ZipInputFile } from 'fflate'
import type { IsoDate } from '../../../domain/date.ts'

/** PKWARE's number of it (APPNOTE, § 4.4.5). */
const DEFLATE = 8
/** Higher ones take twice the time for a hundredth of the bytes. */
const LEVEL = 6

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
    const whole = await content()
    const mtime = wallClock(date)
    const file: ZipInputFile = {
      filename: path,
      size: whole.length,
      crc: crc32(whole),
      compression: DEFLATE,
      mtime,
    }
    archive.add(file)
    // Node's own packing takes a third of the time of fflate's.
    file.ondata!(null, deflateRawSync(whole, { level: LEVEL }), true)
    if (failure !== null) throw failure
    yield* ready.splice(0)
  }
  archive.end()
  if (failure !== null) throw failure
  yield* ready.splice(0)
}
