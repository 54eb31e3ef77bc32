import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import MiniSearch from 'minisearch'
import { minifySync } from 'vite'
import type { IndexEntry } from '../../src/outputs/search/index-entry.ts'

/** The same forms of words in the same fields, all wanted, beginnings found: what the search page asks of Pagefind. */
const OPTIONS = {
  fields: ['title', 'content'],
  storeFields: ['path', 'card'],
  searchOptions: { boost: { title: 5 }, prefix: true, combineWith: 'AND' },
}

/** Loads the whole index at the first search, shows as many results as the search page does. */
const PAGE_SCRIPT = `
const OPTIONS = ${JSON.stringify(OPTIONS)}
let index
globalThis.searchPeer = async (words, shown) => {
  const startedAt = performance.now()
  if (index === undefined) {
    const [{ default: MiniSearch }, text] = await Promise.all([
      import('./minisearch.js'),
      fetch('index.json').then((answer) => answer.text()),
    ])
    index = MiniSearch.loadJSON(text, OPTIONS)
  }
  const found = index.search(words.replace(/[sx](?= |$)/g, ''))
  document.querySelector('ol').replaceChildren(...found.slice(0, shown).map(({ path, card }) => {
    const item = document.createElement('li')
    const link = document.createElement('a')
    link.href = path
    link.textContent = card.title
    item.append(link, ' ', card.text, ' ', card.facts)
    return item
  }))
  const took = performance.now() - startedAt
  return { seen: took, whole: took, count: found.length }
}
`

/** Writes the peer's page into a folder of a site: MiniSearch, made small, and its index of the same entries. */
export function writePeer(folder: string, entries: readonly IndexEntry[]): void {
  mkdirSync(folder, { recursive: true })
  const index = new MiniSearch<IndexEntry>(OPTIONS as never)
  index.addAll([...entries])
  const library = createRequire(import.meta.url)
    .resolve('minisearch')
    .replace(/dist.*$/, 'dist/es/index.js')
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index))
  writeFileSync(
    join(folder, 'minisearch.js'),
    minifySync('minisearch.js', readFileSync(library, 'utf8')).code,
  )
  writeFileSync(join(folder, 'peer.js'), PAGE_SCRIPT)
  const script = '<script type="module" src="peer.js"></script>'
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="fr"><title>MiniSearch</title>${script}<ol></ol>`,
  )
}
