import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fleetFolder } from './fake-portals.ts'

const ROOT = join(import.meta.dirname, '../../..')
const made = fleetFolder()

const RCLONE = '/usr/bin/rclone'
if (!existsSync(RCLONE)) console.info(`skipped: sending portals needs ${RCLONE}`)

describe.skipIf(!existsSync(RCLONE))('send.sh (a folder in place of a bucket)', () => {
  const [site, remote] = [join(made.folder, 'site'), join(made.folder, 'seau')]
  const portal = join(site, '217500016')

  /** Writes the files of a portal, in place of those that were there, and their list. */
  function publish(files: Readonly<Record<string, string>>) {
    rmSync(portal, { recursive: true, force: true })
    const sums = Object.entries(files).map(([path, text]) => {
      mkdirSync(dirname(join(portal, path)), { recursive: true })
      writeFileSync(join(portal, path), text)
      return `${createHash('sha256').update(text).digest('hex')}  ${path}\n`
    })
    writeFileSync(join(portal, 'SHA256SUMS'), sums.join(''))
    writeFileSync(join(site, 'index.html'), 'liste')
  }

  function send(): string {
    const script = join(ROOT, 'data/hosting/fleet/send.sh')
    const env = { ...process.env, RCLONE_CONFIG_TEXT: '[autre]\ntype = local' }
    const { stdout, status, stderr } = spawnSync('sh', [script, site, remote], { encoding: 'utf8', env })
    expect([status, stderr]).toEqual([0, ''])
    return stdout.trim()
  }

  const there = () =>
    readdirSync(remote, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.includes('.'))
      .toSorted()

  it('sends nothing where it is not told where to', () => {
    const script = join(ROOT, 'data/hosting/fleet/send.sh')
    const { status, stderr } = spawnSync('sh', [script, site, ''], { encoding: 'utf8' })
    expect([status === 0, stderr]).toEqual([false, expect.stringContaining('destination de rclone')])
  })

  it('sends all at first, then only what changed, and takes away what is gone', () => {
    publish({ 'index.html': 'a', 'donnees/deux mots.csv': 'b', 'vieux/index.html': 'c' })
    expect(send()).toBe('217500016 : 3 fichiers envoyés, 0 retirés')
    expect(send()).toBe('')
    const untouched = join(remote, '217500016/donnees/deux mots.csv')
    writeFileSync(untouched, 'B')
    publish({ 'index.html': 'A', 'donnees/deux mots.csv': 'b', 'neuf.css': 'd' })
    expect(send()).toBe('217500016 : 2 fichiers envoyés, 1 retirés')
    expect(readFileSync(untouched, 'utf8')).toBe('B')
    expect(readFileSync(join(remote, '217500016/index.html'), 'utf8')).toBe('A')
    expect(there()).toEqual([
      '217500016/donnees/deux mots.csv',
      '217500016/index.html',
      '217500016/neuf.css',
      'index.html',
    ])
  })
})
