import { cpSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What most readers ask for: a page of usual weight. */
export const PAGE = 'page/index.html'
const PAGE_BYTES = 30_000
/** Large enough that a reader can leave in the middle. */
export const FILE = 'donnees/grand.bin'
const FILE_BYTES = 8_000_000

/** A served folder, and the next edition of it beside. */
export interface ServeSite {
  readonly root: string
  /** As a build does it: the old folder away, the new one in its place. */
  readonly swap: () => void
}

export function writeServeSite(folder: string): ServeSite {
  const [root, next, away] = ['site', 'next', 'away'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  for (const path of ['page', 'donnees']) mkdirSync(join(root, path), { recursive: true })
  writeFileSync(join(root, 'index.html'), '<p>accueil')
  writeFileSync(join(root, PAGE), 'a'.repeat(PAGE_BYTES))
  writeFileSync(join(root, FILE), Buffer.alloc(FILE_BYTES))
  cpSync(root, next, { recursive: true })
  return {
    root,
    swap: () => {
      renameSync(root, away)
      renameSync(next, root)
      renameSync(away, next)
    },
  }
}
