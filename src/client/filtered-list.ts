import { foldText, goneText, showText } from '../text/filter.ts'
import { queryWords } from '../text/language/fold.ts'
import { readAddress, writeAddress } from './address-state.ts'
import { FilterBar } from './filter-bar.ts'
import { FilterForm } from './filter-form.ts'
import { FilterSheet } from './filter-sheet.ts'
import { filter } from './filtering.ts'
import { ListItems } from './list-items.ts'
import { offerSelection } from './selection-download.ts'

/** How long after the last key the address is written and the result read out. */
const PAUSE_MS = 400

/**
 * A list that is whole without JavaScript, and with it can be filtered: by boxes and words, kept in the address, the
 * rows shown as files. The page declares facets, rows and files; nothing here knows what the rows are.
 */
class FilteredList extends HTMLElement {
  #form!: FilterForm
  #bar!: FilterBar
  #list!: ListItems
  #sheet!: FilterSheet
  #pause = 0

  connectedCallback(): void {
    const form = this.querySelector('form')!
    this.#list = new ListItems(this)
    this.#form = new FilterForm(form)
    this.#bar = new FilterBar(this, this.#form, () => this.#change('push'))
    this.#sheet = new FilterSheet(this, () => this.#bar.clear())
    form.addEventListener('submit', (event) => event.preventDefault())
    form.addEventListener('input', ({ target }) =>
      this.#change((target as HTMLInputElement).type === 'search' ? 'replace' : 'push'),
    )
    addEventListener('popstate', () => this.#restore())
    offerSelection(this, this.#list, this.#bar)
    this.#restore()
    const parts = this.querySelectorAll<HTMLElement>('[data-enhancement]')
    for (const part of parts) part.hidden = part.inert = false
    this.dataset['ready'] = ''
  }

  /** Takes the choices of the address; those that the list does not know are told and leave the address. */
  #restore(): void {
    clearTimeout(this.#pause)
    const { choices, gone } = readAddress(location.search, this.#form.known)
    this.#form.choices = choices
    if (gone.length > 0) this.#write('replace')
    this.#paint()
    this.#bar.notice(
      goneText(gone.map(({ facet, value }) => ({ legend: this.#form.legendOf(facet), value }))),
    )
  }

  #change(how: 'push' | 'replace'): void {
    const text = this.#paint()
    this.#bar.notice('')
    clearTimeout(this.#pause)
    if (how === 'push') this.#write('push')
    this.#pause = window.setTimeout(() => {
      if (how === 'replace') this.#write('replace')
      this.#bar.announce(text)
    }, PAUSE_MS)
  }

  #paint(): string {
    const { choices, active } = this.#form
    const outcome = filter(this.#list.items, { chosen: choices.chosen, words: queryWords(choices.words) })
    this.#list.paint(outcome.shown)
    this.#form.paint(outcome.counts)
    this.querySelector('[data-part="fold"]')!.textContent = foldText(active.length)
    this.#sheet.paint(showText(outcome.count, { one: this.dataset['one']!, many: this.dataset['many']! }))
    return this.#bar.paint(outcome, this.#list.items.length)
  }

  #write(how: 'push' | 'replace'): void {
    const address = location.pathname + writeAddress(this.#form.choices, this.#form.known)
    if (address === location.pathname + location.search) return
    history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address)
  }
}

customElements.define('filtered-list', FilteredList)
