import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { cachedFile, cachedFolder, pruneCache } from '../../scripts/site/cache.ts'
import { contentKey } from '../../scripts/site/content-key.ts'
import { CODE } from '../../scripts/site/pages/compiled-pages.ts'

const work = mkdtempSync(join(tmpdir(), 'alo-cache-'))
afterAll(() => rmSync(work, { recursive: true }))

let caches = 0
const newCache = () => join(work, `cache-${(caches += 1)}`)

const folderOf = (cache: string, key: string, make: (folder: string) => void) =>
  cachedFolder({ kind: 'pages', key, cache, make: (folder) => Promise.resolve(make(folder)) })
const write = (text: string) => (folder: string) => writeFileSync(join(folder, 'a.txt'), text)
const read = (folder: string) => readFileSync(join(folder, 'a.txt'), 'utf8')

describe('a folder of the cache', () => {
  it('is made once for its key', async () => {
    const cache = newCache()
    expect(read(await folderOf(cache, 'k', write('one')))).toBe('one')
    expect(read(await folderOf(cache, 'k', write('two')))).toBe('one')
    expect(read(await folderOf(cache, 'other', write('two')))).toBe('two')
  })

  it('is not there when making it failed, and nothing is left', async () => {
    const cache = newCache()
    const broken = folderOf(cache, 'k', (folder) => {
      write('half')(folder)
      throw new Error('killed')
    })
    await expect(broken).rejects.toThrow('killed')
    expect(readdirSync(join(cache, 'pages'))).toEqual([])
    expect(read(await folderOf(cache, 'k', write('whole')))).toBe('whole')
  })

  it('is one of two that builds make at once', async () => {
    const cache = newCache()
    const both = await Promise.all([folderOf(cache, 'k', write('same')), folderOf(cache, 'k', write('same'))])
    expect(both.map(read)).toEqual(['same', 'same'])
    expect(readdirSync(join(cache, 'pages'))).toEqual(['k'])
  })

  it('goes when eight others were of use since', async () => {
    const cache = newCache()
    for (const key of 'abcdefghij') {
      const folder = await folderOf(cache, key, write(key))
      utimesSync(folder, key.charCodeAt(0), key.charCodeAt(0))
    }
    await folderOf(cache, 'a', write('again'))
    await pruneCache(cache)
    expect(readdirSync(join(cache, 'pages')).sort()).toEqual([...'adefghij'])
  })
})

const fileOf = async (cache: string, text: string) =>
  Buffer.from(
    await cachedFile({
      ...{ kind: 'pictures', key: 'k', cache },
      isWhole: (bytes) => bytes.toString().endsWith('.'),
      make: () => Buffer.from(text),
    }),
  ).toString()

describe('a file of the cache', () => {
  it('is made once, and again where it was cut short', async () => {
    const cache = newCache()
    expect(await fileOf(cache, 'one.')).toBe('one.')
    expect(await fileOf(cache, 'two.')).toBe('one.')
    writeFileSync(join(cache, 'pictures/k'), 'on')
    expect(await fileOf(cache, 'two.')).toBe('two.')
    expect(await fileOf(cache, 'three.')).toBe('two.')
  })

  it('is made all the same where it cannot be kept', async () => {
    const cache = newCache()
    mkdirSync(cache)
    writeFileSync(join(cache, 'pictures'), 'a file where the folder should stand')
    expect(await fileOf(cache, 'one.')).toBe('one.')
  })
})

const compileKey = (root: string, rest: readonly string[]) => contentKey({ ...CODE, root, rest })

describe('the key of compiled pages', () => {
  const checkout = mkdtempSync(join(work, 'checkout-'))
  const put = (path: string, text: string) => {
    mkdirSync(join(checkout, path, '..'), { recursive: true })
    writeFileSync(join(checkout, path), text)
  }
  const given = ['astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json']
  for (const path of [...given, 'src/pages/index.astro', 'src/text/a.ts', 'public/x.txt']) put(path, path)

  it.each([...given, 'src/pages/index.astro', 'src/text/a.ts', 'public/x.txt', 'src/new.ts'])(
    'changes with %s',
    async (path) => {
      const before = await compileKey(checkout, ['/'])
      expect(await compileKey(checkout, ['/'])).toBe(before)
      const text = existsSync(join(checkout, path)) ? readFileSync(join(checkout, path), 'utf8') : undefined
      put(path, 'changed')
      expect(await compileKey(checkout, ['/'])).not.toBe(before)
      if (text === undefined) rmSync(join(checkout, path))
      else put(path, text)
      expect(await compileKey(checkout, ['/'])).toBe(before)
    },
  )

  it('changes with the base, not with the day of a file', async () => {
    const before = await compileKey(checkout, ['/'])
    expect(await compileKey(checkout, ['/portail/'])).not.toBe(before)
    utimesSync(join(checkout, 'src/text/a.ts'), 1, 1)
    expect(await compileKey(checkout, ['/'])).toBe(before)
  })
})
