import { SEARCH_WIDTHS } from '../../text/language/word-forms.ts'
import type { SearchWidth } from '../../text/language/word-forms.ts'
import { SEARCHING } from '../../text/search.ts'
import type { CardsAtHand } from '../../outputs/search/cards-at-hand.ts'
import { CardStore } from './card-store.ts'
import { loadEngine } from './engine.ts'
import type { Engine } from './engine.ts'
import { asksSomething, countFacets, find, inOrderOf, wantedWords } from './question.ts'
import type { Found, SearchQuestion } from './question.ts'
import { SearchView, shareOfKind } from './view.ts'
import type { Shown } from './view.ts'
import { waysOn } from './ways-on.ts'

/** Before a slow search says that it goes on. */
const SLOW_MS = 400

/** Shown of what fewer words find, where all of them find nothing. */
const RESULTS_OF_FEWER_WORDS = 3

/** Takes questions to the index and the answers to the page; of two under way, the later one is shown. */
export class Searching {
  readonly view: SearchView
  readonly #index: string
  readonly #cards: CardStore
  readonly #lists: HTMLDetailsElement
  #asked: SearchQuestion | undefined
  #width: SearchWidth = SEARCH_WIDTHS[0]
  #runs = 0

  constructor(root: HTMLElement) {
    this.view = new SearchView(root)
    this.#lists = root.querySelector('details')!
    this.#lists.addEventListener('toggle', () => this.#count().catch(() => undefined))
    const { index, base, cards, cardsPerFile } = root.dataset
    this.#index = index!
    const atHand = JSON.parse(cards!) as CardsAtHand
    this.#cards = new CardStore({ index: index!, perBlock: Number(cardsPerFile), base: base!, atHand })
  }

  /** Begins to load the index. What goes wrong is told when something is searched. */
  prepare(): void {
    loadEngine(this.#index).catch(() => undefined)
  }

  async run(question: SearchQuestion, pages: number): Promise<void> {
    const run = ++this.#runs
    this.#asked = question
    if (Object.keys(question.filters).length > 0) this.#lists.open = true
    if (!asksSomething(question)) return this.view.clear()
    const slow = setTimeout(() => run === this.#runs && this.view.say(SEARCHING), SLOW_MS)
    try {
      const engine = await loadEngine(this.#index)
      const { found: ranked, width } = await find(engine, question)
      const found = await this.#sorted(ranked, question)
      const asked = found.filter(({ kind }) => question.kind === '' || kind.slug === question.kind)
      const first = asked[0] && (await this.#load(asked[0], question, pages))
      if (run !== this.#runs) return
      clearTimeout(slow)
      this.#width = width
      const wanted = { words: wantedWords(question), width }
      if (first !== undefined) {
        this.view.begin(found, question)
        this.view.add(first, question, wanted)
        // The first results are there sooner where the others ask after them.
        const rest = asked.slice(1).map((each) => this.#load(each, question, pages))
        for (const each of rest) each.catch(() => undefined)
        for (const each of rest) {
          const shown = await each
          if (run !== this.#runs) return
          this.view.add(shown, question, wanted)
        }
        this.view.end()
      } else await this.#lookElsewhere(engine, question, run)
      await this.#count()
    } catch {
      if (run === this.#runs) this.view.failed()
    } finally {
      clearTimeout(slow)
    }
  }

  /** Nothing was found: fewer words may find something. */
  async #lookElsewhere(engine: Engine, question: SearchQuestion, run: number): Promise<void> {
    const ways = await waysOn(engine, question)
    const parts = ways.parts.map(async (part) => {
      const hits = part.found.flatMap((each) => each.hits).slice(0, RESULTS_OF_FEWER_WORDS)
      return { ...part, results: await Promise.all(hits.map((hit) => this.#cards.cardOf(hit.id))) }
    })
    const shown = await Promise.all(parts)
    if (run === this.#runs) this.view.nothing(question, ways, shown)
  }

  async #sorted(found: readonly Found[], { sort }: SearchQuestion): Promise<readonly Found[]> {
    return sort === 'montant' ? found.map(inOrderOf(await this.#cards.amountOrder())) : found
  }

  async #load(found: Found, question: SearchQuestion, pages: number): Promise<Shown> {
    const hits = shareOfKind(found, question, pages)
    return { ...found, results: await Promise.all(hits.map((hit) => this.#cards.cardOf(hit.id))) }
  }

  /** Beside each choice of the lists, what it would leave; only where they are seen: it takes files of its own. */
  async #count(): Promise<void> {
    const run = this.#runs
    if (!this.#lists.open || this.#asked === undefined) return
    const counts = await countFacets(await loadEngine(this.#index), this.#asked, this.#width)
    if (run === this.#runs) this.view.countFacets(counts)
  }
}
