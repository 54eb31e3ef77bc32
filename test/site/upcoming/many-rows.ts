import type { Page } from 'playwright-core'

/** What a plan of a large buyer holds. */
export const MANY = 2000

/** Serves `/achats-a-venir/` with its rows repeated, in the order of their slots, until there are `MANY`. */
export async function withManyRows(page: Page): Promise<void> {
  await page.route(
    (url) => url.pathname.endsWith('/achats-a-venir/'),
    async (route) => {
      const response = await route.fetch()
      const html = await response.text()
      const row = /<li data-id="([^"]*)"[\s\S]*?<\/li>/g
      const times = MANY / (html.match(row)?.length ?? 0)
      let written = 0
      let seen = 0
      const body = html.replace(row, (text, id: string) => {
        const copies = Math.round((seen += 1) * times) - written
        written += copies
        return Array.from({ length: copies }, (_, copy) =>
          text.replace(`data-id="${id}"`, `data-id="${id}-${copy}"`),
        ).join('')
      })
      await route.fulfill({ response, body })
    },
  )
}

/** Medians in milliseconds, of one action each, layout and paint records included. */
export interface FilterTimes {
  readonly rows: number
  readonly box: number
  readonly key: number
  /** What the browser alone needs to hide and show the same rows: no filter can be faster. */
  readonly floor: number
}

/** Measures on a page of `withManyRows`, once upgraded. */
export function measureFilter(tab: Page): Promise<FilterTimes> {
  return tab.evaluate(() => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-f]')]
    const boxes = [...document.querySelectorAll<HTMLInputElement>('filtered-list input[type="checkbox"]')]
    const words = document.querySelector<HTMLInputElement>('filtered-list input[type="search"]')!
    const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!
    const timed = (work: () => void) => {
      const startedAt = performance.now()
      work()
      void document.body.offsetHeight
      return performance.now() - startedAt
    }
    const changed = (input: HTMLInputElement) => input.dispatchEvent(new Event('input', { bubbles: true }))
    const tick = (box: HTMLInputElement) => {
      box.checked = !box.checked
      changed(box)
    }
    const type = (text: string) => {
      words.value = text
      changed(words)
    }
    const some = boxes.filter((_, index) => index % 4 === 0)
    const box = some.flatMap((each) => [timed(() => tick(each)), timed(() => tick(each))])
    const key = ['l', 'li', 'lin', 'ling', 'linge', ''].flatMap((text) => timed(() => type(text)))
    // As many rows hidden as a typical choice hides, and shown again.
    const hide = (hidden: boolean) => rows.forEach((row, index) => (row.hidden = hidden && index % 20 !== 0))
    const floor = [true, false, true, false, true, false].map((hidden) => timed(() => hide(hidden)))
    return { rows: rows.length, box: median(box), key: median(key), floor: median(floor) }
  })
}
