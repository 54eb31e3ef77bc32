import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { AUTHORITY_SITES, ROOT, SITES } from '../built/sites.ts'

/** The last good site: a small one, whose every byte can be held against what it was before and after each failure. */
const LAST_GOOD = AUTHORITY_SITES.syndicat.folder

/** Every file of a folder with the hash of its bytes. */
function digest(folder: string): Readonly<Record<string, string>> {
  const files = globSync('**/*', { cwd: folder }).filter((file) => statSync(join(folder, file)).isFile())
  const hash = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex')
  return Object.fromEntries(files.sort().map((file) => [file, hash(file)]))
}

function build(...args: readonly string[]) {
  const script = join(ROOT, 'scripts/run.mjs')
  return spawnSync(process.execPath, [script, 'build', '--out', LAST_GOOD, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  })
}

describe('two builds of the same inputs', () => {
  it('are the same bytes, whatever the folder, the time zone and the language of the machine', () => {
    const first = digest(SITES.demonstration.folder)
    const second = digest(SITES.again.folder)
    expect(Object.keys(first).length).toBeGreaterThan(1000)
    expect(Object.keys(second)).toEqual(Object.keys(first))
    expect(Object.keys(first).filter((file) => first[file] !== second[file])).toEqual([])
  })
})

describe('a build that fails', () => {
  const unfinished = globSync('.build/site-*', { cwd: ROOT })
  const folder = mkdtempSync(join(tmpdir(), 'achats-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const file = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }

  it.each([
    ['a place that does not exist', () => join(folder, 'nulle-part'), 'nulle-part'],
    ['an empty file', () => file('vide.csv', ''), 'vide.csv'],
    [
      'a file that is no text',
      () => file('image.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])),
      'image.png',
    ],
    ['a broken JSON', () => file('coupe.json', '{"marches": [{"id": "1", '), 'coupe.json'],
    ['an unknown format', () => file('inconnu.csv', 'nom,prenom\r\nA,B\r\n'), 'inconnu.csv'],
  ])('on %s says so in a sentence and leaves the last good site as it was', (_what, from, name) => {
    const before = digest(LAST_GOOD)
    const { status, stderr, stdout } = build('--from', from())
    expect(status).toBe(1)
    expect(stderr).toContain(name)
    expect(stdout + stderr).not.toMatch(/^\s+at /m)
    expect(digest(LAST_GOOD)).toEqual(before)
    expect(Object.keys(before).length).toBeGreaterThan(100)
  })

  it.each([
    [['--inconnue'], 'Option inconnue : « --inconnue »'],
    [['--base', 'portail'], '--base'],
    [['--site', 'portail'], '--site'],
    [['--date', '2026-02-30'], '2026-02-30'],
    [['--territory', 'atlantide'], 'atlantide'],
  ])('on options %j says what to do', (options, sentence) => {
    const { status, stderr, stdout } = build(...options)
    expect(status).toBe(1)
    expect(stderr).toContain(sentence)
    expect(stdout + stderr).not.toMatch(/^\s+at /m)
  })

  it('leaves nothing behind', () => {
    // Other builds of this checkout may stand there: what counts is that these left nothing more.
    expect(globSync('.build/site-*', { cwd: ROOT })).toEqual(unfinished)
    expect(globSync(`${LAST_GOOD}.nouveau-*`)).toEqual([])
  })
})
