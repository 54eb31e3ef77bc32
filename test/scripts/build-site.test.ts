import { execFileSync } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TOY_FILE, toy } from '../formats/toy-format.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const WORK = join(ROOT, '.build/test-build-site')
const first = [join(ROOT, 'test/fixtures/mel-quirks.csv'), join(WORK, 'first'), '/']
const second = (out: string) => [
  join(ROOT, 'test/fixtures/decp-2022-quirks.json'),
  join(WORK, out),
  '/portail/',
]

const TOY = join(WORK, 'toy')
const TOY_SOURCE = { title: 'Essai', publisher: 'Essai', licence: 'Essai', demonstration: true }

const read = (...path: readonly string[]) => readFileSync(join(WORK, ...path), 'utf8')
const contractsOf = (site: string) => JSON.parse(read(site, 'donnees/reconciliation.json')).contrats as number
/** The page of all contracts, as read. */
const saidOf = (site: string) =>
  read(site, 'marches/index.html')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
const filesOf = (site: string) =>
  globSync('**/*', { cwd: join(WORK, site) })
    .filter((path) => statSync(join(WORK, site, path)).isFile())
    .sort()

/** The sites by one process, whose environment holds what Vitest and other tools put there. */
function build(sites: readonly (readonly string[])[], env: Readonly<Record<string, string>> = {}): void {
  const script = join(import.meta.dirname, 'build-sites.ts')
  execFileSync(process.execPath, [script, ...sites.flat()], { cwd: ROOT, env: { ...process.env, ...env } })
}

describe('two portals built one after the other in one process', () => {
  beforeAll(() => {
    rmSync(WORK, { recursive: true, force: true })
    mkdirSync(WORK, { recursive: true })
    mkdirSync(TOY)
    writeFileSync(join(TOY, 'essai.csv'), TOY_FILE)
    writeFileSync(join(TOY, 'source.json'), JSON.stringify(TOY_SOURCE))
    build([first, second('second'), [TOY, join(WORK, 'toy-site'), '/']])
    build([second('alone')], { BASE_URL: '/elsewhere/' })
  }, 300_000)
  afterAll(() => rmSync(WORK, { recursive: true, force: true }))

  it('each count their own contracts, in files and on pages', () => {
    expect(['first', 'second'].map(contractsOf)).toEqual([45, 12])
    expect(saidOf('first')).toContain('45 contrats')
    expect(saidOf('second')).toContain('12 contrats')
  })

  it('each name their own contracts only', () => {
    const named = ['first', 'second'].map((site) =>
      filesOf(site).filter((path) => path.startsWith('marches/')),
    )
    const ofBoth = named[0]!.filter((path) => named[1]!.includes(path))
    expect(ofBoth.filter((path) => !/^marches\/(annee\/|index)/.test(path))).toEqual([])
  })

  it('each link to pages below their own folder', () => {
    expect(read('first', 'index.html')).toContain('href="/depenses/"')
    expect(read('second', 'index.html')).toContain('href="/portail/depenses/"')
    expect(read('second', 'index.html')).not.toContain('href="/depenses/"')
  })

  it('may be of a format that is one file and one entry of a list: it goes from its file to pages', () => {
    const page = read('toy-site', 'marches/a1/index.html').replaceAll(/[\u00a0\u202f]/g, ' ')
    for (const words of [toy.format.label, 'Linge', 'Accord-cadre', '50 000 €', 'Essai'])
      expect(page).toContain(words)
    expect(read('toy-site', 'qualite/index.html')).toContain(toy.format.label)
    expect(read('toy-site', 'donnees/marches.csv')).toMatch(/^a1,/m)
  })

  it('are the bytes that a process of their own gives, whatever its environment', () => {
    const files = filesOf('alone')
    expect(filesOf('second')).toEqual(files)
    const bytes = (site: string, path: string) => readFileSync(join(WORK, site, path))
    expect(files.filter((path) => !bytes('second', path).equals(bytes('alone', path)))).toEqual([])
  })
})
