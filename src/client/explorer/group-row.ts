import { MEASURE_TEXT, OUTSIDE_COLUMN, eurosAsStated, outsideText } from '../../text/explorer/explorer.ts'
import { formatNumber } from '../../text/language/format.ts'
import { h } from './dom.ts'
import type { ExplorerField } from './field.ts'
import { UNKNOWN } from './filter.ts'
import { sharesAmounts } from './grouping.ts'
import type { RowGroup } from './grouping.ts'
import { NO_FILTER } from './view.ts'
import type { FieldFilter } from './view.ts'

/** Filters by the name of their field. */
export type NamedFilters = readonly (readonly [field: string, filter: FieldFilter])[]

/** The fields of a table of groups: one, or two. */
export interface GroupFields {
  readonly first: ExplorerField
  readonly second?: ExplorerField | undefined
}

function filterOf(key: string): FieldFilter {
  return key === UNKNOWN ? { ...NO_FILTER, unknown: true } : { ...NO_FILTER, values: new Set([key]) }
}

/** Its values in the order of the fields. */
export function valuesOf(
  group: RowGroup,
  { first, second }: GroupFields,
): readonly (readonly [field: ExplorerField, value: Pick<RowGroup, 'key' | 'label'>])[] {
  if (second === undefined || group.within === undefined) return [[first, group]]
  return [
    [first, group.within],
    [second, group],
  ]
}

/** A row of the table of groups, whose last name leads to its rows. */
export function groupRow(
  group: RowGroup,
  fields: GroupFields,
  addressOf: (filters: NamedFilters) => string,
): HTMLElement {
  const values = valuesOf(group, fields)
  // Shares of suppliers without a number stand in contracts that have others with one: no filter gives these alone.
  const isFilter = values.every(([field, { key }]) => key !== UNKNOWN || !sharesAmounts(field))
  const filters = values.map(([field, { key }]) => [field.name, filterOf(key)] as const)
  const named = (words: string) =>
    isFilter ? h('a', { href: addressOf(filters), 'data-state': true }, words) : words
  const sum = group.counted === 0 ? '' : h('data', { value: String(group.sum) }, eurosAsStated(group.sum))
  const cell = (label: string, ...content: readonly (Node | string)[]) =>
    h('td', { class: 'num', 'data-label': label }, ...content)
  return h(
    'tr',
    { class: group.key === UNKNOWN ? 'apart' : undefined },
    ...values.map(([, { label }], index) =>
      h('th', { scope: 'row' }, index === values.length - 1 ? named(label) : label),
    ),
    cell(MEASURE_TEXT.nombre.column, formatNumber(group.count)),
    cell(MEASURE_TEXT.montant.column, sum),
    cell(MEASURE_TEXT.mediane.column, group.median === undefined ? '' : eurosAsStated(group.median)),
    cell(OUTSIDE_COLUMN, outsideText(group)),
  )
}
