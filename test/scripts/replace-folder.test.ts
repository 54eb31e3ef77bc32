import { spawnSync } from 'node:child_process'
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { replaceFolder, restoreFolder } from '../../scripts/folders/replace-folder.ts'
import { runKilled } from './killed.ts'

const room = realpathSync(mkdtempSync(join(tmpdir(), 'alo-replace-')))
afterAll(() => rmSync(room, { recursive: true }))

const OLD = { 'index.html': 'old', 'old/y.html': 'old' }
const NEW = { 'index.html': 'new', 'new/z.html': 'new' }

function write(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** Every file of a folder, whatever its name begins with. */
function read(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = paths.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  return Object.fromEntries(
    files.sort().map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]),
  )
}

function place(): { readonly parent: string; readonly fresh: string; readonly out: string } {
  const parent = mkdtempSync(join(room, 'place-'))
  return { parent, fresh: write(join(parent, 'work/fresh'), NEW), out: join(parent, 'site') }
}

/** As the next start finds it, an hour later: a folder whose owner was killed before it signed is left that long. */
async function restoreLater(out: string): Promise<void> {
  await restoreFolder(out)
  const before = new Date(Date.now() - 2 * 3_600_000)
  for (const folder of [dirname(out), out])
    for (const name of readdirSync(folder).filter((each) => each.startsWith('.')))
      utimesSync(join(folder, name), before, before)
  await restoreFolder(out)
}

describe('a folder is replaced', () => {
  it.each([
    ['where none stood', undefined],
    ['where an empty one stood', {}],
    ['where an old one stood', OLD],
  ])('%s, and nothing is left beside it', async (_what, before) => {
    const { parent, fresh, out } = place()
    if (before !== undefined) mkdirSync(out)
    write(out, before ?? {})
    await replaceFolder(fresh, out)
    expect(read(out)).toEqual(NEW)
    expect(readdirSync(parent).sort()).toEqual(['site', 'work'])
  })

  it('by the later of two builds that end together', async () => {
    const { parent, fresh, out } = place()
    write(out, OLD)
    const other = write(join(parent, 'work/other'), { 'index.html': 'other' })
    await Promise.all([replaceFolder(fresh, out), replaceFolder(other, out)])
    expect([NEW, { 'index.html': 'other' }]).toContainEqual(read(out))
    expect(readdirSync(parent).sort()).toEqual(['site', 'work'])
  })
})

describe('a process killed before any of its changes of the disk', () => {
  it.each([
    ['as a whole', false],
    ['entry by entry, where the folder cannot be moved', true],
  ])('leaves the old or the new folder, whole, once put right: %s', async (_what, isFixed) => {
    const seen = new Set<string>()
    let ended = false
    for (let at = 1; !ended; at++) {
      const { parent, fresh, out } = place()
      write(out, OLD)
      const killing = { at, ...(isFixed && { fixed: out }) }
      ended = runKilled(killing, 'folders/replace-folder.ts', 'replaceFolder', fresh, out)
      await restoreLater(out)
      const text = readFileSync(join(out, 'index.html'), 'utf8')
      expect(read(out), `killed before change ${at}`).toEqual(text === 'new' ? NEW : OLD)
      expect(readdirSync(parent).sort()).toEqual(['site', 'work'])
      seen.add(text)
    }
    expect([...seen]).toEqual(['old', 'new'])
  })

  it('may be killed again while it puts right what it left', async () => {
    const { fresh, out } = place()
    write(out, OLD)
    // Once the old entries are in their place of waiting, and one new entry has come.
    runKilled({ at: 16, fixed: out }, 'folders/replace-folder.ts', 'replaceFolder', fresh, out)
    expect(read(out)).not.toEqual(OLD)
    for (let at = 1; !runKilled({ at }, 'folders/replace-folder.ts', 'restoreFolder', out); at++);
    expect(read(out)).toEqual(OLD)
  })
})

it('puts nothing back that the folder of another site left', async () => {
  const { parent, out } = place()
  const other = write(join(parent, '.achats-a-livre-ouvert-abc123'), {
    'proprietaire.json': JSON.stringify({
      owner: { place: 'elsewhere', pid: 1, started: '' },
      purpose: 'other',
    }),
    'precedent/index.html': 'other',
  })
  await restoreFolder(out)
  expect(existsSync(out)).toBe(false)
  expect(existsSync(join(other, 'precedent/index.html'))).toBe(true)
})

describe('a mount point', () => {
  const out = join(room, 'mounted')
  mkdirSync(out)
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', out])
  afterAll(() => void spawnSync('umount', [out]))

  it.skipIf(mount.status !== 0)(
    'gets the new contents, and nothing is left beside it or in it (skipped where nobody may mount)',
    async () => {
      const { fresh } = place()
      write(out, OLD)
      await replaceFolder(fresh, out)
      expect(read(out)).toEqual(NEW)
      expect(globSync('.*', { cwd: room })).toEqual([])
    },
  )

  it.skipIf(mount.status !== 0)(
    'that is full keeps what it had, and the disk’s own error is told (skipped where nobody may mount)',
    async () => {
      const before = read(out)
      const { fresh } = place()
      writeFileSync(join(fresh, 'large'), Buffer.alloc(2_000_000))
      await expect(replaceFolder(fresh, out)).rejects.toThrow(/^ENOSPC/)
      expect(read(out)).toEqual(before)
      expect(read(fresh)).toMatchObject(NEW)
    },
  )
})
