import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { writeEdition } from '../../scripts/site/write-edition.ts'
import { readPublished } from '../../scripts/portal/published.ts'
import { editionFiles } from '../../src/outputs/editions/edition-files.ts'
import { contract, portal } from '../outputs/portal-fixture.ts'
import { runKilled } from './killed.ts'

const room = mkdtempSync(join(tmpdir(), 'alo-edition-'))
afterAll(() => rmSync(room, { recursive: true }))
const newFolder = () => mkdtempSync(join(room, 'published-'))

const first = portal({ contracts: [contract({ id: 'a' })], referenceDate: '2026-01-31' })
const files = editionFiles(first, 'Première édition')
const second = {
  ...editionFiles(
    portal({
      contracts: [contract({ id: 'a' }), contract({ id: 'b' })],
      referenceDate: '2026-02-28',
      published: readPublished(await written(files))!,
    }),
    'Deuxième édition',
  ),
  'anciens-identifiants.csv': 'ancien,nouveau,le,motif\n',
}

async function written(edition: Readonly<Record<string, string>>): Promise<string> {
  const folder = newFolder()
  await writeEdition(folder, edition)
  return folder
}

describe('an edition', () => {
  it('comes whole or not at all, wherever its process is killed', async () => {
    const before = await written(files)
    const states = [readPublished(before), readPublished(await written(second))]
    expect(states[1]!.editions).toHaveLength(2)
    const seen: number[] = []
    for (let at = 1, ended = false; !ended; at++) {
      const folder = newFolder()
      cpSync(before, folder, { recursive: true })
      ended = runKilled({ at }, 'site/write-edition.ts', 'writeEdition', folder, second)
      const state = readPublished(folder)
      expect(states, `killed before change ${at}`).toContainEqual(state)
      seen.push(state!.editions.length)
      await writeEdition(folder, second)
      expect(readPublished(folder)).toEqual(states[1])
      expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toEqual(Object.keys(second).sort())
    }
    expect([...new Set(seen)]).toEqual([1, 2])
  })

  it('is read from files of the names that rows once had', async () => {
    const folder = await written(files)
    const state = readPublished(folder)
    const { rows, ...rest } = JSON.parse(readFileSync(join(folder, 'editions.json'), 'utf8')) as {
      readonly rows: Readonly<Record<string, string>>
    }
    writeFileSync(join(folder, 'editions.json'), JSON.stringify(rest))
    for (const [table, name] of Object.entries(rows))
      renameSync(join(folder, name), join(folder, `${table}.txt`))
    const { editions, digests } = readPublished(folder)!
    expect(editions).toEqual(state!.editions)
    expect(new Set(digests)).toEqual(new Set(state!.digests))
  })

  it('is not read where a file of its rows is missing', async () => {
    const folder = await written(files)
    rmSync(
      join(
        folder,
        readdirSync(folder).find((name) => name.startsWith('marches'))!,
      ),
    )
    expect(() => readPublished(folder)).toThrow('broken-published')
  })
})
