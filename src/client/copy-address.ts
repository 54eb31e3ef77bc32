import { COPIED_TEXT, COPY_TEXT } from '../text/language/copy.ts'

const SHOWN_MS = 4000

/**
 * Copies the address that stands in its `<code>`, or the text of the file that `data-file` names. The address can be
 * read and selected, the file downloaded without JavaScript, the button only spares the gesture; where the browser
 * gives no clipboard (a page without https), it selects the address, or opens the file.
 */
class CopyAddress extends HTMLElement {
  connectedCallback(): void {
    const address = this.querySelector('code')
    const button = this.querySelector('button')
    if (!button || !(address || this.dataset['file'])) return
    button.hidden = false
    button.inert = false
    button.addEventListener('click', () => void this.#copy(address, button))
  }

  /** Some browsers take a text to the clipboard only within the press itself: its promise is given at once. */
  #copyFile(file: string): Promise<void> {
    const text = fetch(file).then(async (answer) => {
      if (!answer.ok) throw new Error(`${file}: ${answer.status}`)
      return new Blob([await answer.text()], { type: 'text/plain' })
    })
    return navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })])
  }

  async #copy(address: Element | null, button: HTMLButtonElement): Promise<void> {
    const said = this.querySelector('[role=status]')
    const words = button.querySelector('[data-part=words]')
    if (!said || !words) return
    try {
      if (address) await navigator.clipboard.writeText(address.textContent ?? '')
      else await this.#copyFile(this.dataset['file']!)
    } catch {
      if (address) getSelection()?.selectAllChildren(address)
      else location.assign(this.dataset['file']!)
      return
    }
    words.textContent = COPIED_TEXT
    said.textContent = COPIED_TEXT
    setTimeout(() => {
      words.textContent = COPY_TEXT
      said.textContent = ''
    }, SHOWN_MS)
  }
}

customElements.define('copy-address', CopyAddress)
