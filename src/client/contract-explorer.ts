import { LOADED, LOAD_FAILED, RETRY, TOO_OLD, progressText } from '../text/explorer/explorer-loading.ts'
import { partsOf } from './explorer/dom.ts'

/**
 * All contracts in the browser. Nothing is loaded before the reader asks, or comes by the address of a view; without
 * JavaScript the page offers the files.
 */
class ContractExplorer extends HTMLElement {
  readonly #part = partsOf(this)
  #loading = false

  connectedCallback(): void {
    const able = 'groupBy' in Map && 'toSorted' in Array.prototype
    this.#part('without').hidden = able
    if (!able) return void (this.#part('without').textContent = TOO_OLD)
    this.#part('start').hidden = false
    this.#part('load').addEventListener('click', () => void this.#load(true))
    this.#part('start').addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-state]')
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      history.pushState(null, '', link.href)
      void this.#load(true)
    })
    if (location.search.length > 1) void this.#load(false)
  }

  /** @param asked by a button that is gone afterwards: the reader goes on from the result */
  async #load(asked: boolean): Promise<void> {
    if (this.#loading) return
    this.#loading = true
    const button = this.#part<HTMLButtonElement>('load')
    const say = (text: string) => (this.#part('progress').textContent = text)
    const total = Number(this.dataset['bytes'])
    button.disabled = true
    say(progressText(0, total))
    try {
      const { openExplorer } = await import('./explorer/open.ts')
      const tool = await openExplorer(this, (bytes) => say(progressText(bytes, total)))
      this.#part('start').hidden = true
      this.#part('tool').hidden = false
      tool.restore()
      say(LOADED)
      this.#part('progress').classList.add('visually-hidden')
      this.dataset['ready'] = ''
      if (asked) this.#part('count').focus({ preventScroll: true })
    } catch {
      say(LOAD_FAILED)
      button.textContent = RETRY
      this.#loading = button.disabled = false
    }
  }
}

customElements.define('contract-explorer', ContractExplorer)
