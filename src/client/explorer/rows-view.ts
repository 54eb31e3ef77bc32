import { columnsText, pageText } from '../../text/explorer/explorer.ts'
import { cellWords } from './cells.ts'
import type { ContractTable } from './contract-table.ts'
import { h, partsOf } from './dom.ts'
import { isNumeric } from './field.ts'
import type { ExplorerField } from './field.ts'
import { isShowable } from './view.ts'
import type { View } from './view.ts'

const ROWS_PER_PAGE = 50
/** What everybody wants to see; the title leads to the page of the contract. */
const DEFAULT_COLUMNS = ['objet', 'titulaires_siren', 'montant_eur', 'date_notification']

/** What the reader asks of the table. */
export type AskTable = (change: Partial<Pick<View, 'sort' | 'columns' | 'page'>>) => void

/** The rows themselves, a page at a time, under headers that sort. */
export class RowsView {
  readonly #table: ContractTable
  readonly #part: ReturnType<typeof partsOf>
  readonly #contracts: string
  #sort: View['sort']

  /** @param contracts address under which each contract has its page */
  constructor(root: HTMLElement, table: ContractTable, contracts: string, ask: AskTable) {
    this.#table = table
    this.#part = partsOf(root)
    this.#contracts = contracts
    const boxes = table.fields
      .filter(isShowable)
      .map(({ name, title }) =>
        h('label', {}, h('input', { type: 'checkbox', value: name }), h('span', {}, title)),
      )
    const choice = this.#part('columns')
    choice.append(...boxes)
    choice.addEventListener('input', () => {
      const checked = choice.querySelectorAll<HTMLInputElement>('input:checked')
      ask({ columns: [...checked].map(({ value }) => value) })
    })
    this.#part('rows').addEventListener('click', ({ target }) => {
      const field = (target as Element).closest<HTMLElement>('button[data-sort]')?.dataset['sort']
      if (field === undefined) return
      const again = this.#sort?.field === field
      // Amounts and days begin by the largest and the last: that is what people look for.
      const first = isNumeric(table.field(field)!) || table.field(field)!.type === 'date'
      ask({ sort: { field, descending: again ? !this.#sort!.descending : first } })
      this.#part('rows').querySelector<HTMLElement>(`button[data-sort="${field}"]`)?.focus()
    })
    this.#part('pages').addEventListener('click', ({ target }) => {
      const page = (target as Element).closest<HTMLElement>('button')?.dataset['page']
      if (page === undefined) return
      ask({ page: Number(page) })
      this.#part('rows').focus()
    })
  }

  /** @param rows all that are left, in their order */
  paint(rows: readonly number[], { sort, columns, page }: View): void {
    this.#sort = sort
    const names = columns.length > 0 ? columns : DEFAULT_COLUMNS
    const fields = names.flatMap((name) => this.#table.field(name) ?? [])
    const pages = Math.max(1, Math.ceil(rows.length / ROWS_PER_PAGE))
    const at = Math.min(page, pages)
    for (const box of this.#part('columns').querySelectorAll('input')) box.checked = names.includes(box.value)
    this.#part('columns-count').textContent = columnsText(
      fields.length,
      this.#part('columns').querySelectorAll('input').length,
    )
    const header = h('tr', {}, ...fields.map((field) => this.#header(field)))
    const body = rows.slice((at - 1) * ROWS_PER_PAGE, at * ROWS_PER_PAGE).map((row) => this.#row(row, fields))
    this.#part('rows').querySelector('thead')!.replaceChildren(header)
    this.#part('rows')
      .querySelector('tbody')!
      .replaceChildren(...body)
    this.#part('rows-block').hidden = rows.length === 0
    this.#pages(at, pages)
  }

  #header(field: ExplorerField): HTMLElement {
    const sorted = this.#sort?.field === field.name
    const way = this.#sort?.descending ? 'descending' : 'ascending'
    const button = h('button', { type: 'button', 'data-sort': field.name }, field.title)
    return h(
      'th',
      {
        scope: 'col',
        class: isNumeric(field) ? 'num' : undefined,
        'aria-sort': sorted ? way : 'none',
      },
      button,
    )
  }

  #row(row: number, fields: readonly ExplorerField[]): HTMLElement {
    const id = this.#table.cells('id')[row]!
    const cells = fields.map((field, index) => {
      const cell = this.#table.cells(field.column)[row]!
      const words = cellWords(cell, field)
      const first = index === 0
      const inner = first ? h('a', { href: `${this.#contracts}${id}/` }, words) : words
      return h(
        first ? 'th' : 'td',
        {
          scope: first ? 'row' : undefined,
          class: [isNumeric(field) ? 'num' : '', cell === '' ? 'unknown' : ''].join(' ').trim() || undefined,
        },
        inner,
      )
    })
    return h('tr', {}, ...cells)
  }

  #pages(at: number, pages: number): void {
    const turn = (page: number, label: string) =>
      h('button', { type: 'button', 'data-page': page, disabled: page < 1 || page > pages }, label)
    const nav = this.#part('pages')
    nav.hidden = pages === 1
    nav.replaceChildren(
      turn(at - 1, 'Précédente'),
      h('span', { class: 'num' }, pageText(at, pages)),
      turn(at + 1, 'Suivante'),
    )
  }
}
