/** Pixels as they are drawn: red, green, blue and opacity of each, row by row. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const MOST_COLOURS = 256
/** Low bits of a channel that may go, where a drawing has more colours than a palette holds. */
const BITS_TO_SPARE = [0, 2, 3, 4]
const INDEXED = 3

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 255]! ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

/** Length, name, data, sum (PNG, § 5.3). */
function chunk(name: string, data: Uint8Array): Uint8Array {
  const whole = new Uint8Array(data.length + 12)
  const view = new DataView(whole.buffer)
  view.setUint32(0, data.length)
  for (let index = 0; index < 4; index += 1) whole[4 + index] = name.charCodeAt(index)
  whole.set(data, 8)
  view.setUint32(8 + data.length, crc32(whole.subarray(4, 8 + data.length)))
  return whole
}

/** Rows of places in the palette, each after its filter, none (PNG, § 7.2); `undefined` where there are too many colours. */
function indexed({ width, height, rgba }: Pixels, spare: number) {
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height)
  const places = new Map<number, number>()
  const rows = new Uint8Array((width + 1) * height)
  // Four channels at once, the opacity among them.
  const mask = Math.imul(0x01010101, (0xff << spare) & 0xff) >>> 0
  let [last, place, from] = [-1, 0, 0]
  for (let row = 0; row < height; row += 1) {
    const start = row * (width + 1) + 1
    for (let at = start; at < start + width; at += 1, from += 1) {
      const colour = (pixels[from]! & mask) >>> 0
      if (colour !== last) {
        last = colour
        place = places.get(colour) ?? places.size
        if (place === MOST_COLOURS) return undefined
        places.set(colour, place)
      }
      rows[at] = place
    }
  }
  return { rows, palette: paletteOf(new Uint8Array(Uint32Array.from(places.keys()).buffer), spare) }
}

/** Red, green, blue of each; a channel that lost bits keeps its ends: white stays white. */
function paletteOf(rgba: Uint8Array, spare: number): Uint8Array {
  const whole = (0xff << spare) & 0xff
  return rgba.filter((_, index) => index % 4 !== 3).map((channel) => Math.round((channel / whole) * 255))
}

/**
 * An opaque drawing as a PNG of a palette: a third of the bytes of one of full colours. Where it has more than 256,
 * near ones become one. `undefined` where even so they are too many. `deflate` packs as zlib does, where it likes to.
 */
export function indexedPng(
  pixels: Pixels,
  deflate: (bytes: Uint8Array) => Uint8Array,
): Uint8Array | undefined {
  for (const spare of BITS_TO_SPARE) {
    const found = indexed(pixels, spare)
    if (found === undefined) continue
    const header = new Uint8Array(13)
    const view = new DataView(header.buffer)
    view.setUint32(0, pixels.width)
    view.setUint32(4, pixels.height)
    header.set([8, INDEXED], 8)
    const chunks = [
      Uint8Array.from(SIGNATURE),
      chunk('IHDR', header),
      chunk('PLTE', found.palette),
      chunk('IDAT', deflate(found.rows)),
      chunk('IEND', new Uint8Array(0)),
    ]
    const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
    let at = 0
    for (const part of chunks) {
      whole.set(part, at)
      at += part.length
    }
    return whole
  }
  return undefined
}
