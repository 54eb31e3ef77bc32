import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
const WORK = join(ROOT, '.build/test-compiled-pages')

afterAll(() => rmSync(WORK, { recursive: true, force: true }))

describe('compiled pages', () => {
  it('give what Astro’s own build gives, byte for byte, for a host and a folder that they never heard of', () => {
    rmSync(WORK, { recursive: true, force: true })
    const script = join(import.meta.dirname, 'compare-pages.ts')
    const args = [script, join(ROOT, 'test/fixtures/mel-quirks.csv'), WORK]
    const said = execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })
    const { pages, differ } = JSON.parse(said.trim().split('\n').at(-1)!)
    expect(pages).toBeGreaterThan(100)
    expect(differ).toEqual([])
  })
})
