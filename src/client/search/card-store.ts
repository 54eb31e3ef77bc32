import { AMOUNT_ORDER_PATH, blockPath, cardPlace } from '../../domain/card-blocks.ts'
import type { PackedCard } from '../../domain/card-blocks.ts'
import type { AddressedCard, CardsAtHand } from '../../outputs/search/cards-at-hand.ts'

async function unpack(answer: Response): Promise<unknown> {
  if (!answer.ok || answer.body === null) throw new TypeError(`${answer.status} for ${answer.url}`)
  return new Response(answer.body.pipeThrough(new DecompressionStream('gzip'))).json()
}

export interface CardFiles {
  /** Of the folder of the index, with a slash at its end. */
  readonly index: string
  /** How many cards stand in a file. */
  readonly perBlock: number
  /** The root of the site, with a slash at its end. */
  readonly base: string
  readonly atHand: CardsAtHand
}

/** What is shown of results: those that the page brings along, and the others some in a file, each file asked for once. */
export class CardStore {
  readonly #from: CardFiles
  readonly #files = new Map<string, Promise<unknown>>()

  constructor(from: CardFiles) {
    this.#from = from
  }

  /** @throws TypeError where its file cannot be had; it is asked for anew the next time. */
  async cardOf(id: string): Promise<AddressedCard> {
    const { atHand, perBlock, base } = this.#from
    if (Object.hasOwn(atHand, id)) return atHand[id]!
    const { block, at } = cardPlace(id, perBlock)
    const cards = (await this.#load(blockPath(block))) as readonly PackedCard[]
    const [path, title, facts, text] = cards[at]!
    return { url: base + path.slice(1), title, facts, text }
  }

  /** The ids of what has an amount, the largest first. @throws TypeError likewise */
  async amountOrder(): Promise<readonly string[]> {
    return (await this.#load(AMOUNT_ORDER_PATH)) as readonly string[]
  }

  #load(path: string): Promise<unknown> {
    const known = this.#files.get(path)
    if (known !== undefined) return known
    const loading = fetch(this.#from.index + path).then(unpack)
    this.#files.set(path, loading)
    loading.catch(() => this.#files.delete(path))
    return loading
  }
}
