import { gunzipSync, gzipSync } from 'node:zlib'
import { decode, encode } from 'cborg'
import { z } from 'zod'
import type { IndexEntry } from '../../src/outputs/search/index-entry.ts'
import { packCards } from './cards.ts'

/** The version whose files are known here; another may shape them otherwise. */
export const PAGEFIND_VERSION = '1.5.2'

/** No language: the words of the index are forms of our own (`text/language/word-forms.ts`), not to be stemmed. */
export const INDEX_LANGUAGE = 'unknown'
/** Tells the file about all records. */
const META = 'mots'
const SIGNATURE = Buffer.from('pagefind_dcd')

const metaSchema = z.tuple([
  z.literal(PAGEFIND_VERSION),
  /** One a record, in the order in which they were added: its name, number of words. */
  z.array(z.tuple([z.string(), z.int()])),
  /** First and last word of each chunk of the index, name of its file. */
  z.array(z.tuple([z.string(), z.string(), z.string()])),
  /** Filter, name of its file. */
  z.array(z.tuple([z.string(), z.string()])),
  /** Sorts: none, every search would load them (`packCards`). */
  z.tuple([]),
  z.array(z.string()),
])
const filterSchema = z.tuple([z.string(), z.array(z.tuple([z.string(), z.array(z.int())]))])
const entrySchema = z.strictObject({
  version: z.literal(PAGEFIND_VERSION),
  languages: z.strictObject({
    [INDEX_LANGUAGE]: z.strictObject({ hash: z.string(), wasm: z.null(), page_count: z.int() }),
  }),
  include_characters: z.array(z.string()),
})

export interface IndexFile {
  readonly path: string
  readonly content: Uint8Array
}

function unpack(file: IndexFile | undefined): Uint8Array {
  const bytes = gunzipSync(file?.content ?? new Uint8Array())
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE))
    throw new TypeError(`no file of Pagefind: ${file?.path}`)
  return bytes.subarray(SIGNATURE.length)
}

const pack = (bytes: Uint8Array): Uint8Array => gzipSync(Buffer.concat([SIGNATURE, bytes]), { level: 9 })
const packValue = (value: unknown): Uint8Array => pack(encode(value))
const byFirst = ([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]) =>
  a < b ? -1 : a > b ? 1 : 0

/**
 * Pagefind's files as the site publishes them. Pagefind orders filters and their values by chance and names
 * files by what comes of it; here they are sorted, and named by what they hold, in a folder that is named by content
 * (`indexFolder`). A record bears the number that tells its kind and its card, which stands with others in a file
 * (`packCards`), not in one of its own. Only what the search page loads is kept.
 * @throws ZodError, TypeError where the files are not those of the known version.
 */
export function tidyIndex(
  files: readonly IndexFile[],
  entries: readonly IndexEntry[],
): ReadonlyMap<string, Uint8Array> {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const content = (path: string) => {
    const file = byPath.get(path)
    if (file === undefined) throw new TypeError(`Pagefind wrote no ${path}`)
    return file.content
  }
  const about = entrySchema.parse(JSON.parse(Buffer.from(content('pagefind-entry.json')).toString()))
  const language = about.languages[INDEX_LANGUAGE]
  const metaFile = byPath.get(`pagefind.${language.hash}.pf_meta`)
  const [version, pages, chunks, filters, sorts, fields] = metaSchema.parse(decode(unpack(metaFile)))
  if (pages.length !== entries.length)
    throw new TypeError(`${entries.length} records given, ${pages.length} indexed`)

  const kept = new Map<string, Uint8Array>()
  const numbered = entries.map((entry, index) => [entry.id, pages[index]![1]] as const)
  for (const [path, cards] of packCards(entries)) kept.set(path, cards)
  for (const [, , name] of chunks) kept.set(`index/${name}.pf_index`, content(`index/${name}.pf_index`))
  for (const [filter, name] of filters) {
    const file = byPath.get(`filter/${name}.pf_filter`)
    const [said, values] = filterSchema.parse(decode(unpack(file)))
    if (said !== filter) throw new TypeError(`filter ${filter} holds ${said}`)
    kept.set(`filter/${filter}.pf_filter`, packValue([filter, values.toSorted(byFirst)]))
  }
  const named = filters.map(([filter]) => [filter, filter] as const).toSorted(byFirst)
  const meta = [version, numbered, chunks, named, sorts, fields.toSorted()]
  kept.set(`pagefind.${META}.pf_meta`, packValue(meta))
  kept.set(`wasm.${INDEX_LANGUAGE}.pagefind`, content(`wasm.${INDEX_LANGUAGE}.pagefind`))
  kept.set('pagefind.js', content('pagefind.js'))
  const languages = { [INDEX_LANGUAGE]: { ...language, hash: META } }
  kept.set('pagefind-entry.json', Buffer.from(JSON.stringify({ ...about, languages })))
  return kept
}
