import { splitCents } from '../../domain/money.ts'
import type { ContractTable } from './contract-table.ts'
import { isNumeric, labelOf } from './field.ts'
import type { ExplorerField } from './field.ts'
import { UNKNOWN } from './filter.ts'
import { statedCents, sumsOf } from './sums.ts'
import type { Amounted, Sums } from './sums.ts'
import type { ViewMeasure } from './view.ts'

export interface RowGroup extends Sums {
  /** A value of the field; `UNKNOWN` where it has none. */
  readonly key: string
  readonly label: string
}

const UNKNOWN_LABEL = 'inconnu'

/** Groups that follow one another: years, months, numbers. Others go by their measure. */
export function isOrdered(field: ExplorerField): boolean {
  return field.part === 'year' || field.part === 'month' || isNumeric(field)
}

/** What a group is drawn and ordered by; `undefined` where no row tells. */
export function measureOf(group: Sums, measure: ViewMeasure): bigint | undefined {
  if (measure === 'nombre') return BigInt(group.count)
  if (measure === 'mediane') return group.median
  return group.counted === 0 ? undefined : group.sum
}

type Members = Map<string, Amounted[]>

function add(members: Members, key: string, member: Amounted): void {
  const group = members.get(key)
  if (group === undefined) members.set(key, [member])
  else group.push(member)
}

/** A row is whole in the group of each of its values. */
function wholeRows(
  rows: readonly number[],
  field: ExplorerField,
  column: string,
  table: ContractTable,
): Members {
  const members: Members = new Map()
  const items = table.items(field)
  const stated = statedCents(table, column)
  for (const row of rows) {
    const member = { row, cents: stated(row) }
    if (items[row]!.length === 0) add(members, UNKNOWN, member)
    for (const item of items[row]!) add(members, item, member)
  }
  return members
}

/** Rule 10: several suppliers share an amount equally; suppliers without a number keep their shares, unknown. */
function sharedRows(
  rows: readonly number[],
  field: ExplorerField,
  column: string,
  table: ContractTable,
): Members {
  const members: Members = new Map()
  const stated = statedCents(table, column)
  const numbers = table.cells(field.column)
  const counts = table.cells('nombre_titulaires')
  for (const row of rows) {
    const firms = numbers[row] === '' ? [] : numbers[row]!.split('|').map((siret) => siret.slice(0, 9))
    const parts = Math.max(1, Number(counts[row]), firms.length)
    const cents = stated(row)
    const shares = cents === undefined ? undefined : splitCents(cents, parts)
    const keys = [...firms, ...Array<string>(parts - firms.length).fill(UNKNOWN)]
    for (const key of new Set(keys)) {
      const share = shares?.reduce((sum, each, index) => (keys[index] === key ? sum + each : sum), 0n)
      add(members, key, { row, cents: share })
    }
  }
  return members
}

/** Whether sums of groups are shares of the amounts, an estimate (rule 10). */
export function sharesAmounts({ part }: ExplorerField): boolean {
  return part === 'siren'
}

/** Rows by the values of a field: in their own order, or the largest first; the unknown last. */
export function groupsOf(
  rows: readonly number[],
  field: ExplorerField,
  { amount, measure }: { readonly amount: string; readonly measure: ViewMeasure },
  table: ContractTable,
): readonly RowGroup[] {
  const members = (sharesAmounts(field) ? sharedRows : wholeRows)(rows, field, amount, table)
  const groups = [...members].map(([key, group]) => ({
    key,
    label: key === UNKNOWN ? UNKNOWN_LABEL : labelOf(key, field),
    ...sumsOf(group, table),
  }))
  const size = (group: RowGroup) => measureOf(group, measure) ?? -1n
  return groups.sort((one, other) => {
    if (one.key === UNKNOWN || other.key === UNKNOWN) return one.key === UNKNOWN ? 1 : -1
    if (isOrdered(field))
      return isNumeric(field) ? Number(one.key) - Number(other.key) : one.key < other.key ? -1 : 1
    const [a, b] = [size(one), size(other)]
    return a > b ? -1 : a < b ? 1 : other.count - one.count || (one.key < other.key ? -1 : 1)
  })
}
