import { WHOLE_PERIOD, quantityForDrawing } from '../../domain/series.ts'
import { formatNumber, formatQuantity } from '../../text/language/format.ts'
import { hasValue } from '../../text/points.ts'
import { fr } from '../../text/language/typography.ts'
import { markAttributes } from '../mark.ts'
import { wordsOn } from '../shades.ts'
import { svgElement } from '../svg.ts'
import { textWidth } from '../wrap.ts'
import { labelRoom } from './map-label.ts'
import { outlineNotes } from './outline-notes.ts'
import { linePath, PATH_GROUP, strokeWidth } from './map-path.ts'
import { NOTHING } from './map-tiles.ts'
import { simplifiedMap } from './simplified.ts'
import type { DrawingFormat } from '../chart.ts'
import type { Ground, Marks } from './ground.ts'
import type { MapClass } from './map-classes.ts'
import type { ProjectedShape } from './projection.ts'
import type { MapLine } from './simplified.ts'
import type { CommuneMap } from '../../domain/territory/commune-map.ts'
import type { Series } from '../../domain/series.ts'

/** Of so many communes, those without any are not drawn one by one: their borders are. */
const MOST_SINGLE = 200

/** The outline of a commune, filled by its class. */
function outlineElement(
  document: Document,
  { code, name, polygons }: ProjectedShape,
  value: number,
  unit: Series['unit'],
): Element {
  const d = polygons.flatMap((rings) => rings.map((ring) => linePath(ring, true))).join('')
  const title = svgElement(document, 'title', {}, fr`${name} : ${formatQuantity(value, unit)}`)
  return svgElement(
    document,
    'path',
    { d, ...markAttributes({ period: WHOLE_PERIOD, series: code, value }) },
    title,
  )
}

/** The value, under the name where there is room for both; nothing where there is for neither. */
function labelElements(document: Document, shape: ProjectedShape, value: number, narrow: boolean): Element[] {
  const [nameSize, valueSize] = narrow ? [9, 10.5] : [10.5, 12.5]
  const room = labelRoom(shape)
  const [x, y] = room.middle.map(Math.round) as [number, number]
  const fits = (text: string, size: number, height: number) =>
    textWidth(text) * size * 0.45 <= room.halfWidth(height)
  const printed = formatNumber(value)
  if (!fits(printed, valueSize, valueSize)) return []
  const label = (words: string, at: number, size?: number) =>
    svgElement(document, 'text', { x, y: at, 'font-size': size }, words)
  return fits(shape.name, nameSize, nameSize + valueSize + 4)
    ? [label(shape.name, y - 2, nameSize), label(printed, y + Math.round(valueSize) - 1)]
    : [label(printed, y + 4)]
}

interface Valued {
  readonly shape: ProjectedShape
  readonly value: number
}

/** A class of communes, filled alike: holes stay open, whichever way they turn. */
function classElement(
  document: Document,
  members: readonly Valued[],
  found: MapClass | undefined,
  { unit, meaning }: Marks,
): Element {
  return svgElement(
    document,
    'g',
    {
      class: found === undefined ? 'ink-2' : meaning,
      fill: 'currentColor',
      'fill-opacity': found?.shade ?? NOTHING['fill-opacity'],
      'fill-rule': 'evenodd',
      ...PATH_GROUP,
    },
    ...members.map(({ shape, value }) => outlineElement(document, shape, value, unit)),
  )
}

function borderElement(document: Document, className: string, lines: readonly MapLine[]): Element {
  const path = svgElement(document, 'path', {
    d: lines.map((line) => linePath(line, false)).join(''),
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': strokeWidth(className === 'paper' ? 1 : 0.5),
    'stroke-linejoin': 'round',
  })
  return svgElement(document, 'g', { class: className, 'pointer-events': 'none', ...PATH_GROUP }, path)
}

/** The communes in their outlines; those that no point names have a true zero: no award in the files. */
export function outlineGround(series: Series, map: CommuneMap, { width, narrow }: DrawingFormat): Ground {
  const { height, shapes, lines } = simplifiedMap(map, width)
  const values = new Map(
    series.points.filter(hasValue).map(({ series: code, value }) => [code!, quantityForDrawing(value)]),
  )
  const valueOf = (code: string) => values.get(code) ?? 0
  const valued = shapes.map((shape): Valued => ({ shape, value: valueOf(shape.code) }))
  const single = valued.filter(({ value }) => shapes.length <= MOST_SINGLE || value > 0)
  /** Whether neither side has an award: a border in paper would not be seen between them. */
  const areEmpty = (...codes: readonly string[]) => codes.every((code) => valueOf(code) === 0)

  return {
    places: new Set(shapes.map(({ code }) => code)),
    values: valued.map(({ value }) => value),
    height,
    notes: outlineNotes(map, new Set(values.keys())),
    elements(document, classOf, marks) {
      const byClass = [...Map.groupBy(single, ({ value }) => classOf(value))].toSorted(
        ([one], [other]) => (other?.least ?? 0) - (one?.least ?? 0),
      )
      const labels = byClass.flatMap(([found, members]) => {
        if (found === undefined) return []
        const texts = members.flatMap(({ shape, value }) => labelElements(document, shape, value, narrow))
        const attributes = {
          class: wordsOn(found.shade),
          'font-size': narrow ? 10.5 : 12.5,
          'text-anchor': 'middle',
          'pointer-events': 'none',
        }
        return [svgElement(document, 'g', attributes, ...texts)]
      })
      return [
        ...byClass.map(([found, members]) => classElement(document, members, found, marks)),
        borderElement(
          document,
          'paper',
          lines((one, other) => other !== undefined && !areEmpty(one, other)),
        ),
        borderElement(
          document,
          'ink-2',
          lines((one, other) => other === undefined || areEmpty(one, other)),
        ),
        ...labels,
      ]
    },
  }
}
