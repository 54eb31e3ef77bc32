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
  /** Of two fields: the group of the first in which it stands. */
  readonly within?: Pick<RowGroup, 'key' | 'label'>
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
function wholeRows(rows: readonly Amounted[], field: ExplorerField, table: ContractTable): Members {
  const members: Members = new Map()
  const items = table.items(field)
  for (const member of rows) {
    const own = items[member.row]!
    if (own.length === 0) add(members, UNKNOWN, member)
    for (const item of own) add(members, item, member)
  }
  return members
}

/** Rule 10: several suppliers share an amount equally; suppliers without a number keep their shares, unknown. */
function sharedRows(rows: readonly Amounted[], field: ExplorerField, table: ContractTable): Members {
  const members: Members = new Map()
  const numbers = table.cells(field.column)
  const counts = table.cells('nombre_titulaires')
  for (const { row, cents } of rows) {
    const firms = numbers[row] === '' ? [] : numbers[row]!.split('|').map((siret) => siret.slice(0, 9))
    const parts = Math.max(1, Number(counts[row]), firms.length)
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

interface Grouped {
  readonly amount: string
  readonly measure: ViewMeasure
  /** A second field, within each group of the first. */
  readonly second?: ExplorerField | undefined
}

interface Divided {
  readonly group: RowGroup
  readonly members: readonly Amounted[]
}

/** Rows by the values of a field: in their own order, or the largest first; the unknown last. */
function divided(
  rows: readonly Amounted[],
  field: ExplorerField,
  measure: ViewMeasure,
  table: ContractTable,
): readonly Divided[] {
  const members = (sharesAmounts(field) ? sharedRows : wholeRows)(rows, field, table)
  const groups = [...members].map(([key, own]): Divided => {
    const label = key === UNKNOWN ? UNKNOWN_LABEL : labelOf(key, field)
    return { group: { key, label, ...sumsOf(own, table) }, members: own }
  })
  const size = ({ group }: Divided) => measureOf(group, measure) ?? -1n
  return groups.sort((one, other) => {
    const [a, b] = [one.group, other.group]
    if (a.key === UNKNOWN || b.key === UNKNOWN) return a.key === UNKNOWN ? 1 : -1
    if (isOrdered(field)) return isNumeric(field) ? Number(a.key) - Number(b.key) : a.key < b.key ? -1 : 1
    const [first, then] = [size(one), size(other)]
    return first > then ? -1 : first < then ? 1 : b.count - a.count || (a.key < b.key ? -1 : 1)
  })
}

/** Groups of one field, or of two: those of the second stand within each of the first, which names them. */
export function groupsOf(
  rows: readonly number[],
  field: ExplorerField,
  { amount, measure, second }: Grouped,
  table: ContractTable,
): readonly RowGroup[] {
  const stated = statedCents(table, amount)
  const all = rows.map((row) => ({ row, cents: stated(row) }))
  const groups = divided(all, field, measure, table)
  if (second === undefined) return groups.map(({ group }) => group)
  return groups.flatMap(({ group: { key, label }, members }) =>
    divided(members, second, measure, table).map(({ group }) => ({ ...group, within: { key, label } })),
  )
}
