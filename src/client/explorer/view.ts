import { plainNumber } from './cents.ts'
import { isNumeric } from './field.ts'
import type { ExplorerField } from './field.ts'

/** What is asked of one field: a row is kept that meets any of it. */
export interface FieldFilter {
  readonly values: ReadonlySet<string>
  readonly words: string
  /** Bounds, both included, as the file writes values: "1500000.5", "2025-03-01". */
  readonly from: string
  readonly to: string
  readonly unknown: boolean
}

export const MEASURES = ['montant', 'nombre', 'mediane'] as const
export type ViewMeasure = (typeof MEASURES)[number]

/** All that a reader has chosen: the whole of it stands in the address. */
export interface View {
  readonly filters: ReadonlyMap<string, FieldFilter>
  readonly sort: { readonly field: string; readonly descending: boolean } | undefined
  readonly group: string | undefined
  /** A second field, within the groups of the first; never without one. */
  readonly second: string | undefined
  readonly measure: ViewMeasure
  /** The column of amounts that is summed. */
  readonly amount: string
  /** Fields of the table; empty = those that everybody wants. */
  readonly columns: readonly string[]
  /** From 1. */
  readonly page: number
}

export const NO_FILTER: FieldFilter = { values: new Set(), words: '', from: '', to: '', unknown: false }
export const DEFAULT_AMOUNT = 'montant_eur'
export const EMPTY_VIEW: View = {
  filters: new Map(),
  sort: undefined,
  group: undefined,
  second: undefined,
  measure: 'montant',
  amount: DEFAULT_AMOUNT,
  columns: [],
  page: 1,
}

/** Names of the address that are no field. The test holds them against the columns. */
export const KEYS = {
  sort: 'tri',
  group: 'grouper',
  second: 'puis',
  measure: 'mesure',
  amount: 'somme',
  columns: 'colonnes',
  page: 'page',
} as const
const ENDINGS = { words: '.contient', from: '.de', to: '.a', unknown: '.inconnu' } as const
const LONGEST = 200

export function isActive({ values, words, from, to, unknown }: FieldFilter): boolean {
  return values.size > 0 || words.trim() !== '' || from !== '' || to !== '' || unknown
}

/** A year or a month alone is no column of the table: its day is. */
export function isShowable(field: ExplorerField | undefined): boolean {
  return field !== undefined && field.part !== 'year' && field.part !== 'month'
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}

/** What a day of an address may lack, from the last day of a month and of a year. */
const DAY_ENDS = {
  from: ['', '-01', '-01-01'],
  to: ['', '-31', '-30', '-29', '-28', '-12-31'],
} as const

/** A bound as the file writes values, or nothing where it cannot be one; "2025" is the first or last day of that year. */
export function boundOf(text: string, field: ExplorerField, end: keyof typeof DAY_ENDS): string | undefined {
  if (field.type === 'date') return DAY_ENDS[end].map((rest) => text + rest).find(isDay)
  return isNumeric(field) ? plainNumber(text) : undefined
}

function readFilter(parameters: URLSearchParams, field: ExplorerField): FieldFilter {
  const text = (ending: string) => (parameters.get(field.name + ending) ?? '').trim().slice(0, LONGEST)
  return {
    values: new Set(parameters.getAll(field.name).filter((value) => value !== '')),
    words: text(ENDINGS.words),
    from: boundOf(text(ENDINGS.from), field, 'from') ?? '',
    to: boundOf(text(ENDINGS.to), field, 'to') ?? '',
    unknown: text(ENDINGS.unknown) === 'oui',
  }
}

/** A second field stands with a first alone, and is another one. */
export function groupingOf(
  group: string | undefined,
  second: string | undefined,
): Pick<View, 'group' | 'second'> {
  return { group, second: group === undefined || group === second ? undefined : second }
}

/** Reads an address. Names that the file does not have, and values of no sense, are left out. */
export function readView(search: string, fields: readonly ExplorerField[]): View {
  const parameters = new URLSearchParams(search)
  const value = (key: keyof typeof KEYS) => parameters.get(KEYS[key]) ?? ''
  const known = (name: string) => fields.find((field) => field.name === name)
  const sorted = value('sort').replace(/^-/, '')
  const page = Number(value('page'))
  return {
    filters: new Map(
      fields
        .map((field) => [field.name, readFilter(parameters, field)] as const)
        .filter(([, filter]) => isActive(filter)),
    ),
    sort: known(sorted) && { field: sorted, descending: value('sort').startsWith('-') },
    ...groupingOf(known(value('group'))?.name, known(value('second'))?.name),
    measure: MEASURES.find((measure) => measure === value('measure')) ?? 'montant',
    amount: known(value('amount'))?.type === 'amount' ? value('amount') : DEFAULT_AMOUNT,
    columns: [...new Set(value('columns').split(','))].filter((name) => isShowable(known(name))),
    page: Number.isInteger(page) && page > 0 && page < 1e6 ? page : 1,
  }
}

/** The query of a view, in the order of the fields: the same view gives the same address. Empty where nothing is chosen. */
export function writeView(view: View, fields: readonly ExplorerField[]): string {
  const parameters = new URLSearchParams()
  for (const { name } of fields) {
    const filter = view.filters.get(name)
    if (filter === undefined) continue
    for (const value of [...filter.values].sort()) parameters.append(name, value)
    for (const ending of ['words', 'from', 'to'] as const)
      if (filter[ending].trim() !== '') parameters.append(name + ENDINGS[ending], filter[ending].trim())
    if (filter.unknown) parameters.append(name + ENDINGS.unknown, 'oui')
  }
  const { sort, group, second, measure, amount, columns, page } = view
  const rest = {
    sort: sort && `${sort.descending ? '-' : ''}${sort.field}`,
    group,
    second,
    measure: measure === 'montant' ? undefined : measure,
    amount: amount === DEFAULT_AMOUNT ? undefined : amount,
    columns: columns.length === 0 ? undefined : columns.join(','),
    page: page === 1 ? undefined : String(page),
  }
  for (const [key, value] of Object.entries(rest))
    if (value !== undefined) parameters.append(KEYS[key as keyof typeof KEYS], value)
  const query = parameters.toString().replaceAll('%2C', ',')
  return query === '' ? '' : `?${query}`
}
