import { outlookWith, shareWith } from '../domain/needed-share.ts'
import type { Chance, CountedAnswers, Outlook } from '../domain/needed-share.ts'
import { tickedSentence } from '../text/scheme/route.ts'

/** What the page hands over: the year as it stands, its scenario of the past, and the scale of the drawing. */
export interface RouteTicksState {
  readonly year: number
  readonly target: number
  /** Contracts that must carry it, as the page says. */
  readonly needed: number
  readonly hasPast: boolean
  /** The measure counts more than was promised: it confirms nothing. */
  readonly broader: boolean
  readonly signed: CountedAnswers
  readonly usual: Outlook
  readonly scale: { readonly ceiling: number; readonly top: number; readonly floor: number }
}

/**
 * Lets the reader tick contracts that would carry a clause, and moves the mark of the drawing and the sentence. Boxes
 * are hidden until it runs; without JavaScript the list, the drawing and the table of scenarios stand as they are.
 */
class RouteTicks extends HTMLElement {
  connectedCallback(): void {
    const boxes = this.#boxes()
    if (boxes.length === 0) return
    for (const box of boxes) box.hidden = false
    this.addEventListener('change', () => this.#show())
    this.#show()
  }

  #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
  }

  #show(): void {
    const state = JSON.parse(this.dataset['state']!) as RouteTicksState
    const { year, target, signed, usual, hasPast } = state
    const ticked = this.#boxes().filter(({ checked }) => checked)
    const chances = ticked.map(({ dataset }): Chance | undefined =>
      dataset['chance'] === undefined ? undefined : (JSON.parse(dataset['chance']) as Chance),
    )
    const outlook = outlookWith(usual, chances)
    const share = hasPast ? shareWith(signed, outlook) : undefined
    const missing = hasPast
      ? Math.ceil(target * (signed.known + outlook.told) - signed.yes - outlook.yes - 1e-9)
      : state.needed - ticked.length
    const left = Math.max(0, missing)
    const isSure = !state.broader && (share === undefined || share.low >= target)
    const words = tickedSentence({ ticked: ticked.length, share, year, left, isSure })
    this.querySelector('output')!.textContent = words
    if (share?.value !== undefined) this.#move(share.value, share.low, share.high, state)
  }

  #move(value: number, low: number, high: number, { scale }: RouteTicksState): void {
    const { ceiling, top, floor } = scale
    const place = (share: number) => String(floor - (Math.min(share, ceiling) / ceiling) * (floor - top))
    const mark = this.querySelector('[data-part=moved]')
    mark?.setAttribute('visibility', 'visible')
    mark?.querySelector('circle')?.setAttribute('cy', place(value))
    mark?.querySelector('line')?.setAttribute('y1', place(low))
    mark?.querySelector('line')?.setAttribute('y2', place(high))
  }
}

customElements.define('route-ticks', RouteTicks)
