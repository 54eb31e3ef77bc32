import { Resvg } from '@resvg/resvg-js'
import { indexedPng } from './indexed-png.ts'

function rendered(svg: string, fontFiles: readonly string[], sharpness: number) {
  return new Resvg(svg, {
    fitTo: { mode: 'zoom', value: sharpness },
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: 'Source Sans 3' },
  }).render()
}

export interface PngOptions {
  /** Paths of TTF files. */
  readonly fontFiles: readonly string[]
  /** Pixels a unit of the drawing. */
  readonly sharpness: number
  readonly deflate: Parameters<typeof indexedPng>[1]
}

/**
 * A standalone, opaque SVG as PNG, of at most 256 colours where that can be. In the face of `fontFiles` and no other:
 * neither the bytes nor the text depend on the machine. @throws Error where the SVG cannot be read.
 */
export function svgPng(svg: string, { fontFiles, sharpness, deflate }: PngOptions): Uint8Array {
  const image = rendered(svg, fontFiles, sharpness)
  const { width, height, pixels } = image
  return indexedPng({ width, height, rgba: pixels }, deflate) ?? image.asPng()
}
