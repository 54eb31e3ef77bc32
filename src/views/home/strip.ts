import { max } from 'd3'
import type { IsoDate } from '../../domain/date.ts'
import { isQuarter, lastDayOf, addQuarters } from '../../domain/period.ts'
import type { Period } from '../../domain/period.ts'
import { eurosForDrawing } from '../../domain/money.ts'
import type { Cents } from '../../domain/money.ts'
import type { Portal } from '../../domain/portal.ts'
import { firstDayOf } from '../../domain/period.ts'
import { formatCount, formatDate, formatEurosShort } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { isReserved } from '../upcoming/finding.ts'
import { upcomingRows } from '../upcoming/row.ts'
import type { UpcomingRow } from '../upcoming/row.ts'

/** Columns that a telephone has room for. */
const MOST_QUARTERS = 5
/** Marks that bear words, where there is room. */
const NAMED = 3
/** Sizes in pixels of a font of 16: of the largest mark, of the smallest, and of one without amount. */
const LARGEST = 64
const SMALLEST = 4
const BLANK = 10

/** One purchase: a mark whose area follows its amount. */
export interface StripMark {
  readonly row: UpcomingRow
  /** Diameter in pixels of a font of 16. */
  readonly size: number
  readonly known: boolean
  readonly reserved: boolean
  readonly named: boolean
}

export interface StripRow {
  readonly label: string
  /** The list of purchases, filtered by the trades of this group that are among them. */
  readonly href: string
  /** In the order of the quarters, the largest mark first. */
  readonly cells: readonly (readonly StripMark[])[]
}

export interface Strip {
  readonly quarters: readonly { readonly period: Period; readonly count: number; readonly until: string }[]
  readonly rows: readonly StripRow[]
  /** Purchases of these quarters, those of them with reserved lots, and what else is ahead: later, late, published, undated. */
  readonly count: number
  readonly reserved: number
  readonly elsewhere: number
}

const LIST = '/achats-a-venir/'
const UNKNOWN_TRADE = 'inconnu'

/** The middle of an estimate, or the one bound that it has. */
function amountOf({ minAmount, maxAmount }: UpcomingRow): Cents | undefined {
  if (minAmount === undefined || maxAmount === undefined) return minAmount ?? maxAmount
  return (minAmount + maxAmount) / 2n
}

function quartersOf(rows: readonly UpcomingRow[]): readonly Period[] {
  const slots = [...new Set(rows.map(({ facets }) => facets.slot))].filter((slot) => /^\d{4}-T/.test(slot))
  const sorted = slots.toSorted((a, b) => (firstDayOf(a) < firstDayOf(b) ? -1 : 1))
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined || !isQuarter(first)) return []
  return Array.from({ length: MOST_QUARTERS }, (_, index) => addQuarters(first, index)).filter(
    (quarter) => firstDayOf(quarter) <= firstDayOf(last),
  )
}

function labelOf({ trade }: UpcomingRow): string {
  return trade === undefined ? 'Métier non précisé' : (trade.group ?? 'Autres métiers')
}

function listOf(rows: readonly UpcomingRow[]): string {
  const trades = [...new Set(rows.map(({ facets }) => facets.trade ?? UNKNOWN_TRADE))].toSorted()
  return `${LIST}?${trades.map((trade) => `metier=${trade}`).join('&')}#resultats`
}

const sumOf = (rows: readonly UpcomingRow[]) => rows.reduce((sum, row) => sum + (amountOf(row) ?? 0n), 0n)
const larger = (a: Cents, b: Cents) => (a === b ? 0 : a > b ? -1 : 1)

/** The quarters to come by groups of trades, the group of most euros first; `undefined` where no quarter is announced. */
export function quarterStrip(portal: Portal): Strip | undefined {
  const all = upcomingRows(portal)
  const quarters = quartersOf(all)
  if (quarters.length === 0) return undefined
  const shown = all.filter(({ facets }) => quarters.includes(facets.slot))
  const most = max(shown, (row) => eurosForDrawing(amountOf(row) ?? 0n)) || 1
  const named = new Set(
    shown
      .filter((row) => amountOf(row) !== undefined)
      .toSorted((a, b) => larger(amountOf(a)!, amountOf(b)!))
      .slice(0, NAMED),
  )
  const markOf = (row: UpcomingRow): StripMark => {
    const amount = amountOf(row)
    const size =
      amount === undefined ? BLANK : Math.max(SMALLEST, LARGEST * Math.sqrt(eurosForDrawing(amount) / most))
    return {
      row,
      size: Math.round(size * 10) / 10,
      known: amount !== undefined,
      reserved: isReserved(row),
      named: named.has(row),
    }
  }
  const cellOf = (rows: readonly UpcomingRow[], quarter: Period) =>
    rows
      .filter(({ facets }) => facets.slot === quarter)
      .toSorted((a, b) => larger(amountOf(a) ?? -1n, amountOf(b) ?? -1n))
      .map(markOf)
  const groups = [...Map.groupBy(shown, labelOf)].toSorted(([, a], [, b]) => larger(sumOf(a), sumOf(b)))
  return {
    quarters: quarters.map((period) => ({
      period,
      count: shown.filter(({ facets }) => facets.slot === period).length,
      until: lastDayOf(period),
    })),
    rows: groups.map(([label, rows]) => ({
      label,
      href: listOf(rows),
      cells: quarters.map((quarter) => cellOf(rows, quarter)),
    })),
    count: shown.length,
    reserved: shown.filter(isReserved).length,
    elsewhere: all.length - shown.length,
  }
}

const MONTHS_OF_QUARTER = ['janv.–mars', 'avril–juin', 'juil.–sept.', 'oct.–déc.']

/** "oct.–déc.", for the head of a narrow column. */
export function quarterMonths(period: Period): string {
  return MONTHS_OF_QUARTER[Number(period.slice(6)) - 1]!
}

/** ", dont 17 en partie réservés"; nothing where none is. */
const keptOf = (reserved: number) =>
  reserved === 0 ? '' : fr`, dont ${reserved} en partie ${reserved === 1 ? 'réservé' : 'réservés'}`

/** "Au 31 octobre 2026, 106 achats annoncés, dont 17 en partie réservés". */
export function stripTitle({ count, reserved }: Strip, asOf: IsoDate): string {
  return fr`Au ${formatDate(asOf)}, ${formatCount(count, 'achat annoncé', 'achats annoncés')}${keptOf(reserved)}`
}

/** "Sur 5 trimestres. Un rond, un achat…": how to read the marks. */
export function stripReading({ quarters }: Strip): string {
  const over = quarters.length === 1 ? 'un trimestre' : fr`${quarters.length} trimestres`
  return fr`Sur ${over}. Un rond, un achat : sa surface suit le montant estimé.`
}

/** "3 achats, dont 1 en partie réservé": a cell for those who do not see its marks. */
export function markedText(marks: readonly StripMark[]): string {
  const reserved = marks.filter((mark) => mark.reserved).length
  return marks.length === 0 ? 'aucun' : `${formatCount(marks.length, 'achat', 'achats')}${keptOf(reserved)}`
}

/** "12 M€ à 15 M€": the estimate beside a mark. */
export function shortEstimate({ minAmount, maxAmount }: UpcomingRow): string {
  const bounds = [minAmount, maxAmount].filter((bound) => bound !== undefined).map(formatEurosShort)
  return [...new Set(bounds)].join(' à ')
}
