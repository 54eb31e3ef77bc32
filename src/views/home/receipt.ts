import { squaresOf } from '../../charts/small/hundred.ts'
import { wrapLabel } from '../../charts/wrap.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import { eurosForDrawing, sumCents } from '../../domain/money.ts'
import type { Cents } from '../../domain/money.ts'
import type { Portal } from '../../domain/portal.ts'
import { formatEuros } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { isUnknown, ranking } from '../../text/points.ts'
import type { KnownPoint } from '../../text/points.ts'
import type { Row, Table } from '../table.ts'
import type { Consultation } from './consultation.ts'
import { edgesOf, lotsOf } from './lots-of.ts'
import type { LotsOfFigure } from './lots-of.ts'

const BY_TRADE = 'montants-par-metier'
/** Trades of their own: the others together, so that each part can be read. */
const MOST_PARTS = 6

/** A part of the 100 €: the parts add up. */
export interface ReceiptPart {
  readonly label: string
  readonly kind: 'trade' | 'others' | 'unknown'
  readonly sum: Cents
  /** Whole euros of 100; at least one, so that no part goes unseen. */
  readonly euros: number
  /** "41 €", "moins de 1 €". */
  readonly text: string
  readonly points: readonly KnownPoint[]
  readonly lots: LotsOfFigure
}

const sumOf = (points: readonly KnownPoint[]) => sumCents(points.map(({ value }) => BigInt(value)))

/** Of 100 €: what is not nothing is never said to be 0 €, and less than one no whole one. */
function eurosText(part: Cents, total: Cents, euros: number): string {
  return part * 100n < total ? fr`moins de 1 €` : fr`${euros} €`
}

/** Of 100 € signed, how many go to each trade: the largest, then all others, then what has no known trade. */
export function receiptParts(
  { series }: Pick<ComputedIndicator, 'series'>,
  consultation?: Consultation,
): readonly ReceiptPart[] {
  const points = ranking(series.points).filter(({ value }) => BigInt(value) > 0n)
  const named = points.filter((point) => !isUnknown(point))
  const unknown = points.filter(isUnknown)
  const shown = named.length === MOST_PARTS + 1 ? named : named.slice(0, MOST_PARTS)
  const others = named.slice(shown.length)
  const groups = [
    ...shown.map((point) => ({ kind: 'trade' as const, label: point.seriesLabel ?? '', points: [point] })),
    ...(others.length > 0
      ? [{ kind: 'others' as const, label: fr`${others.length} autres métiers`, points: others }]
      : []),
    ...(unknown.length > 0 ? [{ kind: 'unknown' as const, label: 'métier inconnu', points: unknown }] : []),
  ]
  const total = sumOf(points)
  const euros = squaresOf(groups.map((group) => ({ size: eurosForDrawing(sumOf(group.points)) })))
  return groups.map((group, index) => ({
    ...group,
    sum: sumOf(group.points),
    euros: euros[index]!,
    text: eurosText(sumOf(group.points), total, euros[index]!),
    lots: lotsOf(group.kind === 'trade' ? group.points[0]!.rows : [], consultation),
  }))
}

/** Words beside the bar, in lines from `y` on. */
export interface ReceiptLabel {
  readonly y: number
  readonly euros?: string
  readonly lines: readonly string[]
}

/** In pixels from the top. */
export interface ReceiptDrawing {
  readonly height: number
  readonly parts: readonly (Pick<ReceiptPart, 'kind'> & {
    readonly y: number
    readonly height: number
    readonly edges: readonly number[]
  })[]
  readonly bracket?: { readonly top: number; readonly foot: number }
  readonly labels: readonly ReceiptLabel[]
}

const HEIGHT = 440
const GAP = 2
const LINE = 16
/** In ems of 13 px: what a telephone leaves beside the bar. */
const LABEL_WIDTH = 12.5
/** The same where no number stands before the words. */
const WHOLE_WIDTH = 15.5
const ROOM = 6

/** Each label at the middle of its part, or under the one before; the last ones are pushed up again. */
function placed(wanted: readonly (Omit<ReceiptLabel, 'y'> & { readonly middle: number })[], end: number) {
  let free = 0
  const down = wanted.map(({ middle, ...label }) => {
    const size = label.lines.length * LINE
    const top = Math.max(free, middle - size / 2)
    free = top + size + ROOM
    return { ...label, top, size }
  })
  let floor = end
  return down
    .toReversed()
    .map(({ top, size, ...label }) => {
      const y = Math.min(top, floor - size)
      floor = y - ROOM
      return { ...label, y: Math.round(y + LINE - 4) }
    })
    .toReversed()
}

export function receiptDrawing(parts: readonly ReceiptPart[]): ReceiptDrawing {
  const all = sumCents(parts.map(({ sum }) => sum))
  const total = eurosForDrawing(all)
  const room = HEIGHT - GAP * (parts.length - 1)
  const size = (sum: Cents) => (eurosForDrawing(sum) / total) * room
  let top = 0
  const drawn = parts.map((part) => {
    const [y, height] = [top, size(part.sum)]
    top += height + GAP
    const from = y + height - size(part.lots.sum)
    const edges = edgesOf(part.lots, 0n).map((edge) => from + size(edge))
    return { ...part, y, height, edges, from }
  })
  const labels = drawn.flatMap(({ label, sum, text, y, height, lots, from }) => {
    const middle = (y + (lots.sum > 0n ? from : y + height)) / 2
    // Too long to stand before its label.
    const own =
      sum * 100n < all
        ? { middle, lines: wrapLabel(fr`${text} : ${label}`, WHOLE_WIDTH, 2).split('\n') }
        : { middle, euros: text, lines: wrapLabel(label, LABEL_WIDTH, 2).split('\n') }
    if (lots.sum === 0n) return [own]
    const share = eurosText(lots.sum, all, Math.round((eurosForDrawing(lots.sum) / total) * 100))
    return [
      own,
      { middle: (from + y + height) / 2, lines: [fr`dont ${share} pour une`, 'seule consultation'] },
    ]
  })
  const split = drawn.find(({ lots }) => lots.sum > 0n)
  return {
    height: HEIGHT,
    parts: drawn.map(({ kind, y, height, edges }) => ({ kind, y, height, edges })),
    ...(split && { bracket: { top: split.from, foot: split.y + split.height } }),
    labels: placed(labels, HEIGHT),
  }
}

/** "Sur 100 € signés, 41 pour « Voirie et réseaux divers »". */
export function receiptTitle([first]: readonly ReceiptPart[]): string {
  return fr`Sur 100 € signés, ${first!.euros} pour « ${first!.label} »`
}

/** The same rows, each sum with its place in the series. */
export function receiptTable(parts: readonly ReceiptPart[]): Table {
  return {
    columns: [
      { label: 'Métier', rowHeader: true },
      { label: 'Signé, en euros', numeric: true },
      { label: 'Sur 100 €', numeric: true },
    ],
    rows: parts.map(({ label, kind, sum, text: of, points: [point] }): Row => {
      const text = formatEuros(sum).replace(/\s€$/, '')
      const data = { value: sum, indicator: BY_TRADE, period: point!.period, series: point!.series }
      return { cells: [label, kind === 'trade' ? { text, data } : text, of.replace(/\s€$/, '')] }
    }),
  }
}

/** `undefined` where no trade has a sum. */
export function homeReceipt(portal: Pick<Portal, 'indicators'>, consultation?: Consultation) {
  const indicator = portal.indicators.find(({ id }) => id === BY_TRADE)
  if (indicator === undefined || indicator.absent !== undefined) return undefined
  const parts = receiptParts(indicator, consultation)
  return parts[0]?.kind === 'trade' ? { indicator, parts, drawing: receiptDrawing(parts) } : undefined
}
