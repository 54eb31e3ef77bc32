import type { Browser, Page } from 'playwright-core'

/** What a first search and the following ones cost. */
export interface SearchCost {
  /** On the wire, headers included, from the opened page to the shown results, with the page's own scripts. */
  readonly bytes: number
  /** The same without headers. */
  readonly bodies: number
  /** Milliseconds to the first results on the page, of the first search and of the following ones. */
  readonly first: number
  readonly warm: number
  /** The same until the last of the results that are shown stands there too: some cards are a request. */
  readonly firstWhole: number
  readonly warmWhole: number
  /** Results of the first search. */
  readonly found: number
}

/** Words of several trades; the first one is the first search. */
const QUERIES = ['nettoyage', 'linge', 'voirie', 'espaces verts', 'assainissement', 'informatique', 'études']
/** Fresh browsers' contexts: nothing is cached. */
const RUNS = 7
/** What the search page shows of an answer over all kinds, at most and in the ordinary case. */
const SHOWN = 12

export interface Answer {
  /** Milliseconds from the question to the first result on the page, and to the last. */
  readonly seen: number
  readonly whole: number
  readonly count: number
}
type Search = (page: Page, words: string) => Promise<Answer>

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!

/** From the form's submission to results on the page, the words typed at once. */
export const searchOurs: Search = (page, words) =>
  page.evaluate(async (query) => {
    const form = document.querySelector<HTMLFormElement>('search-page form')!
    const results = document.querySelector('[data-part="results"]')!
    let seenAt = 0
    const shown = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        if (results.querySelector('li') === null) return
        seenAt ||= performance.now()
        if (results.hasAttribute('aria-busy')) return
        observer.disconnect()
        resolve(performance.now())
      })
      observer.observe(results, { childList: true, attributes: true })
    })
    const startedAt = performance.now()
    form.querySelector('input')!.value = query
    form.requestSubmit()
    const whole = (await shown) - startedAt
    const total = document.querySelector('[data-count=""]')!.textContent!.replace(/\D/g, '')
    return { seen: seenAt - startedAt, whole, count: Number(total) }
  }, words)

export const searchPeer: Search = (page, words) =>
  page.evaluate(
    ([query, shown]) =>
      (globalThis as unknown as { searchPeer: (words: string, shown: number) => Promise<Answer> }).searchPeer(
        query,
        shown,
      ),
    [words, SHOWN] as const,
  )

/** One fresh context: bytes and times of the first search and of those that follow. */
async function visit(browser: Browser, url: string, search: Search) {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    const network = await context.newCDPSession(page)
    const scripts = new Set<string>()
    let [opened, bytes, bodies] = [false, 0, 0]
    network.on('Network.responseReceived', ({ requestId, type }) => {
      if (opened || type === 'Script') scripts.add(requestId)
    })
    network.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bodies += encodedDataLength
    })
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength
    })
    await network.send('Network.enable')
    await page.goto(url, { waitUntil: 'networkidle' })
    opened = true
    const first = await search(page, QUERIES[0]!)
    await page.waitForLoadState('networkidle')
    const cost = { bytes, bodies, first, found: first.count }
    const warm: Answer[] = []
    for (const words of QUERIES.slice(1)) warm.push(await search(page, words))
    return { ...cost, warm }
  } finally {
    await context.close()
  }
}

/** Medians over fresh contexts. @throws Error where nothing is found: a search of nothing is quick. */
export async function measureSearch(browser: Browser, url: string, search: Search): Promise<SearchCost> {
  const visits = []
  for (let run = 0; run < RUNS; run++) visits.push(await visit(browser, url, search))
  const found = median(visits.map((each) => each.found))
  if (!(found > 0)) throw new Error(`no result at ${url}`)
  return {
    bytes: median(visits.map((each) => each.bytes)),
    bodies: median(visits.map((each) => each.bodies)),
    first: median(visits.map(({ first }) => first.seen)),
    warm: median(visits.flatMap(({ warm }) => warm.map(({ seen }) => seen))),
    firstWhole: median(visits.map(({ first }) => first.whole)),
    warmWhole: median(visits.flatMap(({ warm }) => warm.map(({ whole }) => whole))),
    found,
  }
}
