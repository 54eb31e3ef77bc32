import { searchable } from '../text/language/fold.ts'
import { tokensOf } from './filtering.ts'
import type { Item, FacetToken } from './filtering.ts'

/** A part of the list under a heading, and the link that leads to it. */
interface Group {
  readonly element: HTMLElement
  readonly members: readonly number[]
  /** Where its number of rows is written. */
  readonly counts: readonly Element[]
  readonly link: HTMLElement | null
}

/** What the choices of the form add to the words of the rows that have them, by key of a token. */
function wordsOfChoices(root: HTMLElement): ReadonlyMap<string, string> {
  const inputs = [...root.querySelectorAll<HTMLInputElement>('input[data-words]')]
  return new Map(inputs.map(({ name, value, dataset }) => [`${name}:${value}`, dataset['words']!]))
}

/** The text of a row and all that it is also found by; what is not known of it finds nothing. */
function wordsOf(
  row: HTMLElement,
  tokens: readonly FacetToken[],
  ofChoices: ReadonlyMap<string, string>,
): string {
  const aside = row.querySelector('[data-aside]')?.textContent ?? ''
  const text = row.textContent!.replace(aside, ' ')
  return [text, row.dataset['words'] ?? '', ...tokens.map(({ key }) => ofChoices.get(key) ?? '')].join(' ')
}

/** The rows of a list as they stand in the page: read once, then shown and hidden. */
export class ListItems {
  readonly items: readonly Item[]
  readonly #rows: readonly HTMLElement[]
  readonly #groups: readonly Group[]

  constructor(root: HTMLElement) {
    this.#rows = [...root.querySelectorAll<HTMLElement>('[data-f]')]
    const ofChoices = wordsOfChoices(root)
    this.items = this.#rows.map((row) => {
      const tokens = tokensOf(row.dataset['f']!)
      return { tokens, words: searchable(wordsOf(row, tokens, ofChoices)) }
    })
    const places = new Map(this.#rows.map((row, index) => [row, index]))
    this.#groups = [...root.querySelectorAll<HTMLElement>('[data-group]')].map((element) => {
      const link = root.querySelector(`a[href="#${element.id}"]`)?.closest('li') ?? null
      return {
        element,
        members: [...element.querySelectorAll<HTMLElement>('[data-f]')].map((row) => places.get(row)!),
        counts: [element, link].flatMap((part) => part?.querySelector('[data-count]') ?? []),
        link,
      }
    })
  }

  /** Ids of the rows shown, their anchors where nothing else is said: the files of the page know rows by them. */
  get shownIds(): ReadonlySet<string> {
    return new Set(this.#rows.filter(({ hidden }) => !hidden).map(({ dataset, id }) => dataset['id'] ?? id))
  }

  paint(shown: readonly boolean[]): void {
    this.#rows.forEach((row, index) => {
      if (row.hidden === shown[index]) row.hidden = !shown[index]
    })
    for (const { element, members, counts, link } of this.#groups) {
      const left = members.filter((index) => shown[index]).length
      element.hidden = left === 0
      for (const count of counts) count.textContent = String(left)
      if (link) link.hidden = left === 0
    }
  }
}
