import {
  MEASURE_TEXT,
  NONE,
  OVERLAP_NOTE,
  PAIR_NOTE,
  SHARED_NOTE,
  groupTitle,
  groupsText,
} from '../../text/explorer/explorer.ts'
import { drawing } from './chart.ts'
import type { ContractTable } from './contract-table.ts'
import { h, partsOf } from './dom.ts'
import { isGroupable } from './filter-kind.ts'
import { FEWEST_MARKS, markNotes, marksOf } from './group-marks.ts'
import type { Mark } from './group-marks.ts'
import { groupRow } from './group-row.ts'
import type { GroupFields, NamedFilters } from './group-row.ts'
import { groupsOf, isOrdered, sharesAmounts } from './grouping.ts'
import type { RowGroup } from './grouping.ts'
import { pairDrawing } from './pair-drawing.ts'
import { pairMarks } from './pair-marks.ts'
import type { PairMarks } from './pair-marks.ts'
import { MEASURES, groupingOf } from './view.ts'
import type { ViewMeasure, View } from './view.ts'

/** Rows shown before the reader asks for the rest; of two fields, whole groups of the first up to about as many. */
const FIRST_GROUPS = { one: 15, two: 40 }
/** Widths of a drawing in pixels. */
const [LEAST_WIDTH, MOST_WIDTH] = [240, 720]

interface Options {
  /** Years that are not whole: they are hatched. */
  readonly partial: ReadonlySet<string>
  /** The address of a view with more filters. */
  readonly addressOf: (filters: NamedFilters) => string
  readonly ask: (change: Partial<Pick<View, 'group' | 'second' | 'measure' | 'amount'>>) => void
}

function firstGroups(groups: readonly RowGroup[]): readonly RowGroup[] {
  if (groups[0]?.within === undefined) return groups.slice(0, FIRST_GROUPS.one)
  const last = groups[FIRST_GROUPS.two - 1]?.within?.key
  const end = groups.findLastIndex(({ within }) => within?.key === last)
  return last === undefined ? groups : groups.slice(0, end + 1)
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
  #shown: GroupFields | undefined
  #marks: readonly Mark[] = []
  #pairs: PairMarks | undefined
  #all = false
  #width = 0
  #painted = 0

  constructor(root: HTMLElement, table: ContractTable, options: Options) {
    this.#table = table
    this.#part = partsOf(root)
    this.#options = options
    const groupable = table.fields.filter((field) => isGroupable(field, table))
    for (const part of ['group', 'second'])
      this.#part(part).append(option('', NONE), ...groupable.map(({ name, title }) => option(name, title)))
    this.#part('measure').append(...MEASURES.map((measure) => option(measure, MEASURE_TEXT[measure].choice)))
    const amounts = table.fields.filter(({ type }) => type === 'amount')
    this.#part('amount').append(...amounts.map(({ name, title }) => option(name, title)))
    const value = (name: string) => this.#part<HTMLSelectElement>(name).value
    this.#part('grouping').addEventListener('input', () =>
      options.ask({
        ...groupingOf(value('group') || undefined, value('second') || undefined),
        measure: value('measure') as ViewMeasure,
        amount: value('amount'),
      }),
    )
    this.#part('all-groups').addEventListener('click', () => {
      this.#all = true
      const first = this.#part('groups-body').children.length
      this.#rows(this.#shown!)
      // The button is gone: the reader goes on from the first row that came and leads somewhere.
      const came = [...this.#part('groups-body').children].slice(first)
      came.flatMap((row) => row.querySelector('a') ?? [])[0]?.focus()
    })
  }

  /** The fields of the groups that are shown. */
  get fields(): GroupFields | undefined {
    return this.#shown
  }

  paint(rows: readonly number[], view: View): void {
    this.#part<HTMLSelectElement>('group').value = view.group ?? ''
    this.#part<HTMLSelectElement>('measure').value = view.measure
    this.#part<HTMLSelectElement>('amount').value = view.amount
    this.#part<HTMLSelectElement>('second').value = view.second ?? ''
    this.#part<HTMLSelectElement>('second').disabled = view.group === undefined
    const first = view.group === undefined ? undefined : this.#table.field(view.group)
    const second = view.second === undefined ? undefined : this.#table.field(view.second)
    if (first !== this.#shown?.first || second !== this.#shown?.second) this.#all = false
    this.#shown = first && { first, second }
    this.groups = first === undefined ? [] : groupsOf(rows, first, { ...view, second }, this.#table)
    this.#part('groups').hidden = this.groups.length === 0
    if (this.#shown !== undefined) this.#show(this.#shown, view.measure)
  }

  #show(fields: GroupFields, measure: ViewMeasure): void {
    const { first, second } = fields
    const options = { measure, partial: this.#options.partial }
    this.#pairs = second && pairMarks(this.groups, fields, options)
    this.#marks = this.#pairs?.rows.flatMap(({ marks }) => marks) ?? marksOf(this.groups, first, options)
    const both = [first, ...(second ? [second] : [])]
    this.#part('groups-title').textContent = groupTitle(measure, ...both.map(({ title }) => title))
    this.#part('groups-count').textContent = groupsText(this.groups.length, this.#marks.length)
    this.#part('groups-notes').textContent = [
      ...(both.some(sharesAmounts) ? [SHARED_NOTE] : []),
      ...(both.some((field) => field.type === 'list' && !sharesAmounts(field)) ? [OVERLAP_NOTE] : []),
      ...(second ? [PAIR_NOTE] : []),
      ...markNotes(this.#marks),
    ].join(' ')
    this.#heads(fields)
    this.#rows(fields)
    void this.#draw()
  }

  /** A header that is empty is none: that of a second field stands where there is one. */
  #heads({ first, second }: GroupFields): void {
    const head = this.#part('groups-field')
    head.textContent = first.title
    if (head.nextElementSibling?.matches('[data-second]')) head.nextElementSibling.remove()
    if (second) head.after(h('th', { scope: 'col', 'data-second': true }, second.title))
  }

  /** Draws again where there is more room, or less. */
  redraw(): void {
    if (this.#shown !== undefined && this.#width !== this.#part('drawing').clientWidth) void this.#draw()
  }

  async #draw(): Promise<void> {
    const place = this.#part('drawing')
    const painted = (this.#painted += 1)
    this.#width = place.clientWidth
    for (const part of ['save-svg', 'save-png']) this.#part(part).hidden = this.#marks.length < FEWEST_MARKS
    if (this.#marks.length < FEWEST_MARKS) return place.replaceChildren()
    const width = Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, place.clientWidth))
    const name = this.#part('groups-title').textContent ?? ''
    const drawn = this.#pairs
      ? pairDrawing(this.#pairs, width, name)
      : await drawing(this.#marks, { width, ordered: isOrdered(this.#shown!.first), name })
    if (painted === this.#painted) place.replaceChildren(drawn)
  }

  #rows(fields: GroupFields): void {
    const shown = this.#all ? this.groups : firstGroups(this.groups)
    const rows = shown.map((group) => groupRow(group, fields, this.#options.addressOf))
    this.#part('groups-body').replaceChildren(...rows)
    this.#part('all-groups').hidden = shown.length === this.groups.length
  }
}
