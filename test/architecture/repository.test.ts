import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { read, ROOT, SOURCES } from './sources.ts'

const REAL_DATA = join(ROOT, '../shared/data')
const TRACKED = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(ROOT, path)))
const README = read('README.md')
const manifest = JSON.parse(read('package.json'))

const REGISTRY =
  /"resolved": "(?!scripts\/)|https?:\/\/(?!opencollective\.com|github\.com|.*funding)[^"]*registry/
const PINNED = /^(\d+\.\d+\.\d+(-[\w.]+)?|file:scripts\/[\w-]+)$/

/** Names of packages that no row of a table of the README has. */
const unexplained = (names: readonly string[], readme: string) =>
  names.filter(
    (name) => !readme.split('\n').some((line) => line.startsWith('|') && line.includes(`\`${name}\``)),
  )

/** Commands of package.json that the README does not name. */
const unnamed = (commands: readonly string[], readme: string) =>
  commands.filter((name) => !['start', 'test'].includes(name) && !readme.includes(`npm run ${name}`))

/** Links of a document to files that `exists` does not know. */
const deadLinks = (path: string, text: string, exists: (path: string) => boolean) =>
  [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)\s]+)\)/g)]
    .map(([, link]) => link!.replace(/#.*$/, ''))
    .filter((link) => !exists(join(dirname(path), link)))
    .map((link) => `${path} → ${link}`)

/** About thirty files: a folder that grows past that has two nouns in it. */
const MOST_FILES = 32
const crowded = (paths: readonly string[]) =>
  [...Map.groupBy(paths, (path) => dirname(path))]
    .filter(([, files]) => files.length > MOST_FILES)
    .map(([folder, files]) => `${folder}: ${files.length} files`)

/** Documents that are not in the repository: a rule is cited by its address on /methodologie/. */
const ELSEWHERE = /\b(?:metier|design|recipes)\.md\b/

describe('the repository', () => {
  it('names no registry host', () => {
    expect(read('package-lock.json')).not.toMatch(REGISTRY)
    expect(existsSync(join(ROOT, '.npmrc')) ? read('.npmrc') : '').not.toMatch(/registry\s*=/)
  })

  it('pins every dependency and says in the README why it is there', () => {
    const dependencies = Object.entries<string>({
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    })
    expect(dependencies.length).toBeGreaterThan(20)
    expect(dependencies.filter(([, version]) => !PINNED.test(version))).toEqual([])
    expect(
      unexplained(
        dependencies.map(([name]) => name),
        README,
      ),
    ).toEqual([])
  })

  it('names every command in the README, which a newcomer reads in one go', () => {
    expect(unnamed(Object.keys(manifest.scripts), README)).toEqual([])
    expect(README.split('\n').length).toBeLessThanOrEqual(180)
  })

  it('has no dead link between its documents', () => {
    const documents = TRACKED.filter((path) => path.endsWith('.md'))
    expect(documents.length).toBeGreaterThan(1)
    const exists = (path: string) => existsSync(join(ROOT, path))
    expect(documents.flatMap((path) => deadLinks(path, read(path), exists))).toEqual([])
  })

  it('has no folder of code with two nouns in it', () => {
    expect(crowded(TRACKED.filter((path) => /^(?:src|scripts|test)\//.test(path)))).toEqual([])
  })

  it('cites no document that a reader of the code has not', () => {
    expect(SOURCES.filter((file) => ELSEWHERE.test(read(`src/${file}`)))).toEqual([])
  })

  it('would notice each of these', () => {
    expect('"resolved": "https://host/a.tgz"').toMatch(REGISTRY)
    expect(['^1.2.3', 'latest', '1.x'].filter((version) => PINNED.test(version))).toEqual([])
    expect(unexplained(['zod', 'left-pad'], '| `zod` | why |\n`left-pad`')).toEqual(['left-pad'])
    expect(unnamed(['build', 'secret'], 'npm run build')).toEqual(['secret'])
    expect(deadLinks('a/b.md', '[x](c.md#d) [y](https://e.example/)', () => false)).toEqual(['a/b.md → c.md'])
    expect(crowded(Array.from({ length: MOST_FILES + 1 }, (_, n) => `src/a/${n}.ts`))).toEqual([
      `src/a: ${MOST_FILES + 1} files`,
    ])
    expect('/** As metier.md § 3 says. */').toMatch(ELSEWHERE)
  })

  it.skipIf(!existsSync(REAL_DATA))(
    'holds no file of ../shared/data (skipped where that folder is absent)',
    () => {
      const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
      const real = globSync('**/*', { cwd: REAL_DATA })
        .map((path) => join(REAL_DATA, path))
        .filter((path) => statSync(path).isFile())
      expect(real.length).toBeGreaterThan(5)
      const hashes = new Set(real.map(hash))
      expect(TRACKED.filter((path) => hashes.has(hash(join(ROOT, path))))).toEqual([])
    },
  )
})
