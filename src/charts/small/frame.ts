import { svgElement } from '../svg.ts'

/** Width of every small drawing: that of a telephone's column, scaled with its place. */
export const SMALL_WIDTH = 320
const SMALL_TYPE = '13px'

/** The root of a small drawing of that height. */
export function smallFrame(document: Document, height: number, ...children: readonly Element[]): SVGElement {
  const size = { width: SMALL_WIDTH, height, viewBox: `0 0 ${SMALL_WIDTH} ${height}` }
  const words = svgElement(document, 'g', { fill: 'currentColor' }, ...children)
  return svgElement(document, 'svg', { class: 'chart', ...size, 'font-size': SMALL_TYPE }, words)
}
