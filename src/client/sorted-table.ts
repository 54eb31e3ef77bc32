import { PAGE_ORDER, sortedBy } from '../text/sorting.ts'
import { columnKind, orderOf } from './table-order.ts'

/** The first words of a cell: what stands under them, or in a tag beside them, orders nothing; nothing of an unknown. */
function wordsOf(row: HTMLTableRowElement, column: number): string {
  const cell = row.cells[column]
  if (cell === undefined || cell.classList.contains('unknown')) return ''
  const first = [...(cell.querySelector('span')?.childNodes ?? [])].find(({ textContent }) =>
    textContent?.trim(),
  )
  return first?.textContent?.trim() ?? ''
}

/** A table that the reader sorts by any of its columns; without JavaScript it stands in the order of the page. */
class SortedTable extends HTMLElement {
  connectedCallback(): void {
    const [choice, body] = [this.querySelector('select'), this.querySelector('tbody')]
    const heads = [...this.querySelectorAll<HTMLTableCellElement>('thead th')]
    if (choice === null || body === null || choice.options.length > 0) return
    const rows = [...body.rows]
    const cellsOf = (column: number) => rows.map((row) => wordsOf(row, column))
    const kinds = heads.map((head, column) => columnKind(cellsOf(column), head.classList.contains('num')))
    choice.add(new Option(PAGE_ORDER, ''))
    for (const [column, head] of heads.entries())
      choice.add(new Option(sortedBy(head.textContent.trim(), kinds[column]!), String(column)))
    choice.addEventListener('change', () => {
      const column = choice.value === '' ? undefined : Number(choice.value)
      const order = column === undefined ? undefined : orderOf(cellsOf(column), kinds[column]!)
      body.replaceChildren(...(order?.map((index) => rows[index]!) ?? rows))
      for (const [index, head] of heads.entries()) {
        const way = kinds[index] === 'words' ? 'ascending' : 'descending'
        if (index === column) head.setAttribute('aria-sort', way)
        else head.removeAttribute('aria-sort')
      }
    })
    choice.closest<HTMLElement>('[hidden]')!.hidden = false
  }
}

customElements.define('sorted-table', SortedTable)
