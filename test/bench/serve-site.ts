import { cpSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { longTexts, precompress } from '../../scripts/serving/precompress.ts'

/** What most readers ask for: a page of usual weight, its styles and a table. */
export const ASKED = ['/page/', '/_astro/page.css', '/donnees/table.csv'] as const
/** Large enough that a reader can leave in the middle. */
export const FILE = 'donnees/grand.bin'
const FILE_BYTES = 8_000_000

const line = (write: (number: number) => string, count: number) =>
  Array.from({ length: count }, (_, index) => write(index)).join('\n')
/** Numbers that look like chance, and are the same each time. */
const digits = (number: number, seed: number) => String((number * 7919 + seed * 104_729) % 1_000_003)

/** Of the weights of a built page (30 kB), its largest sheet of styles and a list of contracts; they shrink as much. */
const TEXTS: Readonly<Record<string, string>> = {
  'index.html': '<p>accueil',
  'page/index.html': line(
    (row) =>
      `<li><a href="/marches/${digits(row, 1)}/">Marché de travaux ${digits(row, 2)}</a> <data value="${digits(row, 3)}">${digits(row, 3)} €</data>`,
    280,
  ),
  '_astro/page.css': line(
    (row) => `.c${digits(row, 4)} { margin: 0 ${digits(row, 5)}px; color: var(--ink) }`,
    200,
  ),
  'donnees/table.csv': line((row) => [row, digits(row, 6), digits(row, 7), 'travaux'].join(','), 8000),
}

/** A served folder, and the next edition of it beside. */
export interface ServeSite {
  readonly root: string
  /** As a build does it: the old folder away, the new one in its place. */
  readonly swap: () => void
}

/** With the compressed twins of its texts, so that the peer sends the same bytes. */
export async function writeServeSite(folder: string): Promise<ServeSite> {
  const [root, next, away] = ['site', 'next', 'away'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  for (const [path, content] of [...Object.entries(TEXTS), [FILE, Buffer.alloc(FILE_BYTES)] as const]) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  await precompress(await longTexts(root))
  cpSync(root, next, { recursive: true, preserveTimestamps: true })
  return {
    root,
    swap: () => {
      renameSync(root, away)
      renameSync(next, root)
      renameSync(away, next)
    },
  }
}
