import { createHash } from 'node:crypto'
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { decode } from 'cborg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CommandError } from '../../scripts/command.ts'
import { assertKnownVersion, writeSearchIndex } from '../../scripts/site/search-index.ts'
import { PAGEFIND_VERSION, tidyIndex } from '../../scripts/search/tidy.ts'
import { AMOUNT_ORDER_PATH, blockPath, cardPlace, cardsPerBlock } from '../../src/domain/card-blocks.ts'
import type { PackedCard } from '../../src/domain/card-blocks.ts'
import { indexEntries } from '../../src/outputs/search/index-entry.ts'
import type { SearchCard } from '../../src/outputs/search/card.ts'

const TRADES = ['linge', 'voirie', 'toiture', 'vitres']
const NASTY = '<img src=x onerror=alert(1)> ___PAGEFIND_ANCHOR___h2:a:b “]]>'

/** Some hundred records: fewer would leave chance too few orders to choose from. */
const RECORDS: readonly SearchCard[] = Array.from({ length: 120 }, (_, number) => ({
  kind: number % 3 === 0 ? 'marche' : 'titulaire',
  path: `/page/${number}/`,
  title: number === 7 ? NASTY : `Entretien ${TRADES[number % 4]} ${number}`,
  facts: [`fait ${number}`],
  year: 2018 + (number % 9),
  trades: [TRADES[number % 4]!],
  category: 'services',
  amount: BigInt(number * 100),
}))
const ENTRIES = indexEntries(RECORDS)

const folder = mkdtempSync(join(tmpdir(), 'alo-search-'))
const filesOf = (name: string) =>
  globSync('**/*', { cwd: join(folder, name) })
    .filter((file) => statSync(join(folder, name, file)).isFile())
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
const hashesOf = (name: string) =>
  filesOf(name).map((file) => [
    file,
    createHash('sha256')
      .update(readFileSync(join(folder, name, file)))
      .digest('hex'),
  ])
const unpacked = (file: string) => gunzipSync(readFileSync(join(folder, 'first', file))).subarray(12)

beforeAll(async () => {
  await writeSearchIndex(ENTRIES, join(folder, 'first'))
  await writeSearchIndex(ENTRIES, join(folder, 'second'))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe('the search index', () => {
  it('is the same bytes each time', () => {
    expect(hashesOf('second')).toEqual(hashesOf('first'))
  })

  it('holds what the search page loads, the licence, and nothing else', () => {
    const names = filesOf('first').map((file) =>
      file.replace(/^index\/.*/, 'index/…').replace(/^cards\/.*/, 'cards/…'),
    )
    expect([...new Set(names)].sort()).toEqual(
      [
        'LICENSE.txt',
        'amounts.pf_cards',
        'cards/…',
        'filter/annee.pf_filter',
        'filter/categorie.pf_filter',
        'filter/genre.pf_filter',
        'filter/metier.pf_filter',
        'index/…',
        'pagefind-entry.json',
        'pagefind.mots.pf_meta',
        'pagefind.js',
        'wasm.unknown.pagefind',
      ].sort(),
    )
  })

  const cardsIn = (file: string) =>
    JSON.parse(gunzipSync(readFileSync(join(folder, 'first', file))).toString()) as readonly PackedCard[]

  it('packs the cards of a kind, each where its number tells', () => {
    const files = filesOf('first').filter((file) => file.startsWith('cards/'))
    expect(files).toEqual(['m0', 'm1', 'm2', 'm3', 's0', 's1', 's2', 's3', 's4', 's5', 's6'].map(blockPath))
    for (const { id, path, card } of ENTRIES) {
      const { block, at } = cardPlace(id, cardsPerBlock(ENTRIES.length))
      expect(cardsIn(blockPath(block))[at]).toEqual([path, card.title, card.facts, card.text])
    }
  })

  it('has the order of amounts in a file of its own, the largest first', () => {
    const ids = cardsIn(AMOUNT_ORDER_PATH) as unknown as readonly string[]
    expect(ids).toHaveLength(RECORDS.length)
    const amounts = new Map(ENTRIES.map(({ id, amount }) => [id, amount!]))
    const sorted = ids.map((id) => Number(amounts.get(id)))
    expect(sorted).toEqual(sorted.toSorted((one, other) => other - one))
  })

  it('keeps a nasty title as the text it is', () => {
    const { block, at } = cardPlace(ENTRIES[7]!.id, cardsPerBlock(ENTRIES.length))
    expect(cardsIn(blockPath(block))[at]![1]).toBe(NASTY)
  })

  it('sorts filters and their values', () => {
    const [name, values] = decode(unpacked('filter/annee.pf_filter')) as [string, [string, number[]][]]
    expect(name).toBe('annee')
    expect(values.map(([value]) => value)).toEqual([
      '2018',
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
      '2026',
    ])
    expect(values.flatMap(([, pages]) => pages)).toHaveLength(RECORDS.length)
  })
})

describe('a Pagefind that is not known', () => {
  it('is refused by its version, with what to do', () => {
    expect(() => assertKnownVersion('1.6.0')).toThrow(CommandError)
    expect(() => assertKnownVersion('1.6.0')).toThrow(/1\.6\.0.*scripts\/search\/tidy\.ts/)
    expect(() => assertKnownVersion(PAGEFIND_VERSION)).not.toThrow()
  })

  const entryFile = (about: object) => ({
    path: 'pagefind-entry.json',
    content: Buffer.from(JSON.stringify(about)),
  })
  const about = {
    version: PAGEFIND_VERSION,
    languages: { unknown: { hash: 'x', wasm: null, page_count: 1 } },
    include_characters: [],
  }

  it.each([
    ['no entry', []],
    ['another version', [entryFile({ ...about, version: '2.0.0' })]],
    ['another language', [entryFile({ ...about, languages: { fr: about.languages.unknown } })]],
    ['no meta file', [entryFile(about)]],
    [
      'a meta file of another kind',
      [entryFile(about), { path: 'pagefind.x.pf_meta', content: Buffer.from('x') }],
    ],
  ])('is refused by its files: %s', (_what, files) => {
    expect(() => tidyIndex(files, ENTRIES)).toThrow()
  })
})
