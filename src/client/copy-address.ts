import { COPIED_TEXT, COPY_TEXT } from '../text/copy.ts'

const SHOWN_MS = 4000

/**
 * Copies the address that stands in its `<code>`. The address can be read and selected without JavaScript, the button
 * only spares the gesture; where the browser gives no clipboard (a page without https), it selects the address.
 */
class CopyAddress extends HTMLElement {
  connectedCallback(): void {
    const address = this.querySelector('code')
    const button = this.querySelector('button')
    if (!address || !button) return
    button.hidden = false
    button.inert = false
    button.addEventListener('click', () => void this.#copy(address, button))
  }

  async #copy(address: Element, button: HTMLButtonElement): Promise<void> {
    const said = this.querySelector('[role=status]')
    const words = button.querySelector('[data-part=words]')
    if (!said || !words) return
    try {
      await navigator.clipboard.writeText(address.textContent ?? '')
    } catch {
      getSelection()?.selectAllChildren(address)
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
