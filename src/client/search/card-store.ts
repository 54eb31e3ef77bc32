import { blockPath, cardPlace } from '../../domain/card-blocks.ts'
import type { PackedCard } from '../../domain/card-blocks.ts'
import type { AddressedCard, CardsAtHand } from '../../outputs/search/cards-at-hand.ts'

async function unpack(answer: Response): Promise<readonly PackedCard[]> {
  if (!answer.ok || answer.body === null) throw new TypeError(`${answer.status} for ${answer.url}`)
  return new Response(answer.body.pipeThrough(new DecompressionStream('gzip'))).json()
}

/** What is shown of results: those that the page brings along, and the others some in a file, each file asked for once. */
export class CardStore {
  readonly #index: string
  readonly #base: string
  readonly #atHand: CardsAtHand
  readonly #blocks = new Map<string, Promise<readonly PackedCard[]>>()

  /** Both addresses end in a slash: the folder of the index, the root of the site. */
  constructor(index: string, base: string, atHand: CardsAtHand) {
    this.#index = index
    this.#base = base
    this.#atHand = atHand
  }

  /** @throws TypeError where its file cannot be had; it is asked for anew the next time. */
  async cardOf(id: string): Promise<AddressedCard> {
    if (Object.hasOwn(this.#atHand, id)) return this.#atHand[id]!
    const { block, at } = cardPlace(id)
    const [path, title, facts, text] = (await this.#load(block))[at]!
    return { url: this.#base + path.slice(1), title, facts, text }
  }

  #load(block: string): Promise<readonly PackedCard[]> {
    const known = this.#blocks.get(block)
    if (known !== undefined) return known
    const loading = fetch(this.#index + blockPath(block)).then(unpack)
    this.#blocks.set(block, loading)
    loading.catch(() => this.#blocks.delete(block))
    return loading
  }
}
