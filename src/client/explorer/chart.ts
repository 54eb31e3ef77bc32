import type { scaleBand, scaleLinear } from 'd3'
import { svg } from './dom.ts'
import type { Mark } from './group-marks.ts'

/** What is used of d3, loaded with the first chart. */
interface Scales {
  readonly scaleBand: typeof scaleBand
  readonly scaleLinear: typeof scaleLinear
}

const ROW = 34
const TEXT_ROW = 44
const LABEL_COLUMN = 230
const CHARACTER = 7
const CAPITAL = 9.5

/** Hatches take the colour of their class: one for what is partial, one for what is unknown. */
function hatches(): SVGElement {
  const hatch = (id: string, className: string) =>
    svg(
      'pattern',
      { id, class: className, width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
      svg('path', { d: 'M0 6L6 0', stroke: 'currentColor', 'stroke-width': 1.6 }),
    )
  return svg('defs', {}, hatch('hachures-partial', 'spend'), hatch('hachures-unknown', 'unknown'))
}

function bar(
  { kind, label, text }: Mark,
  box: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>,
): SVGElement {
  const hatched = kind === 'known' ? {} : { stroke: 'currentColor' }
  const fill = kind === 'known' ? 'currentColor' : `url(#hachures-${kind})`
  const title = svg('title', {}, `${label}\u00a0: ${text}`)
  return svg('rect', { ...box, fill, ...hatched, class: kind === 'unknown' ? 'unknown' : 'spend' }, title)
}

function text(words: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  return svg('text', { 'font-size': 13, ...attributes }, words)
}

/** As wide as it may be drawn: registers write names in capitals, which are wider. */
const widthOf = (character: string) => (character === character.toLowerCase() ? CHARACTER : CAPITAL)

function clipped(words: string, width: number): string {
  let [drawn, left] = ['', width]
  for (const character of words) {
    left -= widthOf(character)
    if (left < 0) return `${drawn.trimEnd()}…`
    drawn += character
  }
  return words
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
      text(clipped(mark.label, narrow ? width : left - 26), {
        ...label,
        class: mark.kind === 'unknown' ? 'ink-2' : 'ink',
        fill: 'currentColor',
      }),
      bar(mark, { x: left, y: middle - 9, width: Math.max(0, x(mark.value) - left), height: 18 }),
      text(mark.text, { x: x(mark.value) + 6, y: middle + 4, class: 'ink', fill: 'currentColor' }),
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
        fill: 'currentColor',
      }
    }
    return [
      bar(mark, { x: x(mark.key)!, y: y(mark.value), width: x.bandwidth(), height: floor - y(mark.value) }),
      ...(widest <= step
        ? [text(mark.text, { ...middle(mark.text), y: y(mark.value) - 6, class: 'ink' })]
        : []),
      ...((marks.length - 1 - index) % every === 0
        ? [text(mark.label, { ...middle(mark.label), y: height - 6, class: 'ink-2' })]
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
