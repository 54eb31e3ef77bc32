import { addressOf, fillForm, pagesOf, questionOf } from './search/form-state.ts'
import { Searching } from './search/searching.ts'
import { onStateLinks } from './search/state-links.ts'

const PAUSE_AFTER_KEY_MS = 200

/**
 * The search: its form, its address, its results. Without JavaScript, and in a browser too old for it, the plan of
 * the site stands in its place.
 */
class SearchPage extends HTMLElement {
  #form!: HTMLFormElement
  #searching!: Searching
  #pages = 1
  /** Whether the address is one that the reader may want to come back to: what is typed next gets its own. */
  #settled = true
  #pause = 0

  connectedCallback(): void {
    if (!('groupBy' in Map) || !('WebAssembly' in window)) return
    this.#form = this.querySelector('form')!
    this.#searching = new Searching(this)
    this.#form.addEventListener('focusin', () => this.#searching.prepare(), { once: true })
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.#ask(true)
    })
    this.#form.addEventListener('input', ({ target }) => {
      clearTimeout(this.#pause)
      const typed = (target as HTMLInputElement).name === 'q'
      if (typed) this.#pause = window.setTimeout(() => void this.#ask(false), PAUSE_AFTER_KEY_MS)
      else void this.#ask(true)
    })
    onStateLinks(this, { state: (href) => this.#go(href), more: (shown) => this.#more(shown) })
    addEventListener('popstate', () => void this.#restore())
    void this.#restore()
    this.#form.hidden = false
    this.querySelector<HTMLElement>('[data-part="without"]')!.hidden = true
  }

  #restore(): Promise<void> {
    clearTimeout(this.#pause)
    fillForm(this.#form, location.search)
    this.#pages = pagesOf(location.search)
    this.#settled = true
    return this.#run()
  }

  #run(): Promise<void> {
    return this.#searching.run(questionOf(this.#form), this.#pages)
  }

  #ask(settled: boolean): Promise<void> {
    clearTimeout(this.#pause)
    this.#pages = 1
    this.#write(this.#settled ? 'pushState' : 'replaceState')
    this.#settled = settled
    return this.#run()
  }

  #write(how: 'pushState' | 'replaceState'): void {
    const address = addressOf(questionOf(this.#form), this.#pages)
    if (address !== location.search) history[how](null, '', address || location.pathname)
  }

  async #go(href: string): Promise<void> {
    history.pushState(null, '', href)
    await this.#restore()
    this.#searching.view.focusStatus()
  }

  async #more(shown: number): Promise<void> {
    this.#pages += 1
    this.#write('replaceState')
    await this.#run()
    this.#searching.view.focusResult(shown)
  }
}

customElements.define('search-page', SearchPage)
