import type { Random } from '../draw/random.ts'
import type { Quirk } from '../tables/columns.ts'
import { filterNamed } from './filters.ts'

type Fields = Readonly<Record<string, unknown>>

/** `{}` is the field's own value, `{2:4}` a part of it, `{Other field}` another's; `{|filter}` makes something of it. */
const SLOT = /\{([^{}"|]*)(?:\|([^{}"|]+))?\}/g
const PART = /^(\d*):(\d*)$/

function valueOf(own: unknown, name: string, filter: string | undefined, row: Fields): unknown {
  const [, from, to] = PART.exec(name) ?? []
  if (from !== undefined) return String(own).slice(Number(from), to ? Number(to) : undefined)
  const value = name === '' ? own : row[name]
  return filter === undefined ? value : filterNamed(filter)(value)
}

/** A value of a change with its slots filled; one slot alone gives its value as it is, whatever its type. */
function filled(template: unknown, own: unknown, row: Fields): unknown {
  if (typeof template !== 'string') return template
  const [first] = template.matchAll(SLOT)
  if (first?.[0] === template) return valueOf(own, first[1]!, first[2], row)
  return template.replace(SLOT, (_, name: string, filter?: string) => String(valueOf(own, name, filter, row)))
}

/** Changes what stands at a path of fields, in each element of a list on the way. */
function put(value: unknown, path: readonly string[], change: (own: unknown) => unknown): unknown {
  const [field, ...rest] = path
  if (field === undefined) return change(value)
  if (Array.isArray(value)) return value.map((each: unknown) => put(each, path, change))
  const fields = value as Fields
  return { ...fields, [field]: put(fields[field], rest, change) }
}

/** A row with the fields of a change, which are paths (`titulaires.titulaire.id`). */
export function changed<Row extends Fields>(row: Row, change: Fields): Row {
  return Object.entries(change).reduce<unknown>(
    (all, [path, template]) => put(all, path.split('.'), (own) => filled(template, own, row)),
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

/** The rows that a quirk changes, of those that it may happen to. */
function chosenBy<Row>({ order, skip, rows }: Quirk, candidates: readonly Row[], random: Random): Row[] {
  return (order === 'drawn' ? random.shuffle(candidates) : candidates).slice(skip, skip + rows)
}

/** Each quirk on its number of rows, drawn among all of them or the first; a row has one at most. Then rows too many. */
export function oddRows<Row extends Fields>(
  rows: readonly Row[],
  quirks: readonly Quirk[],
  random: Random,
): Row[] {
  const odd = new Map<Row, Row>()
  const [added, inPlace] = [true, false].map((copies) =>
    quirks.filter(({ order }) => (order === 'added') === copies),
  )
  for (const quirk of inPlace!) {
    const candidates = rows.filter((row) => !odd.has(row) && isFor(quirk, row))
    const changes = changesOf([quirk])
    chosenBy(quirk, candidates, random).forEach((row, index) => odd.set(row, changed(row, changes[index]!)))
  }
  const all = rows.map((row) => odd.get(row) ?? row)
  const copies = added!.flatMap((quirk) => {
    const candidates = all.filter((row) => isFor(quirk, row))
    return chosenBy(quirk, candidates, random).map((row) => changed(row, quirk.set[0]!))
  })
  return [...all, ...copies]
}
