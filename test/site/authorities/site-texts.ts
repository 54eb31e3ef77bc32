import { globSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { ALL_SITES } from '../built/sites.ts'
import type { BuiltName } from '../built/sites.ts'

const TEXTS = [
  '.html',
  '.json',
  '.jsonld',
  '.csv',
  '.txt',
  '.xml',
  '.ics',
  '.ttl',
  '.svg',
  '.jsonl',
  '.css',
  '.js',
]

/** Text of every page and file of a site, with plain spaces and one apostrophe. */
export function textsOf(name: BuiltName): ReadonlyMap<string, string> {
  const { folder } = ALL_SITES[name]
  const files = globSync('**/*.*', { cwd: folder }).filter((file) => TEXTS.includes(extname(file)))
  const read = (file: string) =>
    readFileSync(join(folder, file), 'utf8')
      .replace(/[\u00a0\u202f]|&nbsp;|&#160;/g, ' ')
      .replace(/'|&#39;|&apos;/g, '’')
  return new Map(files.map((file) => [file, read(file)]))
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
const anyOf = (words: readonly string[]) => words.map(escaped).join('|')

/** Where a pattern is met, with the words around it. */
function met(texts: ReadonlyMap<string, string>, pattern: RegExp): readonly string[] {
  return [...texts].flatMap(([file, text]) =>
    [...text.matchAll(pattern)].map(
      ({ index, 0: found }) => `${file}: ${text.slice(Math.max(0, index - 30), index + found.length + 20)}`,
    ),
  )
}

/** Where one of the words stands as a word, with those around it. */
export function wordsMet(texts: ReadonlyMap<string, string>, words: readonly string[]): readonly string[] {
  return met(texts, new RegExp(`(?<![\\p{L}\\d-])(?:${anyOf(words)})(?![\\p{L}\\d-])`, 'gu'))
}

/** Where a page says a name without its article, or contracts it as French does not. */
export function wrongArticles(
  texts: ReadonlyMap<string, string>,
  names: readonly (readonly [article: string, name: string])[],
): readonly string[] {
  const bare = anyOf(names.map(([, name]) => name))
  const wrong = [
    `(?<![\\p{L}’])(?:de|d|par|pour|à|dans|chez|et|ni|que|qui|avec|sur)[ ’](?:${bare})`,
    `(?<!\\p{L})(?:de|à) les? (?:${bare})`,
    `(?<!\\p{L})(?:du|des|au|aux|la|le|les) (?:l[ea]s? |l’)(?:${bare})`,
    ...names
      .filter(([article]) => article === 'l’')
      .map(([, name]) => `(?<!\\p{L})(?:du|des|au|la|le|les) ${escaped(name)}`),
    ...names
      .filter(([article]) => article === 'la ')
      .map(([, name]) => `(?<!\\p{L})(?:du|des|au|le|les) ${escaped(name)}`),
    ...names
      .filter(([article]) => article === 'le ')
      .map(([, name]) => `(?<!\\p{L})(?:de la|à la|la|les|des) ${escaped(name)}`),
  ]
  const html = new Map([...texts].filter(([file]) => file.endsWith('.html')))
  return met(html, new RegExp(wrong.join('|'), 'gu'))
}
