import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

export const TEN = '0123456789'

/** The least of a site: a home, a page in a folder, its own page for unknown addresses, ten bytes of data. */
export const FILES: Readonly<Record<string, string>> = {
  'index.html': '<p>accueil',
  '404.html': '<p>cette page n’existe pas',
  'marches/index.html': '<p>marchés',
  'donnees/dix.csv': TEN,
  'donnees/vide.csv': '',
}

export function writeSite(folder: string, files = FILES): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** A folder of its own for a test file, gone after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'alo-serve-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
