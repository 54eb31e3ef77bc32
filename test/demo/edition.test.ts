import { readFileSync, readdirSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { EARLIER_DAY, demoEdition } from '../../scripts/demo/edition.ts'
import type { DemoFile } from '../../scripts/demo/files.ts'
import { demoFiles } from '../../scripts/demo/files.ts'
import { createProgress } from '../../scripts/progress.ts'
import { OLD_IDS_FILE } from '../../src/domain/edition/old-ids.ts'
import { MEL } from './mel.ts'

const PUBLISHED = new URL('../../data/territories/mel/published/', import.meta.url)
const SILENT = createProgress({ stream: { write: () => true } })

describe('the demonstration of a month before', () => {
  const now = demoFiles(MEL)
  const earlier = demoFiles(MEL, EARLIER_DAY)
  const textOf = (files: readonly DemoFile[], path: string) => files.find((file) => file.path === path)!.text
  const contracts = 'demo-2024-2026/decp-demo.json'

  it('has no file, no contract and no modification of a later day', () => {
    for (const { path, text } of earlier.filter((file) => file.path.endsWith('source.json')))
      expect((JSON.parse(text) as { published: string }).published <= EARLIER_DAY, path).toBe(true)
    const days = [...textOf(earlier, contracts).matchAll(/"datePublicationDonnees\w*":"([\d-]+)"/g)]
    expect(days.length).toBeGreaterThan(700)
    expect(days.every(([, day]) => day! <= EARLIER_DAY)).toBe(true)
  })

  it('keeps every line of the others as it is', () => {
    const lines = new Set(
      textOf(now, contracts)
        .split('\n')
        .map((line) => line.replace(/,$/, '')),
    )
    const kept = textOf(earlier, contracts).split('\n')
    const rewritten = kept.filter((line) => !lines.has(line.replace(/,$/, '')))
    // Those alone of which a modification or an act came later.
    expect(rewritten.length).toBeGreaterThan(5)
    expect(rewritten.length).toBeLessThan(40)
    expect(
      rewritten.every((line) => /"(?:modifications|actesSousTraitance|sousTraitanceDeclaree)"/.test(line)),
    ).toBe(true)
  })
})

describe('the edition of the demonstration', () => {
  let files: Readonly<Record<string, string>>

  beforeAll(async () => {
    files = await demoEdition(MEL, SILENT)
  }, 60_000)

  it('is what is committed: otherwise `npm run demo` writes it again', () => {
    const editions = readdirSync(PUBLISHED).filter((name) => name !== OLD_IDS_FILE)
    expect(editions.sort()).toEqual(Object.keys(files).sort())
    for (const [name, text] of Object.entries(files))
      expect(readFileSync(new URL(name, PUBLISHED), 'utf8') === text, name).toBe(true)
  })

  it('stays small: about fifty bytes a row, most of them its name', () => {
    const bytes = Object.values(files).reduce((sum, text) => sum + text.length, 0)
    expect(bytes).toBeLessThan(190_000)
  })
})
