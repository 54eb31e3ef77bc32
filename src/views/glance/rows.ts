import { max } from 'd3'
import { wrapLabel, textWidth } from '../../charts/wrap.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import { sumQuantities } from '../../domain/quantities.ts'
import { quantityForDrawing } from '../../domain/series.ts'
import type { Quantity } from '../../domain/series.ts'
import type { Unit } from '../../domain/unit.ts'
import { eachNoun } from '../../text/language/each.ts'
import { formatFigure, formatNumber, formatQuantity } from '../../text/language/format.ts'
import { shareMark } from '../../text/language/share.ts'
import { fr } from '../../text/language/typography.ts'
import { isUnknown, ranking } from '../../text/points.ts'
import type { KnownPoint } from '../../text/points.ts'

/** A bar under its name: across in percent of the width, down in pixels. */
export interface RowOfBars {
  readonly label: string
  readonly text: string
  readonly kind: 'group' | 'others' | 'unknown'
  readonly from: number
  readonly width: number
  /** The line of its name. */
  readonly y: number
}

export interface RowsDrawing {
  readonly rows: readonly RowOfBars[]
  readonly height: number
  /** The bars are the parts of one base, each from where the one before ends. */
  readonly shared: boolean
  readonly description: string
}

/** A row before it has its place. */
type UnplacedRow = Omit<RowOfBars, 'y'>

const PITCH = 27
const FIRST_LINE = 13
/** In ems of 13 px: what a third of a page, or a telephone, leaves beside the number. */
const ROOM = 23
const MOST = 4
/** Of other units the finding over the drawing says the name. */
const SIGNED: readonly Unit[] = ['EUR', 'taux', 'km']
/** Parts in their own order are few; more are told as they come. */
const MOST_IN_ORDER = 8

/** Rows under one another, their names cut to what there is room for. */
export function placedRows(rows: readonly UnplacedRow[], label: string, shared = false): RowsDrawing {
  return {
    rows: rows.map((row, index) => ({
      ...row,
      label: wrapLabel(row.label, ROOM - textWidth(row.text), 1),
      y: FIRST_LINE + index * PITCH,
    })),
    height: rows.length * PITCH,
    shared,
    description: fr`${label}. ${rows.map((row) => fr`${row.label} : ${row.text}`).join(fr` ; `)}.`,
  }
}

interface Counted {
  readonly label: string
  readonly kind: RowOfBars['kind']
  readonly value: Quantity
}

/** Those that a ranking leaves out, as a row on the same base: only where the series share out a whole. */
function othersOf(left: readonly KnownPoint[], { words = {} }: ComputedIndicator): readonly Counted[] {
  if (words.whole === undefined || left.length === 0) return []
  const { plural } = eachNoun(words.each)
  return [
    {
      label: left.length === 1 ? fr`1 autre` : fr`${formatNumber(left.length)} autres ${plural}`,
      kind: 'others',
      value: sumQuantities(left.map(({ value }) => value)),
    },
  ]
}

function rowText(value: Quantity, unit: Unit): string {
  if (unit === 'part') return shareMark(quantityForDrawing(value))
  return SIGNED.includes(unit) ? formatQuantity(value, unit, 'short') : formatFigure(value, unit)
}

/** The first of a ranking, all others and what is unknown on one scale from zero; groups in order as they come. */
export function glanceRows(indicator: ComputedIndicator): RowsDrawing | undefined {
  const { chart, series, unit, label } = indicator
  const inOrder = chart.kind === 'distribution'
  const ranked = ranking(series.points)
  const named = (inOrder ? series.points.filter((point) => ranked.some((each) => each === point)) : ranked)
    .filter((point) => !isUnknown(point))
    .map((point) => point as KnownPoint)
  if (named.length === 0) return undefined
  const most = inOrder ? MOST_IN_ORDER : MOST
  const shown = named.length === most + 1 ? named : named.slice(0, most)
  const counted = (kind: RowOfBars['kind']) => (point: KnownPoint) => ({
    label: point.seriesLabel ?? point.series ?? '',
    kind,
    value: point.value,
  })
  const unknown = ranked.filter((point) => isUnknown(point) && quantityForDrawing(point.value) > 0)
  const rows: readonly Counted[] = [
    ...shown.map(counted('group')),
    ...othersOf(named.slice(shown.length), indicator),
    ...(inOrder || indicator.words?.whole ? unknown.map(counted('unknown')) : []),
  ]
  const longest = unit === 'part' ? 1 : (max(rows, ({ value }) => quantityForDrawing(value)) ?? 0)
  const width = (value: Quantity) =>
    Math.round((Math.max(0, quantityForDrawing(value)) / (longest || 1)) * 10_000) / 100
  return placedRows(
    rows.map(({ value, ...row }) => ({
      ...row,
      from: 0,
      width: width(value),
      text: rowText(value, unit),
    })),
    label,
  )
}
