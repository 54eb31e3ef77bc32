import type { AddressedCard } from '../../outputs/search/cards-at-hand.ts'
import {
  RELOAD,
  SEARCH_FAILED,
  TO_THE_LISTS,
  allOfKind,
  allOfWords,
  fewerWordsSentence,
  formatResultCount,
  moreSentence,
  nothingSentence,
  onlyWords,
  resultSentence,
  shownSentence,
  spellingSentence,
  withoutFilters,
} from '../../text/search.ts'
import type { SearchAnswer } from './engine.ts'
import { RESULTS_PER_PAGE, addressOf } from './form-state.ts'
import type { WantedWords } from './near.ts'
import { wantedWords } from './question.ts'
import type { Found, SearchQuestion } from './question.ts'
import { element, resultLink, resultItem, resultSection } from './results.ts'
import { spelledOtherwise, vocabularyOf } from './spelling.ts'
import type { WayOn, WaysOn } from './ways-on.ts'

/** The results of one kind of which some are shown. */
export interface Shown extends Found {
  readonly results: readonly AddressedCard[]
}

/** What fewer words find, of which some are shown. */
export interface ShownWay extends WayOn {
  readonly results: readonly AddressedCard[]
}

/** How many results of a kind are shown: a few of each, or pages of the one that is asked for. */
export function shareOfKind({ kind, hits }: Found, question: SearchQuestion, pages: number): Found['hits'] {
  return hits.slice(0, question.kind === '' ? kind.first : RESULTS_PER_PAGE * pages)
}

/** The parts of the page that tell the results: counts beside the choices, the status line, the results. */
export class SearchView {
  readonly #root: HTMLElement
  readonly #results: HTMLElement
  readonly #status: HTMLElement

  constructor(root: HTMLElement) {
    this.#root = root
    this.#results = this.#part('results')
    this.#status = this.#part('status')
  }

  #part(name: string): HTMLElement {
    return this.#root.querySelector<HTMLElement>(`[data-part="${name}"]`)!
  }

  say(text: string): void {
    this.#status.textContent = text
  }

  clear(): void {
    this.#results.replaceChildren()
    this.end()
    this.say('')
    this.#countKinds([])
    this.#part('scope').hidden = false
    this.#part('notice').hidden = true
  }

  /** The answer in numbers; the results follow, kind by kind, as they come. */
  begin(found: readonly Found[], question: SearchQuestion): void {
    const counts = found.map(({ kind, hits }) => ({ kind, count: hits.length }))
    const told = question.kind === '' ? counts : counts.filter(({ kind }) => kind.slug === question.kind)
    this.clear()
    this.#countKinds(counts)
    this.#part('scope').hidden = true
    this.#results.setAttribute('aria-busy', 'true')
    this.say(resultSentence(question.words, told))
  }

  /** The results of one kind, after those that are there. */
  add({ kind, hits, results }: Shown, question: SearchQuestion, wanted: WantedWords): void {
    const items = results.map((result) => resultItem(result, wanted))
    const left = hits.length - results.length
    const all = { text: allOfKind(hits.length, kind), href: addressOf({ ...question, kind: kind.slug }) }
    const more = question.kind === '' && left > 0 ? [all] : []
    const section = resultSection(kind.label, hits.length, items, ...more)
    if (question.kind !== '' && left > 0) section.append(this.#more(results.length, hits.length))
    this.#results.append(section)
    if (kind.slug === 'achat-a-venir') this.#part('notice').hidden = false
  }

  end(): void {
    this.#results.removeAttribute('aria-busy')
  }

  /** Nothing was found: what fewer words find, and what else may help. */
  nothing(question: SearchQuestion, { unfiltered, nowhere }: WaysOn, parts: readonly ShownWay[]): void {
    this.clear()
    const vocabulary = vocabularyOf(
      [...document.querySelectorAll('[data-vocabulary]')].map(({ textContent }) => textContent ?? ''),
    )
    const wanted = wantedWords(question)
    const lost = nowhere.flatMap((words) => wantedWords({ ...question, words }))
    const alone = wanted.length === 1 && unfiltered === undefined
    const spelled = spelledOtherwise(wanted, vocabulary, alone ? wanted : lost)
    const ways = [
      ...(spelled === undefined
        ? []
        : [resultLink([spellingSentence(spelled)], addressOf({ ...question, words: spelled }))]),
      ...(unfiltered === undefined
        ? []
        : [resultLink([withoutFilters(unfiltered.total)], addressOf(unfiltered.question))]),
    ]
    for (const way of ways) way.dataset['state'] = ''
    const list = [...ways, resultLink([TO_THE_LISTS], '#plan')].map((way) => element('li', '', way))
    const sections = parts.map((part) => this.#fewer(part))
    this.#results.replaceChildren(element('ul', 'search-ways', ...list), ...sections)
    const fewer = fewerWordsSentence(parts.length, nowhere)
    this.say([nothingSentence(question.words), fewer].filter(Boolean).join(' '))
  }

  #fewer({ question, width, total, results, found }: ShownWay): HTMLElement {
    if (found.some(({ kind }) => kind.slug === 'achat-a-venir')) this.#part('notice').hidden = false
    const wanted = { words: wantedWords(question), width }
    const items = results.map((result) => resultItem(result, wanted))
    const all = { text: allOfWords(total, question.words), href: addressOf(question) }
    return resultSection(onlyWords(question.words), total, items, ...(total > results.length ? [all] : []))
  }

  failed(): void {
    this.clear()
    this.say(SEARCH_FAILED)
    this.#results.replaceChildren(element('p', '', resultLink([RELOAD], location.href.split('#', 1)[0]!)))
  }

  /** Beside each choice of a list, how many results it would leave. */
  countFacets(counts: ReadonlyMap<string, SearchAnswer['filters'][string]>): void {
    for (const [facet, values] of counts) {
      for (const option of this.#root.querySelectorAll<HTMLOptionElement>(`select[name="${facet}"] option`)) {
        option.dataset['label'] ??= option.text
        const label = option.dataset['label']
        if (option.value !== '') option.text = `${label} (${formatResultCount(values[option.value] ?? 0)})`
      }
    }
  }

  /** The first result after those that were shown before. */
  focusResult(index: number): void {
    this.#results.querySelectorAll<HTMLElement>('.result-title a')[index]?.focus()
  }

  focusStatus(): void {
    this.#status.focus()
  }

  #more(shown: number, total: number): HTMLElement {
    const button = element('button', '', moreSentence(Math.min(RESULTS_PER_PAGE, total - shown)))
    button.type = 'button'
    button.dataset['more'] = String(shown)
    return element('p', 'search-more', button, ' ', element('span', 'small', shownSentence(shown, total)))
  }

  #countKinds(counts: readonly { readonly kind: Found['kind']; readonly count: number }[]): void {
    const bySlug = new Map(counts.map(({ kind, count }) => [kind.slug, count]))
    const total = counts.reduce((sum, { count }) => sum + count, 0)
    for (const place of this.#root.querySelectorAll<HTMLElement>('[data-count]')) {
      const count = place.dataset['count'] === '' ? total : (bySlug.get(place.dataset['count']!) ?? 0)
      place.textContent = counts.length === 0 ? '' : formatResultCount(count)
      place.closest('label')!.classList.toggle('none', counts.length > 0 && count === 0)
    }
  }
}
