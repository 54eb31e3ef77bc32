import { searchable } from '../text/language/fold.ts'
import { isListOver, momentAfter } from './moment-after.ts'
import { tokensOf } from './filtering.ts'
import type { Item, FacetToken } from './filtering.ts'

/** A part of the list under a heading. */
interface Group {
  readonly element: HTMLElement
  readonly members: readonly number[]
  /** Where its number of rows is written. */
  readonly count: Element | null
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
  let text = row.textContent!
  for (const aside of row.querySelectorAll('[data-aside]')) text = text.replace(aside.textContent!, ' ')
  return [text, row.dataset['words'] ?? '', ...tokens.map(({ key }) => ofChoices.get(key) ?? '')].join(' ')
}

/** Whether the reader's clock takes the row away: it is no longer of the list. */
function isPast(row: HTMLElement): boolean {
  const until = row.querySelector('reader-clock[removes]')?.getAttribute('until') ?? undefined
  return until !== undefined && momentAfter(until) <= Date.now() && !isListOver(row)
}

/** The rows of a list as they stand in the page: read once, then shown and hidden. */
export class ListItems {
  readonly items: readonly Item[]
  readonly #rows: readonly HTMLElement[]
  readonly #groups: readonly Group[]

  constructor(root: HTMLElement) {
    this.#rows = [...root.querySelectorAll<HTMLElement>('[data-f]')].filter((row) => !isPast(row))
    const ofChoices = wordsOfChoices(root)
    this.items = this.#rows.map((row) => {
      const tokens = tokensOf(row.dataset['f']!)
      return { tokens, words: searchable(wordsOf(row, tokens, ofChoices)) }
    })
    const places = new Map(this.#rows.map((row, index) => [row, index]))
    this.#groups = [...root.querySelectorAll<HTMLElement>('[data-group]')].map((element) => {
      const members = [...element.querySelectorAll<HTMLElement>('[data-f]')]
      return {
        element,
        members: members.flatMap((row) => places.get(row) ?? []),
        count: element.querySelector('[data-count]'),
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
    for (const { element, members, count } of this.#groups) {
      const left = members.filter((index) => shown[index]).length
      element.hidden = left === 0
      if (count) count.textContent = String(left)
    }
  }
}
