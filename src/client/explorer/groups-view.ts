import {
  MEASURE_TEXT,
  NONE,
  OUTSIDE_COLUMN,
  OVERLAP_NOTE,
  SHARED_NOTE,
  eurosAsStated,
  groupTitle,
  groupsText,
  outsideText,
} from '../../text/explorer/explorer.ts'
import { formatNumber } from '../../text/language/format.ts'
import { drawing } from './chart.ts'
import type { ContractTable } from './contract-table.ts'
import { h, partsOf } from './dom.ts'
import type { ExplorerField } from './field.ts'
import { isGroupable } from './filter-kind.ts'
import { FEWEST_MARKS, markNotes, marksOf } from './group-marks.ts'
import type { Mark } from './group-marks.ts'
import { groupsOf, isOrdered, sharesAmounts } from './grouping.ts'
import type { RowGroup } from './grouping.ts'
import { UNKNOWN } from './filter.ts'
import { MEASURES, NO_FILTER } from './view.ts'
import type { FieldFilter, ViewMeasure, View } from './view.ts'

/** Groups shown before the reader asks for the rest. */
const FIRST_GROUPS = 15
/** Widths of a drawing in pixels. */
const [LEAST_WIDTH, MOST_WIDTH] = [240, 720]

interface Options {
  /** Years that are not whole: they are hatched. */
  readonly partial: ReadonlySet<string>
  /** The address of a view with one more filter. */
  readonly addressOf: (field: string, filter: FieldFilter) => string
  readonly ask: (change: Partial<Pick<View, 'group' | 'measure' | 'amount'>>) => void
}

function option(value: string, words: string): HTMLElement {
  return h('option', { value }, words)
}

/** Groups of the rows that are left: how they are chosen, their drawing, their table. */
export class GroupsView {
  groups: readonly RowGroup[] = []
  readonly #table: ContractTable
  readonly #part: ReturnType<typeof partsOf>
  readonly #options: Options
  #field: ExplorerField | undefined
  #marks: readonly Mark[] = []
  #all = false
  #width = 0
  #painted = 0

  constructor(root: HTMLElement, table: ContractTable, options: Options) {
    this.#table = table
    this.#part = partsOf(root)
    this.#options = options
    const groupable = table.fields.filter((field) => isGroupable(field, table))
    this.#part('group').append(option('', NONE), ...groupable.map(({ name, title }) => option(name, title)))
    this.#part('measure').append(...MEASURES.map((measure) => option(measure, MEASURE_TEXT[measure].choice)))
    const amounts = table.fields.filter(({ type }) => type === 'amount')
    this.#part('amount').append(...amounts.map(({ name, title }) => option(name, title)))
    const value = (name: string) => this.#part<HTMLSelectElement>(name).value
    this.#part('grouping').addEventListener('input', () =>
      options.ask({
        group: value('group') || undefined,
        measure: value('measure') as ViewMeasure,
        amount: value('amount'),
      }),
    )
    this.#part('all-groups').addEventListener('click', () => {
      this.#all = true
      const first = this.#part('groups-body').children.length
      this.#rows(this.#field!)
      this.#part('groups-body').children[first]?.querySelector('a')?.focus()
    })
  }

  paint(rows: readonly number[], view: View): void {
    this.#part<HTMLSelectElement>('group').value = view.group ?? ''
    this.#part<HTMLSelectElement>('measure').value = view.measure
    this.#part<HTMLSelectElement>('amount').value = view.amount
    const field = view.group === undefined ? undefined : this.#table.field(view.group)
    if (field !== this.#field) this.#all = false
    this.#field = field
    this.groups = field === undefined ? [] : groupsOf(rows, field, view, this.#table)
    this.#part('groups').hidden = this.groups.length === 0
    if (field === undefined) return
    const marks = marksOf(this.groups, field, { measure: view.measure, partial: this.#options.partial })
    const title = groupTitle(view.measure, field.title)
    this.#part('groups-title').textContent = title
    this.#part('groups-count').textContent = groupsText(this.groups.length, marks.length)
    this.#part('groups-notes').textContent = [
      ...(sharesAmounts(field) ? [SHARED_NOTE] : field.type === 'list' ? [OVERLAP_NOTE] : []),
      ...markNotes(marks),
    ].join(' ')
    this.#part('groups-field').textContent = field.title
    this.#rows(field)
    this.#marks = marks
    void this.#draw()
  }

  /** Draws again where there is more room, or less. */
  redraw(): void {
    if (this.#field !== undefined && this.#width !== this.#part('drawing').clientWidth) void this.#draw()
  }

  async #draw(): Promise<void> {
    const place = this.#part('drawing')
    const painted = (this.#painted += 1)
    this.#width = place.clientWidth
    if (this.#marks.length < FEWEST_MARKS) return place.replaceChildren()
    const width = Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, place.clientWidth))
    const name = this.#part('groups-title').textContent ?? ''
    const drawn = await drawing(this.#marks, { width, ordered: isOrdered(this.#field!), name })
    if (painted === this.#painted) place.replaceChildren(drawn)
  }

  #rows(field: ExplorerField): void {
    const shown = this.#all ? this.groups : this.groups.slice(0, FIRST_GROUPS)
    this.#part('groups-body').replaceChildren(...shown.map((group) => this.#row(group, field)))
    this.#part('all-groups').hidden = shown.length === this.groups.length
  }

  #row(group: RowGroup, field: ExplorerField): HTMLElement {
    const filter =
      group.key === UNKNOWN ? { ...NO_FILTER, unknown: true } : { ...NO_FILTER, values: new Set([group.key]) }
    // Shares of suppliers without a number stand in contracts that have others with one: no filter gives these alone.
    const name =
      group.key === UNKNOWN && sharesAmounts(field)
        ? group.label
        : h('a', { href: this.#options.addressOf(field.name, filter), 'data-state': true }, group.label)
    const sum = group.counted === 0 ? '' : h('data', { value: String(group.sum) }, eurosAsStated(group.sum))
    const cell = (label: string, ...content: readonly (Node | string)[]) =>
      h('td', { class: 'num', 'data-label': label }, ...content)
    return h(
      'tr',
      { class: group.key === UNKNOWN ? 'apart' : undefined },
      h('th', { scope: 'row' }, name),
      cell(MEASURE_TEXT.nombre.column, formatNumber(group.count)),
      cell(MEASURE_TEXT.montant.column, sum),
      cell(MEASURE_TEXT.mediane.column, group.median === undefined ? '' : eurosAsStated(group.median)),
      cell(OUTSIDE_COLUMN, outsideText(group)),
    )
  }
}
