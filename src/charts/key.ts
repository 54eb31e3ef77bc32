import { HATCH_UNKNOWN } from './chart.ts'
import { EXPIRED_STROKE, LANDMARK_STROKE, TARGET_STROKE } from './strokes.ts'
import { svgElement, svgText } from './svg.ts'
import { wrapLabel } from './wrap.ts'
import type { DrawingFormat } from './chart.ts'
import type { RenderFunction } from '@observablehq/plot'

/** How a line of the key looks like what it explains. */
export type Sample = 'target' | 'expired' | 'landmark' | 'document' | 'bounds' | 'range' | 'outline'

/** One line under a drawing, for what has no place for words beside it. */
export interface KeyEntry {
  readonly sample: Sample
  readonly text: string
  /** Class of the sample's colour. */
  readonly className: string
}

const SAMPLE_WIDTH = 26
const STEP = 15
const SPACE = 5
/** Above the first line. */
const LEAD = 12
const EM = 12

function linesOf({ text }: KeyEntry, { width }: DrawingFormat): string[] {
  return wrapLabel(text, (width - SAMPLE_WIDTH) / EM, 3).split('\n')
}

/** Room that the key takes under the drawing, in pixels. */
export function keyHeight(entries: readonly KeyEntry[], format: DrawingFormat): number {
  if (entries.length === 0) return 0
  return entries.reduce((sum, entry) => sum + linesOf(entry, format).length * STEP + SPACE, LEAD)
}

function sampleOf(document: Document, sample: Sample, y: number): SVGElement {
  const line = { x1: 0, x2: 18, y1: y, y2: y, stroke: 'currentColor' }
  switch (sample) {
    case 'target':
      return svgElement(document, 'line', { ...line, ...TARGET_STROKE })
    case 'expired':
      return svgElement(document, 'line', { ...line, ...EXPIRED_STROKE })
    case 'landmark':
      return svgElement(document, 'line', { ...line, ...LANDMARK_STROKE })
    case 'document':
      return svgElement(document, 'path', {
        d: `M9,${y - 6}l5,6l-5,6l-5,-6z`,
        fill: 'none',
        stroke: 'currentColor',
        'stroke-width': 1.5,
      })
    case 'range':
      return svgElement(document, 'path', {
        d: `M9,${y - 6}v12m-4,-12h8m-8,12h8`,
        fill: 'none',
        stroke: 'currentColor',
        'stroke-width': 1.25,
      })
    case 'outline':
      return svgElement(document, 'rect', {
        x: 3.5,
        y: y - 5.5,
        width: 11,
        height: 11,
        fill: 'none',
        stroke: 'currentColor',
        'stroke-width': 1.25,
      })
    case 'bounds':
      return svgElement(document, 'rect', {
        x: 3.5,
        y: y - 5.5,
        width: 11,
        height: 11,
        fill: HATCH_UNKNOWN,
        stroke: 'currentColor',
        'stroke-width': 0.75,
      })
  }
}

/** The key, at the foot of a drawing whose bottom margin has its room. */
export function keyMark(entries: readonly KeyEntry[], format: DrawingFormat): RenderFunction {
  return (_index, _scales, _values, { height }, { document }) => {
    let y = height - keyHeight(entries, format) + LEAD
    const group = svgElement(document, 'g', { 'font-size': EM })
    for (const entry of entries) {
      const lines = linesOf(entry, format)
      group.append(
        svgElement(document, 'g', { class: entry.className }, sampleOf(document, entry.sample, y + 6)),
        svgElement(
          document,
          'g',
          { class: 'ink-2' },
          svgText(document, lines, { x: SAMPLE_WIDTH, y: y + 10, step: STEP }),
        ),
      )
      y += lines.length * STEP + SPACE
    }
    return group
  }
}
