import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { siteBytes, siteBytesLines, totalOf } from './site-bytes.ts'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

/** A site of files of as many bytes. */
function siteOf(files: Readonly<Record<string, number>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'alo-bytes-'))
  folders.push(folder)
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), 'x'.repeat(bytes))
  }
  return folder
}

const plain = (lines: readonly string[]) => lines.map((line) => line.replaceAll(/\s/g, ' '))
const after = siteBytes(
  siteOf({ 'index.html': 60_000, 'marches/a/index.html': 40_000, 'donnees/a.csv': 50_000, _headers: 10 }),
)
const before = siteBytes(
  siteOf({ 'index.html': 50_000, 'recherche/index.html': 50_000, 'recherche/index-0a/x.pf_meta': 20_000 }),
)

describe('what a site weighs', () => {
  it('is told by kind, the heaviest first, and as a whole', () => {
    expect(totalOf(after)).toEqual({ files: 4, bytes: 150_010 })
    expect(plain(siteBytesLines(after))).toEqual([
      'pages : 2 fichiers, 0,10 Mo',
      'csv : 1 fichier, 0,05 Mo',
      'sans extension : 1 fichier, 0,00 Mo',
      'ensemble : 4 fichiers, 0,15 Mo',
    ])
  })

  it('stands beside what it was before, with kinds that came or went', () => {
    expect(plain(siteBytesLines(after, before))).toEqual([
      'pages : 2 fichiers, 0,10 Mo (avant : 2 fichiers, 0,10 Mo ; 1,00 ×)',
      'csv : 1 fichier, 0,05 Mo (avant : 0 fichier, 0,00 Mo)',
      'recherche : 0 fichier, 0,00 Mo (avant : 1 fichier, 0,02 Mo ; 0,00 ×)',
      'sans extension : 1 fichier, 0,00 Mo (avant : 0 fichier, 0,00 Mo)',
      'ensemble : 4 fichiers, 0,15 Mo (avant : 3 fichiers, 0,12 Mo ; 1,25 ×)',
    ])
  })

  it('names the twelve heaviest kinds, and tells the others together', () => {
    const kinds = Object.fromEntries(
      Array.from({ length: 15 }, (_, index) => [`a.k${index}`, 100 * (index + 1)] as const),
    )
    const lines = plain(siteBytesLines(siteBytes(siteOf(kinds))))
    expect(lines).toHaveLength(14)
    expect(lines.at(-2)).toBe('autres : 3 fichiers, 0,00 Mo')
  })
})
