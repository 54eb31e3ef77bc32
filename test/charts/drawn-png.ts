import { deflateSync } from 'node:zlib'
import { PNG_FONT_FILES } from '../../scripts/site/fonts.ts'
import { svgPng } from '../../src/charts/svg-png.ts'

/** A chart as builds draw it. */
export function drawnPng(svg: string, fontFiles: readonly string[] = PNG_FONT_FILES): Uint8Array {
  return svgPng(svg, { fontFiles, sharpness: 2, deflate: (bytes) => deflateSync(bytes) })
}
