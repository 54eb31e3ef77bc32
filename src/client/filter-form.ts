import { WORDS } from './filtering.ts'
import { TypeAhead } from './type-ahead.ts'
import type { Choices, KnownValues } from './address-state.ts'

/** A choice of the form: a box, the facet and value it stands for, its words, and where its count is written. */
interface Box {
  readonly input: HTMLInputElement
  readonly facet: string
  readonly value: string
  readonly label: string
  readonly count: Element
}

/** A filter in force, in words. `value` is undefined for the words of the reader. */
export interface ActiveFilter {
  readonly facet: string
  readonly value: string | undefined
  readonly legend: string
  readonly label: string
}

/** The form of a list: what is chosen, what could be, and how many rows each choice would give. */
export class FilterForm {
  readonly known: KnownValues
  readonly #boxes: readonly Box[]
  readonly #legends = new Map<string, string>()
  readonly #words: HTMLInputElement

  readonly #typeAheads: readonly TypeAhead[]

  constructor(form: HTMLFormElement) {
    this.#words = form.querySelector<HTMLInputElement>('input[type="search"]')!
    this.#legends.set(WORDS, this.#words.labels?.[0]?.textContent?.trim() ?? '')
    for (const field of form.querySelectorAll('fieldset')) {
      const legend = field.querySelector('legend')?.textContent?.trim() ?? ''
      this.#legends.set(field.name, legend)
    }
    this.#boxes = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].map((input) => {
      const count = input.labels![0]!.querySelector('[data-count]')!
      const label = count.previousElementSibling!.textContent!.trim()
      return { input, facet: input.name, value: input.value, label, count }
    })
    this.#typeAheads = [...form.querySelectorAll<HTMLElement>('fieldset:has([data-part="narrow"])')].map(
      (field) => new TypeAhead(field),
    )
    const known = Map.groupBy(this.#boxes, ({ facet }) => facet)
    this.known = new Map(
      [...known].map(([facet, boxes]) => [facet, new Set(boxes.map(({ value }) => value))]),
    )
  }

  get choices(): Choices {
    const checked = Map.groupBy(
      this.#boxes.filter(({ input }) => input.checked),
      ({ facet }) => facet,
    )
    const chosen = [...checked].map(
      ([facet, boxes]) => [facet, new Set(boxes.map(({ value }) => value))] as const,
    )
    return { chosen: new Map(chosen), words: this.#words.value }
  }

  /** Puts choices into the form. */
  set choices({ chosen, words }: Choices) {
    if (this.#words.value.trim() !== words) this.#words.value = words
    for (const { input, facet, value } of this.#boxes) input.checked = chosen.get(facet)?.has(value) === true
  }

  get active(): readonly ActiveFilter[] {
    const boxes = this.#boxes.filter(({ input }) => input.checked)
    const words = this.#words.value.trim()
    return [
      ...(words === ''
        ? []
        : [{ facet: WORDS, value: undefined, legend: this.legendOf(WORDS), label: words }]),
      ...boxes.map(({ facet, value, label }) => ({ facet, value, legend: this.legendOf(facet), label })),
    ]
  }

  legendOf(facet: string): string {
    return this.#legends.get(facet) ?? facet
  }

  /** Lets one value go, or all that a facet has. */
  remove({ facet, value }: Pick<ActiveFilter, 'facet' | 'value'>): void {
    if (facet === WORDS) this.#words.value = ''
    for (const box of this.#boxes) {
      if (box.facet === facet && (value === undefined || box.value === value)) box.input.checked = false
    }
  }

  clear(): void {
    this.choices = { chosen: new Map(), words: '' }
  }

  paint(counts: ReadonlyMap<string, number>): void {
    for (const typeAhead of this.#typeAheads) typeAhead.paint()
    for (const { facet, value, count, input } of this.#boxes) {
      const text = String(counts.get(`${facet}:${value}`) ?? 0)
      if (count.textContent === text) continue
      count.textContent = text
      input.parentElement!.classList.toggle('none', text === '0')
    }
  }
}
