import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { escapeUTF8 } from 'entities'
import { chromium } from 'playwright-core'
import { findOrInstallBrowser } from '../../scripts/browser.ts'
import { derive } from '../../scripts/site/derive.ts'
import { createProgress } from '../../scripts/progress.ts'
import { writeSearchIndex } from '../../scripts/site/search-index.ts'
import { serveFolder } from '../../scripts/server.ts'
import { loadPortal } from '../../scripts/portal/load-portal.ts'
import { cardsAtHand } from '../../src/outputs/search/cards-at-hand.ts'
import { indexFolder } from '../../src/outputs/search/index-folder.ts'
import { cardsPerBlock } from '../../src/domain/card-blocks.ts'
import type { IndexEntry } from '../../src/outputs/search/index-entry.ts'
import { searchRecords } from '../../src/outputs/search/cards.ts'
import { measureSearch, searchOurs, searchPeer } from './search-browser.ts'
import type { SearchCost } from './search-browser.ts'
import { manyEntries } from './search-corpus.ts'
import { writePeer } from './search-peer.ts'

/** What `benchBuild` leaves. */
const FOLDER = join(resolve(import.meta.dirname, '../..'), '.build/bench')
const SEARCH_PAGE = 'recherche/index.html'
const MANY = 10_000

interface Target {
  readonly kilobytes: number
  readonly first: number
  readonly warm: number
}
const TARGETS: Readonly<Record<'own' | 'many', Target>> = {
  own: { kilobytes: 150, first: 250, warm: 40 },
  many: { kilobytes: 250, first: 450, warm: 75 },
}

const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })
const whole = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 })

async function recordsOf(from: string | undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'alo-bench-'))
  const progress = createProgress({ stream: { write: () => true } })
  try {
    await derive({ territory: 'mel', from, folder, progress })
    return searchRecords(loadPortal(folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The search page of the built site, over another index. */
async function writePage(name: string, entries: readonly IndexEntry[]): Promise<void> {
  const index = `${name}/${indexFolder(entries)}`
  const cards = cardsAtHand(entries, (path) => path)
  await writeSearchIndex(entries, join(FOLDER, index))
  const page = readFileSync(join(FOLDER, SEARCH_PAGE), 'utf8')
  mkdirSync(join(FOLDER, name), { recursive: true })
  writeFileSync(
    join(FOLDER, name, 'index.html'),
    page
      .replace(/data-index="[^"]*"/, `data-index="/${index}/"`)
      .replace(/data-cards-per-file="[^"]*"/, `data-cards-per-file="${cardsPerBlock(entries.length)}"`)
      .replace(/data-cards="[^"]*"/, () => `data-cards="${escapeUTF8(JSON.stringify(cards))}"`),
  )
}

function lines(title: string, ours: SearchCost, peer: SearchCost, target: Target): readonly string[] {
  const cost = (name: string, { bytes, bodies, first, warm, firstWhole, warmWhole }: SearchCost) =>
    `  ${name} : ${number.format(bytes / 1000)} ko sur le fil (${number.format(bodies / 1000)} sans les en-têtes), ` +
    `${whole.format(first)} ms la première fois, ${whole.format(warm)} ms ensuite (premiers résultats) ; ` +
    `${whole.format(firstWhole)} et ${whole.format(warmWhole)} ms jusqu’au dernier montré`
  const ratio = (key: 'bytes' | 'first' | 'warm') => number.format(ours[key] / peer[key])
  return [
    title,
    cost('la page de recherche', ours),
    `    cible : ${target.kilobytes} ko, ${target.first} ms, ${target.warm} ms`,
    cost('MiniSearch sur les mêmes fiches (pair)', peer),
    `    soit ${ratio('bytes')} × ses octets, ${ratio('first')} × sa première fois, ${ratio('warm')} × les suivantes`,
  ]
}

/**
 * The search in Chromium, over a network of no length: first search and following ones, beside MiniSearch with its
 * whole index on the same entries; on the portal's own records and on 10,000.
 */
export async function benchSearch(from: string | undefined): Promise<string> {
  if (!existsSync(join(FOLDER, SEARCH_PAGE)))
    return 'Recherche : aucun site à regarder, lancez d’abord « npm run bench -- build ».'
  const records = await recordsOf(from)
  const sets = [
    { key: 'own', count: records.length },
    { key: 'many', count: MANY },
  ] as const
  for (const { key, count } of sets) {
    const entries = manyEntries(records, count)
    await writePage(`recherche-${key}`, entries)
    writePeer(join(FOLDER, `pair-${key}`), entries)
  }
  const { url, close } = await serveFolder({ folder: FOLDER, port: 0, host: '127.0.0.1' })
  const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), args: ['--disable-gpu'] })
  try {
    const report: string[] = []
    for (const { key, count } of sets) {
      const ours = await measureSearch(browser, `${url}recherche-${key}/`, searchOurs)
      const peer = await measureSearch(browser, `${url}pair-${key}/`, searchPeer)
      const title = `Recherche parmi ${whole.format(count)} fiches (« nettoyage » : ${ours.found} et ${peer.found} résultats)`
      report.push(...lines(title, ours, peer, TARGETS[key]))
    }
    return report.join('\n')
  } finally {
    await browser.close()
    await close()
  }
}
