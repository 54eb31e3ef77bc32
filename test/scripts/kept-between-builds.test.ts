import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CODE } from '../../scripts/site/pages/compiled-pages.ts'

const ROOT = resolve(import.meta.dirname, '../..')
/** A checkout of its own, whose code and data the tests change. */
const CHECKOUT = join(ROOT, '.build/test-kept')
const PUBLISHED = join(CHECKOUT, 'published.csv')
const SITE = join(CHECKOUT, 'dist')

function build(...options: string[]): void {
  const args = ['scripts/build.ts', '--from', PUBLISHED, '--out', SITE, '--threads', '1', ...options]
  execFileSync(process.execPath, args, { cwd: CHECKOUT, stdio: 'pipe' })
}

/** Every file of the site with the hash of its bytes. */
function contents(): ReadonlyMap<string, string> {
  const files = readdirSync(SITE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [relative(SITE, path), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  )
}

function change(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`)
  writeFileSync(path, text.replace(from, to))
}

const inCheckout = (path: string) => join(CHECKOUT, path)

beforeAll(() => {
  rmSync(CHECKOUT, { recursive: true, force: true })
  mkdirSync(CHECKOUT, { recursive: true })
  for (const path of ['src', 'scripts', 'data', ...CODE.files])
    cpSync(join(ROOT, path), inCheckout(path), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), inCheckout('node_modules'))
  cpSync(join(ROOT, 'test/fixtures/mel-quirks.csv'), PUBLISHED)
  build()
})
afterAll(() => rmSync(CHECKOUT, { recursive: true, force: true }))

describe('a build that finds what others have kept gives what a build that finds nothing gives', () => {
  const changes: readonly { of: string; make: () => void; options?: string[] }[] = [
    { of: 'one row', make: () => change(PUBLISHED, 'essai numéro 1', 'mobilier numéro 1') },
    {
      of: 'one reference file',
      make: () =>
        change(
          inCheckout('data/reference/divisions-cpv.csv'),
          '45,Travaux de construction,',
          '45,Ouvrages bâtis,',
        ),
    },
    {
      of: 'one source file',
      make: () => change(inCheckout('src/text/plan.ts'), 'aucune programmation', 'nulle programmation'),
    },
    { of: 'one option', make: () => undefined, options: ['--base', '/portail/'] },
  ]

  it.each(changes)('with $of changed', ({ make, options = [] }) => {
    const before = contents()
    make()
    build(...options)
    const kept = contents()
    rmSync(inCheckout('.build/cache'), { recursive: true })
    build(...options)
    expect(kept).not.toEqual(before)
    expect(contents()).toEqual(kept)
  })
})
