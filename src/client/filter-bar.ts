import { clearText, filterText, loosenText, removeText, selectionText, shownText } from '../text/filter.ts'
import type { Noun } from '../text/filter.ts'
import type { ActiveFilter, FilterForm } from './filter-form.ts'
import type { FilterOutcome } from './filtering.ts'

/** What the bar needs of a form. */
type Filters = Pick<FilterForm, 'active' | 'clear' | 'remove'>

function button(text: string, act: () => void, name?: string): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.textContent = text
  if (name !== undefined) element.setAttribute('aria-label', name)
  element.addEventListener('click', act)
  return element
}

function fill(list: Element, buttons: readonly HTMLButtonElement[]): void {
  list.replaceChildren(
    ...buttons.map((element) => {
      const item = document.createElement('li')
      item.append(element)
      return item
    }),
  )
}

/** Above the list: how many rows are shown, the filters in force, and where none is left what to let go. */
export class FilterBar {
  readonly #find: (name: string) => HTMLElement
  readonly #form: Filters
  readonly #changed: () => void
  readonly #noun: Noun

  /** @param changed what to do when a button has changed the form */
  constructor(root: HTMLElement, form: Filters, changed: () => void) {
    this.#find = (name) => root.querySelector<HTMLElement>(`[data-part="${name}"]`)!
    this.#form = form
    this.#changed = changed
    this.#noun = { one: root.dataset['one']!, many: root.dataset['many']! }
  }

  /** @returns the result in words, to be read out once the reader pauses */
  paint({ count, without }: Pick<FilterOutcome, 'count' | 'without'>, total: number): string {
    const { active } = this.#form
    const text = shownText(count, total, this.#noun)
    this.#find('count').textContent = text
    const selection = this.#find('selection')
    selection.hidden = count === 0
    for (const element of selection.querySelectorAll('button'))
      element.textContent = selectionText(element.dataset['label']!, count, this.#noun)
    const clear = button(clearText(total, this.#noun), () => this.clear())
    // A single filter goes by its own button.
    fill(this.#find('active'), [
      ...active.map((one) => this.#chip(one)),
      ...(active.length > 1 ? [clear] : []),
    ])
    this.#find('empty').hidden = count > 0 || active.length === 0
    if (count === 0) fill(this.#find('loosen'), this.#proposals(without))
    return text
  }

  clear(): void {
    this.#act(() => this.#form.clear())
  }

  /** Said to a screen reader, which reads every change of the words. */
  announce(text: string): void {
    this.#find('live').textContent = text
  }

  /** What went otherwise than asked; an empty text takes it away. */
  notice(text: string): void {
    this.#find('notice').textContent = text
  }

  #chip(filter: ActiveFilter): HTMLButtonElement {
    const text = filterText(filter.legend, [filter.label])
    return button(text, () => this.#act(() => this.#form.remove(filter)), removeText(text))
  }

  /** Facet by facet, what would come without it: what helps most first. */
  #proposals(without: ReadonlyMap<string, number>): HTMLButtonElement[] {
    const byFacet = Map.groupBy(this.#form.active, ({ facet }) => facet)
    const helpful = [...byFacet].map(([facet, filters]) => {
      const text = filterText(
        filters[0]!.legend,
        filters.map(({ label }) => label),
      )
      return { facet, text, count: without.get(facet) ?? 0 }
    })
    return helpful
      .toSorted((one, other) => other.count - one.count)
      .map(({ facet, text, count }) =>
        button(loosenText(text, count, this.#noun), () =>
          this.#act(() => this.#form.remove({ facet, value: undefined })),
        ),
      )
  }

  /** The button that was pressed is gone afterwards: the reader goes on from the result. */
  #act(change: () => void): void {
    change()
    this.#changed()
    this.#find('count').focus()
  }
}
