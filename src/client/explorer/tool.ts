import { besideSum, sumText } from '../../text/explorer/explorer.ts'
import { filterText, foldText } from '../../text/filter.ts'
import { FilterBar } from '../filter-bar.ts'
import { onStateLinks } from '../search/state-links.ts'
import { citationOf } from './citation.ts'
import type { CitedData } from './citation.ts'
import type { ContractTable } from './contract-table.ts'
import { partsOf } from './dom.ts'
import { FiltersView } from './filters-view.ts'
import { GroupsView } from './groups-view.ts'
import { inOrder } from './order.ts'
import { RowsView } from './rows-view.ts'
import { filterContracts } from './filter.ts'
import { sumsOfRows } from './sums.ts'
import { groupingOf, readView, writeView } from './view.ts'
import type { View } from './view.ts'

/** How long after the last key the address is written and the result read out. */
const PAUSE_MS = 400

/** What the page tells of itself. */
export interface ToolNumbers extends CitedData {
  /** Where each contract has its page. */
  readonly contracts: string
  readonly partial: ReadonlySet<string>
}

/** The explorer at work: takes a view from the address and the controls, and shows what it leaves. */
export class Tool {
  view: View
  rows: readonly number[] = []
  readonly table: ContractTable
  readonly groups: GroupsView
  readonly #facts: ToolNumbers
  readonly #part: ReturnType<typeof partsOf>
  readonly #filters: FiltersView
  readonly #bar: FilterBar
  readonly #list: RowsView
  #pause = 0

  constructor(root: HTMLElement, table: ContractTable, facts: ToolNumbers) {
    this.table = table
    this.#facts = facts
    this.#part = partsOf(root)
    this.view = readView(location.search, table.fields)
    const form = this.#part<HTMLFormElement>('filters')
    this.#filters = new FiltersView(form, table)
    this.#bar = new FilterBar(root, this.#filters, () => this.#ask(this.#asked, 'push'))
    const ask = (change: Partial<View>) => this.#ask(change, 'push')
    this.#list = new RowsView(root, table, facts.contracts, ask)
    this.groups = new GroupsView(root, table, {
      partial: facts.partial,
      addressOf: (more) => {
        const filters = new Map([...this.view.filters, ...more])
        const rest = { ...this.view, filters, ...groupingOf(undefined, undefined), page: 1 }
        return writeView(rest, table.fields) || '?'
      },
      ask,
    })
    for (const each of root.querySelectorAll('form'))
      each.addEventListener('submit', (event) => event.preventDefault())
    form.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement)
        this.#ask(this.#asked, target.type === 'checkbox' ? 'push' : 'replace')
    })
    onStateLinks(root, {
      state: (href) => {
        history.pushState(null, '', href)
        this.restore()
        this.#part('count').focus()
      },
      more: () => undefined,
    })
    addEventListener('popstate', () => this.restore())
    addEventListener('resize', () => this.groups.redraw())
  }

  get #asked(): Partial<View> {
    return { filters: this.#filters.filters }
  }

  get filterWords(): readonly string[] {
    return this.#filters.active.map(({ legend, label }) => filterText(legend, [label]))
  }

  /** Takes the view of the address. */
  restore(): void {
    clearTimeout(this.#pause)
    this.view = readView(location.search, this.table.fields)
    this.#filters.filters = this.view.filters
    this.#bar.announce(this.#paint())
  }

  #ask(change: Partial<View>, how: 'push' | 'replace'): void {
    clearTimeout(this.#pause)
    this.view = { ...this.view, page: 1, ...change }
    const text = this.#paint()
    if (how === 'push') this.#write('pushState')
    this.#pause = window.setTimeout(() => {
      if (how === 'replace') this.#write('replaceState')
      this.#bar.announce(text)
    }, PAUSE_MS)
  }

  #write(how: 'pushState' | 'replaceState'): void {
    const query = writeView(this.view, this.table.fields)
    if (query !== location.search) history[how](null, '', location.pathname + query)
    this.#cite()
  }

  /** @returns the result in words */
  #paint(): string {
    const filtered = filterContracts(this.table, this.view.filters)
    this.rows = inOrder(filtered.rows, this.view.sort, this.table)
    this.#filters.paint(filtered)
    this.#list.paint(this.rows, this.view)
    this.groups.paint(filtered.rows, this.view)
    this.#sum(filtered.rows)
    this.#part('fold').textContent = foldText(this.#filters.active.length)
    this.#cite()
    return this.#bar.paint({ count: this.rows.length, without: filtered.without }, this.table.rows.length)
  }

  #sum(rows: readonly number[]): void {
    const sums = sumsOfRows(rows, this.view.amount, this.table)
    this.#part('sum').textContent = sumText(sums, this.table.field(this.view.amount)!.title)
    this.#part('sum').dataset['cents'] = String(sums.sum)
    this.#part('beside').textContent = besideSum(sums).join(' ')
  }

  #cite(): void {
    const address = location.origin + location.pathname + writeView(this.view, this.table.fields)
    this.#part('address').textContent = address
    this.#part('citation').textContent = citationOf(this.#facts, {
      count: this.rows.length,
      total: this.table.rows.length,
      filters: this.filterWords,
      address,
    })
  }
}
