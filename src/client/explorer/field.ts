import { formatMonth } from '../../text/language/format.ts'
import { tradeOfCpv } from '../../domain/reference/trade.ts'
import type { ListedTrade } from '../../domain/reference/trade.ts'
import type { ColumnType } from '../../tables/column.ts'
import { withoutGuard } from '../../text/language/formula.ts'

/** A reading of a column that is a field of its own: the year of a day, the division or the trade of a CPV code. */
export type FieldPart = 'year' | 'month' | 'division' | 'trade' | 'siren'

/** A field by which contracts are filtered, sorted and grouped: a column of the published file, or a part of one. */
export interface ExplorerField {
  /** In addresses: the column, for a part with the part's name after a point. */
  readonly name: string
  readonly title: string
  readonly type: ColumnType
  /** The column of the file that it is read from. */
  readonly column: string
  readonly part?: FieldPart
  /** What the dictionary says of the column. */
  readonly hint: string
  readonly unit?: string
  /** Never empty in the file: what is unknown has a word of its own there. */
  readonly required?: true
  /** Words of its codes. */
  readonly labels?: Readonly<Record<string, string>>
  /** Of the part `trade`: which codes are whose. */
  readonly trades?: readonly ListedTrade[]
}

const PART_OF: Record<FieldPart, (item: string, trades: readonly ListedTrade[]) => string> = {
  year: (day) => day.slice(0, 4),
  month: (day) => day.slice(0, 7),
  division: (code) => code.slice(0, 2),
  trade: (code, trades) => tradeOfCpv(code, trades)?.slug ?? '',
  siren: (siret) => siret.slice(0, 9),
}

/** The values of a cell: none where it is empty, which is unknown; several where the column holds lists. */
export function itemsOf(
  cell: string,
  { type, part, trades = [] }: Pick<ExplorerField, 'type' | 'part' | 'trades'>,
): readonly string[] {
  if (cell === '') return []
  const items = type === 'list' ? cell.split('|') : [cell]
  if (part === undefined) return items
  return [...new Set(items.map((item) => PART_OF[part](item, trades)))].filter((item) => item !== '')
}

/** A value of a field in words. */
export function labelOf(item: string, { labels, part }: Pick<ExplorerField, 'labels' | 'part'>): string {
  if (part === 'month') return formatMonth(item)
  return labels !== undefined && Object.hasOwn(labels, item) ? labels[item]! : withoutGuard(item)
}

const NUMERIC: readonly ColumnType[] = ['integer', 'number', 'share', 'amount']

export function isNumeric({ type }: Pick<ExplorerField, 'type'>): boolean {
  return NUMERIC.includes(type)
}
