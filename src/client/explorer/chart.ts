import type { scaleBand, scaleLinear } from 'd3'
import { svg } from './dom.ts'
import type { Mark } from './group-marks.ts'
import { CHARACTER, clipped } from './words-width.ts'

/** What is used of d3, loaded with the first chart. */
interface Scales {
  readonly scaleBand: typeof scaleBand
  readonly scaleLinear: typeof scaleLinear
}

const ROW = 34
const TEXT_ROW = 44
const LABEL_COLUMN = 230

/** Hatches take the colour of their class: one for what is partial, one for what is unknown. */
export function hatches(): SVGElement {
  const hatch = (id: string, className: string) =>
    svg(
      'pattern',
      { id, class: className, width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
      svg('path', { d: 'M0 6L6 0', stroke: 'currentColor', 'stroke-width': 1.6 }),
    )
  return svg('defs', {}, hatch('hachures-partial', 'spend'), hatch('hachures-unknown', 'unknown'))
}

/** A bar, named for the pointer. */
export function markBox(
  { kind, label, text }: Mark,
  box: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>,
): SVGElement {
  const hatched = kind === 'known' ? {} : { stroke: 'currentColor' }
  const fill = kind === 'known' ? 'currentColor' : `url(#hachures-${kind})`
  const title = svg('title', {}, `${label}\u00a0: ${text}`)
  return svg('rect', { ...box, fill, ...hatched, class: kind === 'unknown' ? 'unknown' : 'spend' }, title)
}

/** Words of a drawing. */
export function markText(words: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  return svg('text', { 'font-size': 13, fill: 'currentColor', ...attributes }, words)
}

/** Bars from zero, one under the other: the label at their left, over them where there is little room. */
function rows(marks: readonly Mark[], width: number, { scaleBand, scaleLinear }: Scales): SVGSVGElement {
  const narrow = width < 560
  const left = narrow ? 0 : LABEL_COLUMN
  const height = marks.length * (narrow ? TEXT_ROW : ROW) + 2
  const y = scaleBand(
    marks.map(({ key }) => key),
    [0, height],
  )
  const x = scaleLinear([0, Math.max(...marks.map(({ value }) => value), 1)], [left, width - 86])
  const drawn = marks.flatMap((mark) => {
    const top = y(mark.key)!
    const middle = top + (narrow ? 31 : ROW / 2)
    const label = narrow ? { x: 0, y: top + 15 } : { x: 0, y: middle + 4 }
    return [
      markText(clipped(mark.label, narrow ? width : left - 26), {
        ...label,
        class: mark.kind === 'unknown' ? 'ink-2' : 'ink',
      }),
      markBox(mark, { x: left, y: middle - 9, width: Math.max(0, x(mark.value) - left), height: 18 }),
      markText(mark.text, { x: x(mark.value) + 6, y: middle + 4, class: 'ink' }),
    ]
  })
  return svg('svg', { class: 'chart', viewBox: `0 0 ${width} ${height}`, width, height }, hatches(), ...drawn)
}

/** Bars from zero, side by side, for what follows one another. */
function columns(marks: readonly Mark[], width: number, { scaleBand, scaleLinear }: Scales): SVGSVGElement {
  const [top, floor, height] = [28, 232, 256]
  const x = scaleBand(
    marks.map(({ key }) => key),
    [0, width],
  )
    .paddingInner(0.25)
    .paddingOuter(0.02)
  const y = scaleLinear([0, Math.max(...marks.map(({ value }) => value), 1)], [floor, top])
  const step = x.step()
  const widest = Math.max(...marks.map((mark) => mark.text.length)) * CHARACTER
  const every = Math.max(
    1,
    Math.ceil((Math.max(...marks.map(({ label }) => label.length)) * CHARACTER + 6) / step),
  )
  const drawn = marks.flatMap((mark, index) => {
    const centre = x(mark.key)! + x.bandwidth() / 2
    // Words stay within the drawing.
    const middle = (words: string) => {
      const half = (words.length * CHARACTER) / 2
      return {
        x: Math.max(half, Math.min(width - half, centre)),
        'text-anchor': 'middle',
      }
    }
    return [
      markBox(mark, {
        x: x(mark.key)!,
        y: y(mark.value),
        width: x.bandwidth(),
        height: floor - y(mark.value),
      }),
      ...(widest <= step
        ? [markText(mark.text, { ...middle(mark.text), y: y(mark.value) - 6, class: 'ink' })]
        : []),
      ...((marks.length - 1 - index) % every === 0
        ? [markText(mark.label, { ...middle(mark.label), y: height - 6, class: 'ink-2' })]
        : []),
    ]
  })
  const rule = svg('path', { d: `M0 ${floor}H${width}`, stroke: 'currentColor', class: 'ink' })
  return svg(
    'svg',
    { class: 'chart', viewBox: `0 0 ${width} ${height}`, width, height },
    hatches(),
    ...drawn,
    rule,
  )
}

/** Draws marks, named for those who cannot see them; the table beneath has the same values. */
export async function drawing(
  marks: readonly Mark[],
  { width, ordered, name }: { readonly width: number; readonly ordered: boolean; readonly name: string },
): Promise<SVGSVGElement> {
  const scales = await import('d3').then(({ scaleBand, scaleLinear }) => ({ scaleBand, scaleLinear }))
  const room = width / Math.max(1, marks.length)
  const drawn = (ordered && room > 16 ? columns : rows)(marks, width, scales)
  drawn.setAttribute('role', 'img')
  drawn.setAttribute('aria-label', name)
  return drawn
}
