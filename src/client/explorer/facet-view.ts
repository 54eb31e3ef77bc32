import { BAD_BOUND, UNKNOWN_CHOICE } from '../../text/explorer/explorer.ts'
import { formatNumber } from '../../text/language/format.ts'
import type { ContractTable } from './contract-table.ts'
import { h } from './dom.ts'
import { isNumeric, labelOf } from './field.ts'
import type { ExplorerField } from './field.ts'
import { filterKind } from './filter-kind.ts'
import { isOrdered } from './grouping.ts'
import { UNKNOWN } from './filter.ts'
import type { Filtered } from './filter.ts'
import { NO_FILTER, boundOf } from './view.ts'
import type { FieldFilter } from './view.ts'

/** Values to choose from: what follows one another latest first, the rest by their number of rows. */
function choicesOf(field: ExplorerField, table: ContractTable): readonly string[] {
  const values = table.distinct(field).map(([value]) => value)
  if (!isOrdered(field)) return values
  return values.toSorted((one, other) =>
    isNumeric(field) ? Number(other) - Number(one) : one < other ? 1 : -1,
  )
}

/** The part of the form that filters by one field. */
export class FieldView {
  readonly field: ExplorerField
  readonly element: HTMLDetailsElement
  readonly #boxes = new Map<string, { readonly input: HTMLInputElement; readonly count: Element }>()
  readonly #texts = new Map<'words' | 'from' | 'to', HTMLInputElement>()
  /** What the address asks and this field has no control for: it filters too, so it is told. */
  #kept = NO_FILTER
  readonly #wrong = h('p', { class: 'small', role: 'status' })

  constructor(field: ExplorerField, table: ContractTable) {
    this.field = field
    const kind = filterKind(field, table)
    const hint = h('p', { class: 'small', id: `aide-${field.name}` }, field.hint)
    const legend = h('legend', { class: 'visually-hidden' }, field.title)
    const fields = h('fieldset', { name: field.name, 'aria-describedby': hint.id }, legend, hint)
    if (kind === 'words') fields.append(this.#text('words', 'Contient', 'search'))
    if (kind === 'range') {
      const type = field.type === 'date' ? 'date' : 'text'
      fields.append(this.#text('from', 'De', type), this.#text('to', 'À', type), this.#wrong)
    }
    if (kind === 'choices')
      fields.append(...choicesOf(field, table).map((value) => this.#box(value, labelOf(value, field))))
    if (!field.required) fields.append(this.#box(UNKNOWN, UNKNOWN_CHOICE))
    this.element = h('details', { class: 'facet', open: true }, h('summary', {}, field.title), fields)
  }

  #text(name: 'words' | 'from' | 'to', label: string, type: string): HTMLElement {
    const decimal = type === 'text' ? { inputmode: 'decimal' } : {}
    const input = h('input', { type, maxlength: type === 'date' ? undefined : 200, ...decimal })
    this.#texts.set(name, input)
    return h('label', { class: 'facet-text' }, h('span', {}, label), input)
  }

  #box(value: string, label: string): HTMLElement {
    const input = h('input', { type: 'checkbox', value })
    const count = h('span', { 'data-count': true })
    this.#boxes.set(value, { input, count })
    return h(
      'label',
      {},
      input,
      h('span', { class: value === UNKNOWN ? 'unknown' : undefined }, label),
      ' ',
      count,
    )
  }

  /** What the reader has put in. */
  read(): FieldFilter {
    const checked = [...this.#boxes].filter(([, { input }]) => input.checked).map(([value]) => value)
    const text = (name: 'words' | 'from' | 'to') => this.#texts.get(name)?.value.trim() ?? this.#kept[name]
    const bounds = (['from', 'to'] as const).map((name) => boundOf(text(name), this.field, name) ?? '')
    const wrong = (['from', 'to'] as const).some((name, index) => text(name) !== '' && bounds[index] === '')
    this.#wrong.textContent = wrong ? BAD_BOUND : ''
    return {
      values: new Set([...this.#kept.values, ...checked.filter((value) => value !== UNKNOWN)]),
      words: text('words'),
      from: bounds[0]!,
      to: bounds[1]!,
      unknown: checked.includes(UNKNOWN) || this.#kept.unknown,
    }
  }

  show(filter: FieldFilter = NO_FILTER): void {
    const values = new Set([...filter.values].filter((value) => !this.#boxes.has(value)))
    this.#kept = { ...filter, values, unknown: filter.unknown && !this.#boxes.has(UNKNOWN) }
    for (const [value, { input }] of this.#boxes)
      input.checked = value === UNKNOWN ? filter.unknown : filter.values.has(value)
    for (const [name, input] of this.#texts) {
      const written = input.value.trim()
      const shown = name === 'words' ? written : (boundOf(written, this.field, name) ?? '')
      if (shown !== filter[name])
        input.value = name === 'words' ? filter.words : filter[name].replace('.', ',')
    }
  }

  /** Writes beside each choice how many rows it would give. */
  count(countsOf: Filtered['countsOf']): void {
    const counts = countsOf(this.field, this.#boxes.size <= 1 ? UNKNOWN : undefined)
    for (const [value, { input, count }] of this.#boxes) {
      const text = formatNumber(counts.get(value) ?? 0)
      if (count.textContent === text) continue
      count.textContent = text
      input.parentElement!.classList.toggle('none', text === '0')
    }
  }
}
