import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { CommandError } from '../../scripts/command.ts'
import { MARKER } from '../../scripts/folders/marker.ts'
import { claim, outputFolder, putInPlace } from '../../scripts/folders/output-folder.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const room = realpathSync(mkdtempSync(join(tmpdir(), 'alo-output-')))
afterAll(() => rmSync(room, { recursive: true }))

let count = 0
function folder(files: Readonly<Record<string, string>> = {}): string {
  const path = join(room, `folder-${++count}`)
  mkdirSync(path)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text)
  return path
}

function link(target: string): string {
  const path = join(room, `link-${++count}`)
  symlinkSync(target, path, 'junction')
  return path
}

const judge = (told: string, from?: string) => outputFolder(told, 'site', from)

/** One sentence, which begins with the path as it was given. */
async function expectRefusal(told: string, why: string | RegExp, from?: string): Promise<void> {
  const error: unknown = await judge(told, from).then(
    () => undefined,
    (refused: unknown) => refused,
  )
  expect(error, `${told} is not refused`).toBeInstanceOf(CommandError)
  const { message } = error as CommandError
  expect(message).toMatch(why)
  expect(message.startsWith(`« ${told} » `), message).toBe(true)
  expect(message).toMatch(/--out.*\.$/)
  expect(message).not.toContain('\n')
}

describe('a command writes', () => {
  it.each([
    ['a folder that does not exist', () => join(room, 'absent/deep')],
    ['an empty folder', () => folder()],
    [
      'an empty file system, where a disk keeps what it finds',
      () => {
        const path = folder()
        mkdirSync(join(path, 'lost+found'))
        return path
      },
    ],
    ['dist/, as by default', () => join(ROOT, 'dist-not-there/../dist/never-built')],
    ['a folder inside .build/', () => join(ROOT, '.build/never-built')],
    ['data/derived/ and what is in it', () => join(ROOT, 'data/derived/never-built')],
  ])('%s', async (_what, make) => {
    const told = make()
    expect(await judge(told)).toMatchObject({ told, path: resolve(told) })
  })

  it('a folder that it made, as often as it likes', async () => {
    const out = folder()
    for (const text of ['one', 'two']) {
      await putInPlace(folder({ 'index.html': text }), await judge(out))
      expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe(text)
    }
  })

  it('the folder that a link leads to, and leaves the link', async () => {
    const target = folder()
    const told = link(target)
    await putInPlace(folder({ 'index.html': 'new' }), await judge(told))
    expect(realpathSync(told)).toBe(target)
    expect(existsSync(join(target, 'index.html'))).toBe(true)
  })
})

describe('no command replaces', () => {
  it.each([
    ['the checkout', ROOT, 'est le dossier du projet'],
    ['what the checkout stands in', resolve(ROOT, '..'), 'contient le dossier du projet'],
    ['the root of the disk', '/', 'contient le dossier du projet'],
    ['the folder where one stands', '.', /^« \. » est le dossier/],
    ['the folder above', '..', /^« \.\. » contient le dossier/],
    ['nothing at all', '', /est le dossier/],
    ['one’s own folder', homedir(), 'votre dossier personnel'],
    ['src/', join(ROOT, 'src'), 'est dans le dossier du projet'],
    ['.git/', join(ROOT, '.git/x'), /dans le dossier du projet|passe par un fichier/],
    ['node_modules/', join(ROOT, 'node_modules'), 'est dans le dossier du projet'],
    ['data/', join(ROOT, 'data'), 'est dans le dossier du projet'],
    ['a new folder among the sources', join(ROOT, 'public/site'), 'dist, .build, data/derived'],
    ['the folder of unfinished work', join(ROOT, '.build'), 'est le dossier de travail du projet'],
    ['a territory', join(ROOT, 'data/territories/mel'), 'est dans le dossier du projet'],
    ['a folder whose name only begins like dist/', join(ROOT, 'dist2'), 'est dans le dossier du projet'],
  ])('%s', async (_what, told, why) => {
    await expectRefusal(told, why)
  })

  it('what --from names, what it stands in and what stands in it, links or not', async () => {
    const from = folder({ 'marches.csv': '' })
    await expectRefusal(from, 'est ce que --from donne à lire', from)
    await expectRefusal(from, 'est ce que --from donne à lire', link(from))
    await expectRefusal(link(from), 'est ce que --from donne à lire', from)
    await expectRefusal(join(from, 'site'), 'est dans ce que --from donne à lire', from)
    await expectRefusal(room, 'contient ce que --from donne à lire', from)
    await expectRefusal(from, 'contient ce que --from donne à lire', join(from, 'marches.csv'))
  })

  it('a place that a link hides, though it does not exist yet', async () => {
    await expectRefusal(join(link(ROOT), 'src/new'), 'est dans le dossier du projet')
    await expectRefusal(link(join(room, 'nowhere')), 'passe par un lien qui ne mène nulle part')
  })

  it('a file, or what would stand in one', async () => {
    const file = join(folder({ 'notes.txt': 'kept' }), 'notes.txt')
    await expectRefusal(file, 'est un fichier')
    await expectRefusal(join(file, 'site'), 'passe par un fichier')
  })

  it('a folder that it did not make', async () => {
    const out = folder({ 'notes.txt': 'kept' })
    await expectRefusal(out, 'n’est pas vide')
    await expectRefusal(folder({ [MARKER]: 'Something else\n' }), 'n’est pas vide')
    expect(readFileSync(join(out, 'notes.txt'), 'utf8')).toBe('kept')
  })

  it('what another command made', async () => {
    const out = folder()
    await claim(await outputFolder(out, 'edition'))
    await expectRefusal(out, 'la marque de cette commande')
  })

  it('a repository that somebody keeps in a folder that it made', async () => {
    const out = folder()
    await claim(await judge(out))
    mkdirSync(join(out, '.git'))
    await expectRefusal(out, 'dépôt git')
  })

  it('what came there while it worked', async () => {
    const out = folder()
    const output = await judge(out)
    writeFileSync(join(out, 'notes.txt'), 'kept')
    await expect(putInPlace(folder({ 'index.html': 'new' }), output)).rejects.toThrow('n’est pas vide')
    expect(readFileSync(join(out, 'notes.txt'), 'utf8')).toBe('kept')
  })
})
