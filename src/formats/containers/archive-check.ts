import { crc32 } from 'node:zlib'
import { unzipSync } from 'fflate'

const END = Buffer.from([0x50, 0x4b, 0x05, 0x06])
const ENTRY = 0x02014b50

/** Sizes and places within a record of the central directory (APPNOTE 4.3.12). */
const RECORD = { crc: 16, nameLength: 28, extraLength: 30, commentLength: 32, name: 46 } as const

/** CRC-32 that an archive states of each entry, by name; none where its directory is of a larger kind (ZIP64). */
function statedChecksums(archive: Buffer): ReadonlyMap<string, number> {
  const stated = new Map<string, number>()
  const end = archive.lastIndexOf(END)
  let at = end < 0 ? archive.length : archive.readUInt32LE(end + 16)
  while (at + RECORD.name <= archive.length && archive.readUInt32LE(at) === ENTRY) {
    const [name = 0, extra = 0, comment = 0] = [
      RECORD.nameLength,
      RECORD.extraLength,
      RECORD.commentLength,
    ].map((place) => archive.readUInt16LE(at + place))
    const begin = at + RECORD.name
    stated.set(archive.toString('utf8', begin, begin + name), archive.readUInt32LE(at + RECORD.crc))
    at = begin + name + extra + comment
  }
  return stated
}

/** The end of a sheet's XML; a sheet without anything may be one tag. */
const CLOSED = /(?:<\/(?:[\w.-]+:)?worksheet\s*>|<(?:[\w.-]+:)?worksheet[^<>]*\/>)\s*(?:<!--[^<>]*-->\s*)*$/
const LONGEST_END = 2_000

const isClosed = (sheet: Uint8Array) => CLOSED.test(Buffer.from(sheet.slice(-LONGEST_END)).toString('utf8'))

/**
 * Whether a sheet is as it was written: its bytes have the checksum of the archive, and its last tag is there. Its
 * reader would give the rows before a cut, and say nothing of those after.
 */
export function isWholeSheet(bytes: Uint8Array, name: string): boolean {
  const { [name]: sheet = new Uint8Array() } = unzipSync(bytes, { filter: (entry) => entry.name === name })
  const stated = statedChecksums(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)).get(name)
  return (stated === undefined || stated === crc32(sheet)) && isClosed(sheet)
}
