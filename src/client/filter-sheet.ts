/** From this width on the filters stand beside the list. */
const BESIDE = '(min-width: 62rem)'

/**
 * The filters of a list: beside it where there is room, else a sheet over it, which holds the focus until it is closed
 * and hands it back to the button that opened it.
 */
export class FilterSheet {
  readonly #dialog: HTMLDialogElement
  readonly #show: HTMLElement
  readonly #wide = matchMedia(BESIDE)

  /** @param clear what to do when all filters are to go */
  constructor(root: HTMLElement, clear: () => void) {
    const part = (name: string) => root.querySelector<HTMLElement>(`[data-part="${name}"]`)!
    this.#dialog = part('sheet') as HTMLDialogElement
    this.#show = part('show')
    part('fold').addEventListener('click', () => this.#dialog.showModal())
    part('clear').addEventListener('click', clear)
    for (const closing of [part('close'), this.#show])
      closing.addEventListener('click', () => this.#dialog.close())
    this.#wide.addEventListener('change', () => this.#place())
    this.#place()
  }

  /** What the sheet would show: "Voir 3 achats". */
  paint(text: string): void {
    this.#show.textContent = text
  }

  /** Set by hand: `show()` would take the focus, and a modal sheet is closed before it stands beside the list. */
  #place(): void {
    if (this.#dialog.matches(':modal')) this.#dialog.close()
    this.#dialog.toggleAttribute('open', this.#wide.matches)
  }
}
