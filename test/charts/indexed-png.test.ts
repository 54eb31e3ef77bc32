import { deflateSync, inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { indexedPng } from '../../src/charts/indexed-png.ts'
import type { Pixels } from '../../src/charts/indexed-png.ts'
import { drawnPng } from './drawn-png.ts'
import { pngHeader } from './png-header.ts'

const pack = (bytes: Uint8Array) => deflateSync(bytes)

/** One row of these colours. */
function row(colours: readonly (readonly [number, number, number])[]): Pixels {
  return { width: colours.length, height: 1, rgba: Uint8Array.from(colours.flatMap((rgb) => [...rgb, 255])) }
}

function chunkOf(png: Uint8Array, name: string): Uint8Array {
  const bytes = Buffer.from(png)
  const at = bytes.indexOf(name)
  return bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4))
}

describe('indexedPng', () => {
  it('has each colour once, and each pixel as its place', () => {
    const png = indexedPng(
      row([
        [255, 255, 255],
        [31, 78, 121],
        [255, 255, 255],
      ]),
      pack,
    )!
    expect(pngHeader(png)).toEqual({ signature: 'PNG', width: 3, height: 1, colour: 3 })
    expect([...chunkOf(png, 'PLTE')]).toEqual([255, 255, 255, 31, 78, 121])
    expect([...inflateSync(chunkOf(png, 'IDAT'))]).toEqual([0, 0, 1, 0])
  })

  it('makes near colours one where there are too many, and leaves white white', () => {
    const many = Array.from({ length: 300 }, (_, index) => [index % 256, 0, index > 255 ? 9 : 0] as const)
    const png = indexedPng(row([[255, 255, 255], ...many]), pack)!
    const palette = chunkOf(png, 'PLTE')
    expect(palette.length / 3).toBeLessThanOrEqual(256)
    expect([...palette.subarray(0, 3)]).toEqual([255, 255, 255])
  })

  it('is nothing where even so there are too many', () => {
    const all = Array.from(
      { length: 4096 },
      (_, index) => [(index >> 8) << 4, ((index >> 4) & 15) << 4, (index & 15) << 4] as const,
    )
    expect(indexedPng(row(all), pack)).toBeUndefined()
  })

  it('is read by others', () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" viewBox="0 0 120 40"><rect width="120" height="40" fill="#ffffff"/><circle cx="20" cy="20" r="15" fill="#1f4e79"/></svg>`
    const small = drawnPng(svg)
    const shown = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" viewBox="0 0 120 40"><image width="120" height="40" href="data:image/png;base64,${Buffer.from(small).toString('base64')}"/></svg>`
    expect(pngHeader(small)).toEqual({ signature: 'PNG', width: 240, height: 80, colour: 3 })
    const blank = svg.replace(/<circle[^>]*>/, '')
    expect(drawnPng(shown, [])).not.toEqual(drawnPng(blank, []))
  })
})
