import type { Random } from '../draw/random.ts'
import type { Quirk } from '../tables/columns.ts'
import { filterNamed } from './filters.ts'
import type { Filter } from './filters.ts'

type Fields = Readonly<Record<string, unknown>>
type Filters = Readonly<Record<string, Filter>>

/** `{}` is the field's own value, `{2:4}` a part of it, `{Other field}` another's; `{|filter}` makes something of it. */
const SLOT = /\{([^{}"|]*)(?:\|([^{}"|]+))?\}/g
const PART = /^(\d*):(-?\d*)$/

function valueOf(
  own: unknown,
  name: string,
  filter: string | undefined,
  row: Fields,
  filters: Filters,
): unknown {
  const [, from, to] = PART.exec(name) ?? []
  const value =
    from !== undefined
      ? String(own).slice(Number(from), to === '' ? undefined : Number(to))
      : name === ''
        ? own
        : row[name]
  return filter === undefined ? value : filterNamed(filter, filters)(value)
}

/** A value of a change with its slots filled; one slot alone gives its value as it is, whatever its type. */
function filled(template: unknown, own: unknown, row: Fields, filters: Filters): unknown {
  if (typeof template !== 'string') return template
  const [first] = template.matchAll(SLOT)
  if (first?.[0] === template) return valueOf(own, first[1]!, first[2], row, filters)
  return template.replace(SLOT, (_, name: string, filter: string | undefined) =>
    String(valueOf(own, name, filter, row, filters)),
  )
}

/** Changes what stands at a path of fields, in each element of a list on the way. */
function put(
  value: unknown,
  [field, ...rest]: readonly string[],
  change: (own: unknown) => unknown,
): unknown {
  if (field === undefined) return change(value)
  if (Array.isArray(value)) return value.map((each: unknown) => put(each, [field, ...rest], change))
  const fields = value as Fields
  return { ...fields, [field]: put(fields[field], rest, change) }
}

/** A row with the fields of a change, which are paths (`titulaires.titulaire.id`). */
export function changed<Row extends Fields>(row: Row, change: Fields, filters: Filters = {}): Row {
  return Object.entries(change).reduce<unknown>(
    (all, [path, template]) => put(all, path.split('.'), (own) => filled(template, own, row, filters)),
    row,
  ) as Row
}

/** Whether the fields of a row, as text or JSON, match the patterns of a quirk. */
export function isFor({ where }: Quirk, row: Fields): boolean {
  return Object.entries(where).every(([field, pattern]) => {
    const value = row[field] ?? ''
    return new RegExp(pattern).test(typeof value === 'string' ? value : JSON.stringify(value))
  })
}

/** The changes of quirks, one a row: those of a quirk come by turns. */
export function changesOf(quirks: readonly Quirk[]): Fields[] {
  return quirks.flatMap(({ rows, set }) =>
    Array.from({ length: rows }, (_, index) => set[index % set.length]!),
  )
}

/** The rows that become odd: each quirk on its number of rows, chosen over all of them; a row has one at most. */
export function spoil<Row extends Fields>(
  rows: readonly Row[],
  quirks: readonly Quirk[],
  random: Random,
  filters: Filters = {},
): ReadonlyMap<Row, Row> {
  const spoilt = new Map<Row, Row>()
  for (const quirk of quirks) {
    const candidates = rows.filter((row) => !spoilt.has(row) && isFor(quirk, row))
    const changes = changesOf([quirk])
    random.sample(candidates, quirk.rows).forEach((row, index) => {
      spoilt.set(row, changed(row, changes[index]!, filters))
    })
  }
  return spoilt
}
