import { Temporal } from 'temporal-polyfill'
import type { Random } from '../draw/random.ts'
import type { Quirk } from '../tables/columns.ts'

/** What a slot of a quirk makes of a value, by its name after the bar: `{|capitals}`. */
type Filter = (value: unknown) => unknown

/** "14700" → "14 700,00" with a no-break space. */
function frenchAmount(amount: string): string {
  const [euros = '', decimals = ''] = amount.split('.')
  return `${euros.replace(/\B(?=(\d{3})+$)/g, '\u00A0')},${decimals.padEnd(2, '0')}`
}

const OF_TEXT: Readonly<Record<string, (text: string) => string>> = {
  '20xx': (day) => `20${day.slice(2)}`,
  capitals: (text) => text.toLocaleUpperCase('fr-FR'),
  comma: (text) => `${Math.trunc(Number(text))},5`,
  'english-month': (day) => Temporal.PlainDate.from(day).toLocaleString('en-US', { month: 'long' }),
  'french-amount': frenchAmount,
  'french-day': (day) => day.split('-').reverse().join('/'),
  'lost-accent': (text) => text.replace('é', '\uFFFD'),
  spaces: (text) => text.replaceAll('-', ' '),
  thousands: (text) => text.replace(/(\d)(\d{3})$/, '$1 $2'),
}

type Element = Readonly<Record<string, Readonly<Record<string, unknown>>>>
/** In a list of DECP 2022 an element is wrapped in an object that names it. */
const OF_LIST: Readonly<Record<string, (list: readonly Element[]) => unknown>> = {
  contradicted: (values) => [...values, 'Pas de considération sociale'],
  first: ([first]) => first,
  reversed: (list) => list.toReversed(),
  unwrapped: (list) => list.flatMap((element) => Object.values(element)),
  /** The first modification without its date. */
  undated: ([first, ...others]) => [
    { modification: { ...first!['modification'], dateNotificationModification: undefined } },
    ...others,
  ],
  /** The first modification with keys of a supplier in place of suppliers, as one platform writes them. */
  keys: ([first]) => {
    const titulaires = [{ titulaire: 'typeIdentifiant' }, { titulaire: 'id' }]
    return [{ modification: { ...first!['modification'], titulaires } }]
  },
}

/** `digit+1` changes the last digit, so that the Luhn key fails; `×1.12` multiplies, in whole units. */
function withNumber(name: string): Filter | undefined {
  const [, kind, parameter] = /^(digit\+|×)([\d.]+)$/.exec(name) ?? []
  if (kind === undefined) return undefined
  if (kind === '×') return (value) => Math.round(Number(value) * Number(parameter))
  return (value) => String(value).replace(/\d$/, (digit) => String((Number(digit) + Number(parameter)) % 10))
}

/** @throws Error for a name that no filter has. */
function filterNamed(name: string): Filter {
  if (name === 'absent') return () => undefined
  if (OF_TEXT[name] !== undefined) return (value) => OF_TEXT[name]!(String(value))
  if (OF_LIST[name] !== undefined) return (value) => OF_LIST[name]!(value as readonly Element[])
  const filter = withNumber(name)
  if (filter === undefined) throw new Error(`no filter is called "${name}" (data/demo/quirks)`)
  return filter
}

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
