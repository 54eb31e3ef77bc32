import { hatches, markBox, markText } from './chart.ts'
import type { Mark } from './group-marks.ts'
import { svg } from './dom.ts'
import type { PairMarks } from './pair-marks.ts'
import { clipped, wordsWidth } from './words-width.ts'

const ROW = 74
const BAR = 34
const LABELS = 22
const SMALL = 11
/** Between two places, of the width of one. */
const GAP = 0.18

/** Small columns on one scale: a row a group of the first field, at each place that of the second. */
export function pairDrawing({ rows, places }: PairMarks, width: number, name: string): SVGSVGElement {
  const height = rows.length * ROW + LABELS
  const step = width / Math.max(1, places.length)
  const most = Math.max(...rows.flatMap(({ marks }) => marks.map(({ value }) => value)), 1)
  const at = new Map(places.map(({ key }, index) => [key, index * step]))
  const bar = (mark: Mark, floor: number): SVGElement[] => {
    const size = (mark.value / most) * BAR
    const left = at.get(mark.key)!
    const box = { x: left + (step * GAP) / 2, y: floor - size, width: step * (1 - GAP), height: size }
    const fits = wordsWidth(mark.text, SMALL) <= step
    const place = { x: left + step / 2, y: floor - size - 4, 'text-anchor': 'middle', 'font-size': SMALL }
    return [markBox(mark, box), ...(fits ? [markText(mark.text, { ...place, class: 'ink' })] : [])]
  }
  const drawn = rows.flatMap(({ label, marks }, index) => {
    const floor = (index + 1) * ROW - 4
    return [
      markText(clipped(label, width), { x: 0, y: index * ROW + 15, class: 'ink' }),
      ...marks.flatMap((mark) => bar(mark, floor)),
      svg('path', { d: `M0 ${floor}H${width}`, stroke: 'currentColor', class: 'ink' }),
    ]
  })
  const labels = places.map(({ label }, index) =>
    markText(clipped(label, step - 4, SMALL), {
      x: index * step + step / 2,
      y: height - 5,
      'text-anchor': 'middle',
      'font-size': SMALL,
      class: 'ink-2',
    }),
  )
  const size = { viewBox: `0 0 ${width} ${height}`, width, height }
  const shown = svg('svg', { class: 'chart', ...size, role: 'img' }, hatches(), ...drawn, ...labels)
  shown.setAttribute('aria-label', name)
  return shown
}
