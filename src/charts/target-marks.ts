import { spread } from './spread.ts'
import { sampleOfLine, strokeOfLine } from './strokes.ts'
import { svgElement, svgText } from './svg.ts'
import { wrapLabel } from './wrap.ts'
import type { DrawingFormat } from './chart.ts'
import type { KeyEntry } from './key.ts'
import type { TargetLine } from './target-lines.ts'
import type { RenderFunction } from '@observablehq/plot'

const STEP = 14
const SPACE = 5
const SIZE = 12
/** From a line to its words: long enough to be followed where words that crowd were moved. */
const LEADER = 20
const NARROW_LEADER = 11
/** Room for the words, with which a landmark takes two lines, and for the value alone. */
const WORDS = 172
const VALUE = 50

/** Room at the right of the lines: for the whole label, or for its value where the words stand in the key. */
export function targetMargin(lines: readonly TargetLine[], { narrow }: DrawingFormat): number {
  if (lines.length === 0) return 1
  return narrow ? VALUE : WORDS
}

/** The words of the lines, for a drawing that has no room beside them. */
export function targetKey(lines: readonly TargetLine[]): KeyEntry[] {
  return lines.map((line) => ({
    sample: sampleOfLine(line),
    text: line.label,
    className: line.landmark ? 'ink-2' : 'target',
  }))
}

function labelOf({ short, label }: TargetLine, format: DrawingFormat): string[] {
  return format.narrow ? [short] : wrapLabel(label, (WORDS - LEADER) / SIZE, 4).split('\n')
}

/** Lines across the columns at the values of targets and landmarks, named at their right end. */
export function targetMarks(lines: readonly TargetLine[], format: DrawingFormat): RenderFunction {
  return (_index, { y }, _values, dimensions, { document }) => {
    const { width, height, marginTop, marginBottom, marginLeft, marginRight } = dimensions
    const right = width - marginRight
    const leader = format.narrow ? NARROW_LEADER : LEADER
    const labels = lines.map((line) => labelOf(line, format))
    const at = lines.map(({ value }) => Number(y!(value)))
    const middles = spread(
      labels.map((label, index) => ({ at: at[index]!, height: label.length * STEP + SPACE })),
      marginTop - 30,
      height - marginBottom + 8,
    )
    const group = svgElement(document, 'g', { 'font-size': SIZE })
    lines.forEach((line, index) => {
      const middle = middles[index]!
      const first = middle - (labels[index]!.length * STEP) / 2 + 10.5
      group.append(
        svgElement(
          document,
          'g',
          { class: line.landmark ? 'ink-2' : 'target' },
          svgElement(
            document,
            'path',
            {
              d: `M${marginLeft},${at[index]}H${right + 2}L${right + leader - 3},${middle}`,
              fill: 'none',
              stroke: 'currentColor',
              ...strokeOfLine(line),
            },
            svgElement(document, 'title', {}, line.title),
          ),
          svgText(document, labels[index]!, { x: right + leader, y: first, step: STEP }),
        ),
      )
    })
    return group
  }
}
