import { narrowedText } from '../text/filter.ts'
import { matches, queryWords, searchable } from '../text/language/fold.ts'

/** A choice and all that it is found by. */
interface Choice {
  readonly label: HTMLLabelElement
  readonly input: HTMLInputElement
  readonly words: string
}

/**
 * Choices too many to read, found by their first letters or by the other names that they have; Enter takes the only one
 * that is left. What is chosen stands above the list; in a sheet, which covers that, it stays among the choices.
 */
export class TypeAhead {
  readonly #field: HTMLInputElement
  readonly #status: HTMLElement
  readonly #choices: readonly Choice[]

  constructor(fieldset: HTMLElement) {
    this.#field = fieldset.querySelector<HTMLInputElement>('[data-part="narrow"]')!
    this.#status = fieldset.querySelector<HTMLElement>('[role="status"]')!
    this.#choices = [...fieldset.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].map(
      (input) => {
        const label = input.labels![0]!
        const { words, also } = input.dataset
        const name = label.querySelector('span')!.textContent
        return { label, input, words: searchable(`${name} ${words ?? ''} ${also ?? ''}`) }
      },
    )
    this.#field.addEventListener('input', (event) => {
      // These letters filter no row.
      event.stopPropagation()
      this.paint()
    })
    this.#field.addEventListener('keydown', (event) => this.#take(event))
  }

  paint(): void {
    const asked = queryWords(this.#field.value)
    const found = asked.length === 0 ? [] : this.#choices.filter(({ words }) => matches(words, asked))
    for (const choice of this.#choices) {
      const isFound = found.includes(choice)
      choice.label.hidden = !isFound && !choice.input.checked
      // A choice let go here leaves: the reader goes on from the letters.
      if (choice.label.hidden && choice.input === document.activeElement) this.#field.focus()
      choice.label.toggleAttribute('data-kept', !isFound)
    }
    this.#status.textContent = asked.length === 0 ? '' : narrowedText(found.length)
  }

  #take(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return
    event.preventDefault()
    const left = this.#choices.filter(({ label, input }) => !label.hidden && !input.checked)
    if (left.length !== 1) return
    this.#field.value = ''
    left[0]!.input.click()
  }
}
