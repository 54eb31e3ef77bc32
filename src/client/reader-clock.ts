import { isListOver, momentAfter } from './moment-after.ts'

/** Longest wait that timers hold, in milliseconds: about 24 days. */
const LONGEST_WAIT = 2 ** 31 - 1

/**
 * Takes away what the reader's clock has overtaken. `until`: a moment (`2026-11-13T11:00:00Z`) or a day, which lasts to
 * its end. Once it has passed, `past` takes the place of what the element holds, and the nearest ancestor that
 * `removes` selects is hidden, unless nothing would be left of its list; the one that `sinks` selects goes to the end of
 * its list, behind what can still be answered. Before, and without JavaScript, what it holds stands: words that are dated.
 */
class ReaderClock extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined
  #sunk = false

  connectedCallback(): void {
    this.#look()
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer)
  }

  #look(): void {
    const left = momentAfter(this.getAttribute('until') ?? '') - Date.now()
    if (Number.isNaN(left)) return
    if (left > 0) this.#timer = setTimeout(() => this.#look(), Math.min(left, LONGEST_WAIT))
    else this.#pass()
  }

  #sink(): void {
    const sinks = this.getAttribute('sinks')
    const row = sinks === null ? null : this.closest(sinks)
    // Once only: what is moved is connected again.
    if (row === null || this.#sunk) return
    this.#sunk = true
    // What is moved loses the focus.
    const { activeElement } = row.ownerDocument
    const focused = row.contains(activeElement) ? (activeElement as HTMLElement) : undefined
    row.parentElement?.append(row)
    focused?.focus({ preventScroll: true })
  }

  #pass(): void {
    const past = this.getAttribute('past')
    const removes = this.getAttribute('removes')
    if (past !== null) this.textContent = past
    const gone = removes === null || isListOver(this) ? null : this.closest<HTMLElement>(removes)
    if (gone !== null) gone.hidden = true
    // Once all are read: a row that moves away would hide the next from the parser that is at work.
    queueMicrotask(() => this.#sink())
  }
}

customElements.define('reader-clock', ReaderClock)
