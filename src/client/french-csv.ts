import { FRENCH_CSV, FRENCH_CSV_FAILED, frenchCsvMade } from '../text/data/french-csv.ts'

/**
 * Puts beside the CSV that it links to a button that makes its form for a French spreadsheet (`data-words` on it), from
 * the file and from its schema (`data-schema`), which says what is a number. Without JavaScript the link stands alone.
 */
class FrenchCsv extends HTMLElement {
  #making = false

  connectedCallback(): void {
    const link = this.querySelector<HTMLAnchorElement>('a[href$=".csv"]')
    if (link === null || this.querySelector('button') !== null) return
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = this.dataset['words'] ?? FRENCH_CSV
    const said = document.createElement('span')
    said.setAttribute('role', 'status')
    const control = document.createElement('span')
    control.dataset['enhancement'] = ''
    control.append(', ', button, said)
    link.after(control)
    button.addEventListener('click', () => void this.#make(link.href, said))
  }

  async #make(csv: string, said: HTMLElement): Promise<void> {
    if (this.#making) return
    this.#making = true
    said.textContent = ''
    try {
      const { saveFrenchForm } = await import('./french-form.ts')
      const { name, codes } = await saveFrenchForm(csv, this.dataset['schema']!)
      said.textContent = frenchCsvMade(name, codes)
    } catch {
      said.textContent = FRENCH_CSV_FAILED
    }
    this.#making = false
  }
}

customElements.define('french-csv', FrenchCsv)
