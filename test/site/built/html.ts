import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Parser } from 'htmlparser2'
import { ALL_SITES } from './sites.ts'
import type { BuiltName } from './sites.ts'

/** What the tests ask of a page, read once without building a tree: there are thousands of pages. */
export interface PageOutline {
  /** From the root of the built folder: "depenses/index.html". */
  readonly file: string
  /** On its host, base included: "/depenses/". */
  readonly address: string
  /** `data-type` of the body: one value for each kind of page. */
  readonly type: string
  readonly bytes: number
  readonly title: string
  readonly headings: readonly number[]
  readonly ids: readonly string[]
  /** Opening tags in order, with their attributes. */
  readonly tags: readonly Tag[]
  /** Scripts whose code stands in the page; blocks of data (`jsonLd`) are none. */
  readonly inlineScripts: number
  /** Texts of its `<script type="application/ld+json">`. */
  readonly jsonLd: readonly string[]
  readonly text: string
}

export interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

const SILENT = new Set(['script', 'style', 'template'])

/** The one kind of script that a browser does not run. */
const isJsonLd = (tag: Tag | undefined) =>
  tag?.name === 'script' && tag.attributes['type'] === 'application/ld+json'

/** A text of its own, which does not keep the page that it was cut from. */
const copyOf = (text: string) => Buffer.from(text).toString()

const tagsByText = new Map<string, Tag>()

/**
 * One object for all tags that are alike, of any page: headers and footers stand on thousands of them.
 */
function shared(name: string, attributes: Record<string, string>): Tag {
  let text = name
  for (const key in attributes) text += `\u0000${key}\u0000${attributes[key]}`
  const known = tagsByText.get(text)
  if (known !== undefined) return known
  const copies = Object.entries(attributes).map(([key, value]) => [copyOf(key), copyOf(value)] as const)
  const tag = { name: copyOf(name), attributes: Object.fromEntries(copies) }
  tagsByText.set(copyOf(text), tag)
  return tag
}

function outline(site: BuiltName, file: string): PageOutline {
  const { folder, base } = ALL_SITES[site]
  const html = readFileSync(join(folder, file))
  const tags: Tag[] = []
  const open: string[] = []
  let title = ''
  let text = ''
  let inlineScripts = 0
  const jsonLd: string[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
      open.push(name)
      tags.push(shared(name, attributes))
      if (isJsonLd(tags.at(-1))) jsonLd.push('')
    },
    ontext(piece) {
      const parent = open.at(-1) ?? ''
      if (parent === 'script' && isJsonLd(tags.at(-1))) jsonLd.push(jsonLd.pop() + piece)
      else if (parent === 'script' && piece.trim() !== '') inlineScripts += 1
      if (parent === 'title' && !open.includes('svg')) title += piece
      if (!SILENT.has(parent)) text += ` ${piece}`
    },
    onclosetag() {
      open.pop()
    },
  })
  parser.end(html.toString('utf8'))
  const headings = tags.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? Number(name[1]) : []))
  return {
    file,
    address: `${base}${file.replace(/(^|\/)index\.html$/, '$1')}`,
    type: tags.find(({ name }) => name === 'body')?.attributes['data-type'] ?? '',
    bytes: html.byteLength,
    title: copyOf(title.trim()),
    headings,
    ids: tags.flatMap(({ attributes }) => attributes['id'] ?? []),
    tags,
    inlineScripts,
    jsonLd: jsonLd.map(copyOf),
    text: copyOf(text.replace(/\s+/g, ' ')),
  }
}

const known = new Map<BuiltName, readonly PageOutline[]>()

/** Fragments to put in pages of others are no pages of the site: `test/outputs/embeds/embed.test.ts` holds them. */
const isFragment = (file: string) => file.startsWith('donnees/indicateurs/')

/** A page that answers under an address of the past: nothing on the site leads to it (`old-addresses.test.ts`). */
export const OLD_ADDRESS = 'old-address'

/** Every page of a built site. */
export function pagesOf(site: BuiltName): readonly PageOutline[] {
  const pages =
    known.get(site) ??
    globSync('**/*.html', { cwd: ALL_SITES[site].folder })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !isFragment(file))
      .sort()
      .map((file) => outline(site, file))
      .filter(({ type }) => type !== OLD_ADDRESS)
  known.set(site, pages)
  return pages
}

/** The lightest and the heaviest page of every kind: together they show all that the kind can show. */
export function pagesOfEveryType(site: BuiltName): readonly PageOutline[] {
  return byWeight(site).flatMap((pages) => [...new Set([pages[0]!, pages.at(-1)!])])
}

/** One light page of every kind, where what is looked for does not depend on how much the page holds. */
export function onePageOfEveryType(site: BuiltName): readonly PageOutline[] {
  return byWeight(site).map((pages) => pages[0]!)
}

function byWeight(site: BuiltName): readonly (readonly PageOutline[])[] {
  const byType = Map.groupBy(pagesOf(site), ({ type }) => type)
  return [...byType.values()].map((pages) =>
    pages.toSorted((a, b) => a.bytes - b.bytes || (a.file < b.file ? -1 : 1)),
  )
}
