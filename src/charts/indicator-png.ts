import { Resvg } from '@resvg/resvg-js'

/** Twice as many pixels as the drawing has units: sharp on today's screens and in print. */
const SHARPNESS = 2

/**
 * The standalone SVG of an indicator as PNG, in the face of `fontFiles` (paths of TTF files) and no other: neither the
 * bytes nor the text depend on the machine. @throws Error where the SVG cannot be read.
 */
export function indicatorPng(svg: string, fontFiles: readonly string[]): Uint8Array {
  const image = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: SHARPNESS },
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: 'Source Sans 3' },
  })
  return image.render().asPng()
}
