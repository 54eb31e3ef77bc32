/** One result: its number tells its kind and its card (`CardStore`), which is loaded when it is to be shown. */
export interface Hit {
  readonly id: string
}

export type SearchFilters = Readonly<Record<string, string>>

export interface SearchAnswer {
  readonly results: readonly Hit[]
  /** How many the words alone find. */
  readonly unfilteredResultCount: number
  /** By filter and value, how many of the results have it; of the filters loaded so far. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** What is used of Pagefind. `null` asks for everything. */
export interface Engine {
  options(options: Readonly<Record<string, unknown>>): Promise<void>
  /** Begins to load what every search needs. */
  init(): Promise<void>
  search(words: string | null, options?: { readonly filters?: SearchFilters }): Promise<SearchAnswer>
  /** Loads the part of the index in which words of that beginning stand. */
  preload(words: string): Promise<unknown>
  /** Loads every filter, so that answers count their values. */
  filters(): Promise<unknown>
}

let engine: Promise<Engine> | undefined

/** What every search needs, and Pagefind asks for one after another. */
const NEEDED = ['pagefind-entry.json?ts=', 'pagefind.mots.pf_meta', 'wasm.unknown.pagefind']

/** Asks for them all at once: on a slow line, each turn counts. */
function askAhead(index: string): void {
  for (const file of NEEDED) {
    const link = document.createElement('link')
    Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: index + file })
    document.head.append(link)
  }
}

async function load(index: string): Promise<Engine> {
  askAhead(index)
  const pagefind = (await import(/* @vite-ignore */ `${index}pagefind.js`)) as Engine
  // A search takes some milliseconds: its own thread would cost more to fetch and start. The folder's name changes
  // with its content, so its entry may be cached like the rest.
  await pagefind.options({ basePath: index, noWorker: true, metaCacheTag: '' })
  await pagefind.init()
  return pagefind
}

/** The search engine, loaded once, when it is first wanted. The address of its folder ends in a slash. */
export function loadEngine(index: string): Promise<Engine> {
  engine ??= load(index)
  return engine
}
