import { isEnoughToShareOut } from '../../domain/small-numbers.ts'
import { quantityForDrawing } from '../../domain/series.ts'
import { formatNumber, formatPercent, formatQuantity } from '../../text/language/format.ts'
import { hasValue, isUnknown } from '../../text/points.ts'
import { fr } from '../../text/language/typography.ts'
import { HATCH_UNKNOWN } from '../chart.ts'
import { NOTHING } from './map-tiles.ts'
import { svgElement, svgText } from '../svg.ts'
import { textWidth, wrapLabel } from '../wrap.ts'
import type { MapClass } from './map-classes.ts'
import type { Series } from '../../domain/series.ts'
import type { Ground } from './ground.ts'

const SWATCH = 15
const LINE = 21

interface Swatch {
  readonly label: readonly string[]
  readonly className: string
  readonly fill: Readonly<Record<string, string | number>>
}

/** Elements of the key and where it ends. */
export interface MapKey {
  readonly elements: readonly Element[]
  readonly bottom: number
}

function swatch(document: Document, { label, className, fill }: Swatch, x: number, y: number): Element {
  const box = { x, y, width: SWATCH, height: SWATCH - 1, fill: 'currentColor', stroke: 'currentColor' }
  return svgElement(
    document,
    'g',
    {},
    svgElement(document, 'g', { class: className }, svgElement(document, 'rect', { ...box, ...fill })),
    svgElement(
      document,
      'g',
      { class: 'ink' },
      svgText(document, label, { x: x + SWATCH + 6, y: y + 12, step: 16 }),
    ),
  )
}

/** The classes side by side, as many in a line as there is room for, zero first. */
export function classKey(
  document: Document,
  classes: readonly MapClass[],
  meaning: string,
  top: number,
  width: number,
): MapKey {
  let [x, y] = [1, top]
  const entries: Swatch[] = [
    { label: ['0'], className: 'ink-2', fill: { ...NOTHING, 'stroke-width': 0.5 } },
    ...classes.map(({ label, shade }) => ({
      label: [label],
      className: meaning,
      fill: { 'fill-opacity': shade, 'stroke-width': 0.5 },
    })),
  ]
  const elements = entries.map((entry) => {
    const advance = SWATCH + 6 + textWidth(entry.label[0]!) * 13 + 14
    if (x + advance > width) [x, y] = [1, y + LINE]
    const element = swatch(document, entry, x, y)
    x += advance
    return element
  })
  return { elements, bottom: y + LINE }
}

/** What the map cannot show: places outside or unknown, and communes that have no place on it. */
export function outsideNotes(series: Series, places: Ground['places']): string[] {
  const points = series.points.filter(hasValue)
  const total = points.reduce((sum, { value }) => sum + quantityForDrawing(value), 0)
  const apart = points
    .filter((point) => isUnknown(point))
    .reduce((sum, { value }) => sum + quantityForDrawing(value), 0)
  const share = isEnoughToShareOut(points, series.rowKind)
    ? fr`, soit ${formatPercent(apart / total)} du total`
    : ''
  const placeless = points.filter((point) => !isUnknown(point) && !places.has(point.series!))
  return [
    ...(apart > 0
      ? [
          fr`Hors ${places.size === 1 ? 'de cette commune' : `de ces ${formatNumber(places.size)} communes`}, ou commune inconnue : ${formatQuantity(apart, series.unit)}${share}`,
        ]
      : []),
    ...placeless.map(
      ({ seriesLabel, series: code, value }) =>
        fr`Sans place sur cette carte : ${seriesLabel ?? code!}, ${formatQuantity(value, series.unit)}`,
    ),
  ]
}

/** The notes one under the other, hatched: what the map cannot show. */
export function noteKey(document: Document, notes: readonly string[], top: number, width: number): MapKey {
  let y = top
  const elements = notes.map((note) => {
    const label = wrapLabel(note, (width - 24) / 12.5, 3).split('\n')
    const fill = { fill: HATCH_UNKNOWN, 'stroke-width': 0.75 }
    const element = swatch(document, { label, className: 'unknown', fill }, 1, y)
    y += label.length * 16 + 6
    return element
  })
  return { elements, bottom: y }
}

/** Small lines at the foot: what the ground lacks and who drew it go wherever the drawing goes. */
export function footKey(document: Document, notes: readonly string[], top: number, width: number): MapKey {
  let y = top
  const elements = notes.map((text) => {
    const lines = wrapLabel(text, width / 11.5, 3).split('\n')
    const words = svgText(document, lines, { x: 0, y: y + 11, step: 15, 'font-size': 11.5 })
    y += lines.length * 15 + 2
    return svgElement(document, 'g', { class: 'ink-2' }, words)
  })
  return { elements, bottom: y }
}
