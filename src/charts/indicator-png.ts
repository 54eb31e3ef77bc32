import { renderAsync } from '@resvg/resvg-js'

/** Twice as many pixels as the drawing has units: sharp on today's screens and in print. */
const SHARPNESS = 2

/**
 * The standalone SVG of an indicator as PNG, in the face of `fontFiles` (paths of TTF files) and no other: neither the
 * bytes nor the text depend on the machine. Drawn in another thread. @throws Error where the SVG cannot be read.
 */
export async function indicatorPng(svg: string, fontFiles: readonly string[]): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: SHARPNESS },
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: 'Source Sans 3' },
  })
  return image.asPng()
}
