import { LOADED, LOAD_FAILED, RETRY, TOO_OLD, progressText } from '../text/explorer.ts'
import { partsOf } from './explorer/dom.ts'
import type { ExplorerField } from './explorer/field.ts'
import { loadContracts } from './explorer/load.ts'
import { offerFiles } from './explorer/save-files.ts'
import { Tool } from './explorer/tool.ts'

/**
 * All contracts in the browser. Nothing is loaded before the reader asks, or comes by the address of a view; without
 * JavaScript the page offers the files.
 */
class ContractExplorer extends HTMLElement {
  readonly #part = partsOf(this)
  #tool: Tool | undefined

  connectedCallback(): void {
    this.#part('without').hidden = 'groupBy' in Map
    if (!('groupBy' in Map)) return void (this.#part('without').textContent = TOO_OLD)
    this.#part('start').hidden = false
    this.#part('load').addEventListener('click', () => void this.#load())
    this.#part('start').addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-state]')
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      history.pushState(null, '', link.href)
      void this.#load()
    })
    if (location.search.length > 1) void this.#load()
  }

  async #load(): Promise<void> {
    if (this.#tool) return
    const { csv, firms, bytes, fields, contracts, partial, template, title, sha256 } = this.dataset as Record<
      string,
      string
    >
    const button = this.#part<HTMLButtonElement>('load')
    const say = (text: string) => (this.#part('progress').textContent = text)
    button.disabled = true
    say(progressText(0, Number(bytes)))
    try {
      const known = JSON.parse(fields!) as ExplorerField[]
      const table = await loadContracts({ csv: csv!, firms: firms! }, known, (come) =>
        say(progressText(come, Number(bytes))),
      )
      this.#part('start').hidden = true
      this.#part('tool').hidden = false
      this.#tool = new Tool(this, table, {
        contracts: contracts!,
        partial: new Set(partial!.split(',')),
        template: template!,
        title: title!,
        file: csv!.split('/').at(-1)!,
        sha256: sha256!,
      })
      this.#tool.restore()
      offerFiles(this, this.#tool)
      say(LOADED)
      this.dataset['ready'] = ''
      if (document.activeElement === document.body) this.#part('count').focus()
    } catch {
      say(LOAD_FAILED)
      button.disabled = false
      button.textContent = RETRY
    }
  }
}

customElements.define('contract-explorer', ContractExplorer)
