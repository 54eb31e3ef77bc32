import { destination, inReadingOrder, nearest } from './reading.ts'

/**
 * Reads the marks of a drawing one by one, by pointer and by keyboard. The line under the drawing is the handle: a
 * slider whose value is the words of the mark, so that a screen reader says them at each arrow key. Without
 * JavaScript the drawing, its titles and its table stand as they are.
 */
class FigureReader extends HTMLElement {
  #marks: SVGElement[] = []
  #at = 0

  connectedCallback(): void {
    const drawing = this.querySelector('svg')
    const line = this.querySelector('output')
    if (!drawing || !line) return
    const marks = [...drawing.querySelectorAll<SVGElement>('[data-valeur]')]
    this.#marks = inReadingOrder(marks, ({ dataset }) => dataset['periode'] ?? '')
    if (this.#marks.length === 0) return

    const attributes = {
      role: 'slider',
      tabindex: '0',
      'aria-label': 'Lire les valeurs une à une',
      'aria-valuemin': '1',
      'aria-valuemax': String(this.#marks.length),
    }
    for (const [name, value] of Object.entries(attributes)) line.setAttribute(name, value)
    this.#name(line)

    line.addEventListener('focus', () => this.#read(line, this.#at))
    line.addEventListener('blur', () => this.#leave(line))
    line.addEventListener('keydown', (event) => {
      const next = destination(event.key, this.#at, this.#marks.length)
      if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      this.#read(line, next)
    })
    for (const type of ['pointermove', 'pointerdown'] as const) {
      drawing.addEventListener(type, ({ clientX, clientY }) => {
        const boxes = this.#marks.map((mark) => mark.getBoundingClientRect())
        this.#read(line, nearest(boxes, clientX, clientY))
      })
    }
    // A finger leaves as soon as it is lifted: what it touched stays to be read.
    drawing.addEventListener('pointerleave', ({ pointerType }) => {
      if (pointerType === 'mouse' && document.activeElement !== line) this.#leave(line)
    })
  }

  #name(line: Element): string {
    const text = this.#marks[this.#at]!.querySelector('title')?.textContent ?? ''
    line.setAttribute('aria-valuenow', String(this.#at + 1))
    line.setAttribute('aria-valuetext', text)
    return text
  }

  #read(line: Element, at: number): void {
    this.#leave(line)
    this.#at = at
    this.#marks[at]!.setAttribute('data-lu', '')
    line.textContent = this.#name(line)
  }

  #leave(line: Element): void {
    this.#marks[this.#at]!.removeAttribute('data-lu')
    line.textContent = ''
  }
}

customElements.define('figure-reader', FigureReader)
