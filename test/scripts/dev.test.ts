import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { CODE_OF_DATA } from '../../scripts/site/kept-data.ts'
import { modulesOf } from '../../scripts/site/pages/page-modules.ts'
import { SAMPLE, sampleOf } from '../../scripts/site/sample.ts'
import type { ReadRow, RecognisedFile } from '../../src/tables/read.ts'

const ROOT = resolve(import.meta.dirname, '../..')

describe('the sample that pages are written with', () => {
  const scope = { buyerSirens: ['200093201'], ownFormats: [] }
  const read = (row: number, buyerId: string) => ({ row, result: { draft: { buyerId } } }) as ReadRow

  async function* rows(count: number) {
    for (let row = 1; row <= count; row++)
      yield read(row, row % 2 === 0 ? '20009320100016' : '21590350100017')
  }

  it('has the first rows of the buyer in each so many, and all of others, which are set aside', async () => {
    const file = sampleOf({ rows: () => rows(4 * SAMPLE.of) } as unknown as RecognisedFile, scope)
    const kept = (await Array.fromAsync(file.rows())).map(({ row }) => row)
    const own = kept.filter((row) => row % 2 === 0)
    const first = Array.from({ length: SAMPLE.rows }, (_, index) => 2 * (index + 1))
    expect(own).toEqual([...first, ...first.map((row) => row + 2 * SAMPLE.of)])
    expect(kept.length - own.length).toBe(2 * SAMPLE.of)
  })
})

describe('what is kept for the next start', () => {
  it('is read by no code but that of its key: a page that changes reads nothing again', () => {
    const code = modulesOf(ROOT, 'scripts/site/derive.ts')
    expect(code.length).toBeGreaterThan(100)
    expect(code.filter((path) => !CODE_OF_DATA.some((folder) => path.startsWith(`${folder}/`)))).toEqual([])
  })
})

describe('the modules of a page', () => {
  const modules = modulesOf(ROOT, 'src/pages/index.astro')

  it('are itself, what it imports and what that does', () => {
    const imported = ['src/layouts/Page.astro', 'src/layouts/policy.ts', 'src/domain/shorten.ts']
    expect(modules).toEqual(expect.arrayContaining(['src/pages/index.astro', ...imported]))
  })

  it('are not what it knows the types of', () => {
    const types = /^import type .*portal\.ts'$/m
    expect(readFileSync(join(ROOT, 'src/layouts/Page.astro'), 'utf8')).toMatch(types)
    expect(modules).not.toContain('src/domain/portal.ts')
  })
})

describe('npm run dev', () => {
  it('serves the pages of a sample, and says that figures are those of it', async () => {
    // Astro serves no page to who says that it is a test.
    const { VITEST: _, NODE_ENV: _test, ...env } = process.env
    const server = spawn(process.execPath, [join(ROOT, 'scripts/run.mjs'), 'dev'], { cwd: ROOT, env })
    try {
      let said = ''
      const hear = (chunk: Buffer) => (said += stripVTControlCharacters(chunk.toString()))
      server.stdout.on('data', hear)
      server.stderr.on('data', hear)
      const address = () => /http:\/\/localhost:\d+\//.exec(said)?.[0]
      while (address() === undefined && server.exitCode === null)
        await Promise.race([once(server.stdout, 'data'), once(server, 'exit')])
      expect(said).toMatch(/Échantillon : \d{3} marchés, lus de 25 lignes sur 250/)
      const list = await (await fetch(new URL('/marches/annee/2024/', address()))).text()
      const contract = /href="(\/marches\/[\da-f]{12}\/)"/.exec(list)![1]!
      for (const path of ['/', contract, '/recherche/']) {
        const answer = await fetch(new URL(path, address()))
        expect(answer.status).toBe(200)
        expect(await answer.text()).toContain('</html>')
      }
    } finally {
      server.kill()
    }
  })
})
