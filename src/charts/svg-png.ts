import { Resvg } from '@resvg/resvg-js'
import { indexedPng } from './indexed-png.ts'

/** Twice as many pixels as the drawing has units: sharp on today's screens and in print. */
const SHARPNESS = 2

function rendered(svg: string, fontFiles: readonly string[], sharpness: number) {
  return new Resvg(svg, {
    fitTo: { mode: 'zoom', value: sharpness },
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: 'Source Sans 3' },
  }).render()
}

/**
 * A standalone SVG as PNG, in the face of `fontFiles` (paths of TTF files) and no other: neither the bytes nor the text
 * depend on the machine. @throws Error where the SVG cannot be read.
 */
export function svgPng(svg: string, fontFiles: readonly string[]): Uint8Array {
  return rendered(svg, fontFiles, SHARPNESS).asPng()
}

export interface SmallPng {
  readonly fontFiles: readonly string[]
  /** Pixels a unit of the drawing. */
  readonly sharpness: number
  readonly deflate: Parameters<typeof indexedPng>[1]
}

/** The same in few bytes, for what no reader prints: an opaque SVG in at most 256 colours. */
export function svgSmallPng(svg: string, { fontFiles, sharpness, deflate }: SmallPng): Uint8Array {
  const image = rendered(svg, fontFiles, sharpness)
  const { width, height, pixels } = image
  return indexedPng({ width, height, rgba: pixels }, deflate) ?? image.asPng()
}
