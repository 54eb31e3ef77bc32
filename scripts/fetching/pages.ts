import { z } from 'zod'
import type { FetchInstructions } from '../../src/domain/provenance.ts'
import { FetchError } from './fetch-error.ts'
import { jsonAnswer } from './json-answer.ts'
import { pace } from './pace.ts'
import type { Web } from './web.ts'

/** A second between pages, where a source does not say how often they may be asked for. */
const PER_SECOND = 1

export interface PagesOrder {
  readonly address: URL
  /** Where a page stands until it is read. */
  readonly path: string
  /** Of one page. */
  readonly maxBytes: number
  readonly pages: NonNullable<FetchInstructions['pages']>
  readonly perSecond: number | undefined
}

interface Page {
  readonly items: readonly unknown[]
  readonly next: URL | null
}

async function readPage(address: URL, { path, maxBytes, pages }: PagesOrder, web: Web): Promise<Page> {
  const schema = z.object({ [pages.items]: z.array(z.unknown()), [pages.next]: z.string().nullish() })
  const { answer } = await jsonAnswer({ address, path, maxBytes }, schema, web)
  const next = answer[pages.next]
  return {
    items: answer[pages.items] as readonly unknown[],
    next: typeof next === 'string' ? URL.parse(next, address) : null,
  }
}

/**
 * The items of an answer in pages, page by page.
 * @throws FetchError `unexpected-answer` for another form or a page that leads back, and what a download may meet.
 */
export async function* itemsOfPages(order: PagesOrder, web: Web): AsyncGenerator<readonly unknown[]> {
  const turn = pace(order.perSecond ?? PER_SECOND, web)
  const asked = new Set<string>()
  for (let address: URL | null = order.address; address !== null;) {
    const { href, host } = address
    if (asked.has(href))
      throw new FetchError({
        problem: 'unexpected-answer',
        host,
        value: 'une page renvoie à une page déjà lue',
      })
    asked.add(href)
    await turn()
    const page: Page = await readPage(address, order, web)
    yield page.items
    address = page.next
  }
}
