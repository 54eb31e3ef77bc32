import { UNKNOWN_CHOICE, boundsText, wordsText } from '../../text/explorer/explorer.ts'
import { formatDate, formatNumber } from '../../text/language/format.ts'
import type { ActiveFilter } from '../filter-form.ts'
import type { ContractTable } from './contract-table.ts'
import { h } from './dom.ts'
import { FieldView } from './facet-view.ts'
import { isNumeric, labelOf } from './field.ts'
import type { ExplorerField } from './field.ts'
import type { Filtered } from './filter.ts'
import { NO_FILTER, isActive, isShowable } from './view.ts'
import type { FieldFilter } from './view.ts'

/** What most people filter by: always in the form. */
const FIRST = ['objet', 'titulaires_siren', 'annee', 'categorie', 'montant_eur']

type Filters = ReadonlyMap<string, FieldFilter>

function boundText(text: string, field: ExplorerField): string {
  if (field.type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDate(text) : text
  return isNumeric(field) && text !== '' ? formatNumber(Number(text), 2) : text
}

/** A filter as chips: what is asked, each part of it removable. */
function chipsOf(field: ExplorerField, filter: FieldFilter): readonly ActiveFilter[] {
  const chip = (value: string, label: string) => ({ facet: field.name, value, legend: field.title, label })
  return [
    ...(filter.words === '' ? [] : [chip('words', wordsText(filter.words))]),
    ...[...filter.values].map((value) => chip(`=${value}`, labelOf(value, field))),
    ...(filter.from === '' && filter.to === ''
      ? []
      : [chip('bounds', boundsText(boundText(filter.from, field), boundText(filter.to, field)))]),
    ...(filter.unknown ? [chip('unknown', UNKNOWN_CHOICE)] : []),
  ]
}

/** A filter without one of its chips, or without all of them. */
function withoutChip(filter: FieldFilter, chip: string | undefined): FieldFilter {
  if (chip === undefined) return NO_FILTER
  if (chip === 'words') return { ...filter, words: '' }
  if (chip === 'bounds') return { ...filter, from: '', to: '' }
  if (chip === 'unknown') return { ...filter, unknown: false }
  return { ...filter, values: new Set([...filter.values].filter((value) => `=${value}` !== chip)) }
}

/** The form of filters: a part for each field that most people use, and for each that is added. */
export class FiltersView {
  readonly #table: ContractTable
  readonly #list: HTMLElement
  readonly #add: HTMLSelectElement
  readonly #facets = new Map<string, FieldView>()
  #filtered: Filtered | undefined

  constructor(form: HTMLFormElement, table: ContractTable) {
    this.#table = table
    this.#list = form.querySelector<HTMLElement>('[data-part="facets"]')!
    this.#add = form.querySelector('select')!
    form.querySelector('details')!.open = matchMedia('(min-width: 62rem)').matches
    for (const name of FIRST) this.#facet(name)
    form.querySelector('[data-part="add"]')!.addEventListener('click', () => {
      const facet = this.#facet(this.#add.value)
      if (this.#filtered) facet?.count(this.#filtered.countsOf)
      facet?.element.querySelector('input')?.focus()
      this.#offer()
    })
    this.#offer()
  }

  #facet(name: string): FieldView | undefined {
    const field = this.#table.field(name)
    if (field === undefined) return undefined
    const facet = this.#facets.get(name) ?? new FieldView(field, this.#table)
    this.#facets.set(name, facet)
    if (!facet.element.isConnected) this.#list.append(facet.element)
    return facet
  }

  #offer(): void {
    const others = this.#table.fields.filter((field) => isShowable(field) && !this.#facets.has(field.name))
    this.#add.replaceChildren(...others.map(({ name, title }) => h('option', { value: name }, title)))
  }

  get filters(): Filters {
    return new Map(
      [...this.#facets]
        .map(([name, facet]) => [name, facet.read()] as const)
        .filter(([, filter]) => isActive(filter)),
    )
  }

  set filters(filters: Filters) {
    for (const name of filters.keys()) this.#facet(name)
    for (const [name, facet] of this.#facets) facet.show(filters.get(name))
    this.#offer()
  }

  get active(): readonly ActiveFilter[] {
    return [...this.#facets].flatMap(([, facet]) => chipsOf(facet.field, facet.read()))
  }

  remove({ facet, value }: Pick<ActiveFilter, 'facet' | 'value'>): void {
    const view = this.#facets.get(facet)
    view?.show(withoutChip(view.read(), value))
  }

  clear(): void {
    this.filters = new Map()
  }

  paint(filtered: Filtered): void {
    this.#filtered = filtered
    for (const facet of this.#facets.values()) facet.count(filtered.countsOf)
  }
}
