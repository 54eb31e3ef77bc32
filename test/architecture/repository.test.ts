import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { read, ROOT } from './sources.ts'

const REAL_DATA = join(ROOT, '../shared/data')

describe('the repository', () => {
  const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(ROOT, path)))
  const manifest = JSON.parse(read('package.json'))
  const readme = read('README.md')

  it('names no registry host', () => {
    expect(read('package-lock.json')).not.toMatch(
      /"resolved": "(?!scripts\/)|https?:\/\/(?!opencollective\.com|github\.com|.*funding)[^"]*registry/,
    )
    expect(existsSync(join(ROOT, '.npmrc')) ? read('.npmrc') : '').not.toMatch(/registry\s*=/)
  })

  it('pins every dependency and says in the README why it is there', () => {
    const dependencies = Object.entries<string>({
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    })
    expect(dependencies.length).toBeGreaterThan(20)
    const pinned = /^(\d+\.\d+\.\d+(-[\w.]+)?|file:scripts\/[\w-]+)$/
    expect(dependencies.filter(([, version]) => !pinned.test(version))).toEqual([])
    const unexplained = dependencies.filter(
      ([name]) => !readme.split('\n').some((line) => line.startsWith('|') && line.includes(`\`${name}\``)),
    )
    expect(unexplained.map(([name]) => name)).toEqual([])
  })

  it('names every command in the README', () => {
    const commands = Object.keys(manifest.scripts).filter((name) => !['start', 'test'].includes(name))
    expect(commands.length).toBeGreaterThan(4)
    expect(commands.filter((name) => !readme.includes(`npm run ${name}`))).toEqual([])
  })

  it('has no dead link between its documents', () => {
    const documents = tracked.filter((path) => path.endsWith('.md'))
    expect(documents.length).toBeGreaterThan(1)
    const dead = documents.flatMap((path) =>
      [...read(path).matchAll(/\]\((?!https?:|mailto:|#)([^)\s]+)\)/g)]
        .map(([, link]) => link!.replace(/#.*$/, ''))
        .filter((link) => !existsSync(join(ROOT, dirname(path), link)))
        .map((link) => `${path} → ${link}`),
    )
    expect(dead).toEqual([])
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
      expect(tracked.filter((path) => hashes.has(hash(join(ROOT, path))))).toEqual([])
    },
  )
})
