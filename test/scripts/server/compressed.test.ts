import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveFolder } from '../../../scripts/server.ts'
import type { ServedFolder } from '../../../scripts/server.ts'
import { ask } from './raw.ts'
import { readUnpacked } from './unpacked.ts'
import type { Sent } from './unpacked.ts'
import { temporaryFolder, writeSite } from './site-folder.ts'

const PAGE = `<!doctype html><title>Marchés</title>${'<p>Un marché de travaux'.repeat(200)}`
const TABLE = `id,montant_eur\n${'1,200\n'.repeat(2000)}`
const PICTURE = 'P'.repeat(4000)
const TINY = 't'.repeat(1024)

const root = temporaryFolder()
let served: ServedFolder

beforeAll(async () => {
  writeSite(root, {
    'index.html': PAGE,
    '404.html': '<p>cette page n’existe pas',
    'donnees/marches.csv': TABLE,
    'donnees/SHA256SUMS': PAGE,
    'donnees/vide.csv': '',
    'image.png': PICTURE,
    'donnees/tout.zip': PICTURE,
    'petit.txt': TINY,
    '_astro/page.abc.css': 'a { color: red }\n'.repeat(100),
    'recherche/index-0123456789/pagefind.js': '// search\n'.repeat(200),
    'recherche/index-0123456789/cards/m1.pf_cards': PICTURE,
    'recherche/index.html': PAGE,
  })
  served = await serveFolder({ folder: root, port: 0, host: '127.0.0.1' })
})
afterAll(() => served.close())

const get = (target: string, ...headers: readonly string[]) => ask(served.url, target, { headers })
const read = (target: string, accepted: string | undefined) => readUnpacked(served.url, target, accepted)

describe('a page', () => {
  it.each<[string | undefined, Sent]>([
    ['gzip, deflate, br, zstd', 'br'],
    ['br', 'br'],
    ['BR', 'br'],
    ['*', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['gzip;q=0.5, br;q=0.5', 'br'],
    ['*, br;q=0', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=0.001', 'gzip'],
    ['identity, gzip;q=0.5', 'none'],
    ['gzip;q=0', 'none'],
    ['*;q=0', 'none'],
    ['deflate, zstd', 'none'],
    ['identity', 'none'],
    ['', 'none'],
    [undefined, 'none'],
    [',,;;q=,=;', 'none'],
    ['gzip;q=élevé', 'none'],
    ['gzipbr', 'none'],
    ['x'.repeat(8000), 'none'],
  ])('for a reader who takes « %s » is sent as %s', async (accepted, sent) => {
    const answer = await read('/', accepted)
    expect([answer.sent, answer.text]).toEqual([sent, PAGE])
    expect(answer.headers.get('vary')).toBe('Accept-Encoding')
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    if (sent !== 'none') expect(answer.bytes).toBeLessThan(PAGE.length / 4)
  })

  it('has a strong tag of its own in each coding, by which it is not sent again', async () => {
    const tags = new Map<string, string>()
    for (const accepted of ['br', 'gzip', 'identity'])
      tags.set(accepted, (await read('/', accepted)).headers.get('etag')!)
    expect(new Set(tags.values()).size).toBe(3)
    for (const [accepted, tag] of tags) {
      expect(tag).toMatch(/^"[^"]+"$/)
      const known = await get('/', `Accept-Encoding: ${accepted}`, `If-None-Match: "other", ${tag}`)
      expect([known.status, known.body.length, known.headers.get('etag')]).toEqual([304, 0, tag])
      expect([known.headers.get('vary'), known.headers.get('cache-control')]).toEqual([
        'Accept-Encoding',
        'no-cache',
      ])
      expect(known.headers.has('content-encoding')).toBe(false)
      for (const [other, otherTag] of tags)
        if (other !== accepted)
          expect((await get('/', `Accept-Encoding: ${accepted}`, `If-None-Match: ${otherTag}`)).status).toBe(
            200,
          )
    }
  })

  it('follows the other conditions in its coding too', async () => {
    const { headers } = await read('/', 'br')
    const status = async (...conditions: readonly string[]) =>
      (await get('/', 'Accept-Encoding: br', ...conditions)).status
    expect(await status(`If-Match: "other", ${headers.get('etag')}`)).toBe(200)
    expect(await status('If-Match: *')).toBe(200)
    expect(await status('If-Match: "other"')).toBe(412)
    expect(await status(`If-Match: W/${headers.get('etag')}`)).toBe(412)
    expect(await status(`If-Modified-Since: ${headers.get('last-modified')}`)).toBe(304)
    expect(await status('If-Modified-Since: Mon, 01 Jan 2001 00:00:00 GMT')).toBe(200)
    expect(await status(`If-Unmodified-Since: ${headers.get('last-modified')}`)).toBe(200)
    expect(await status('If-Unmodified-Since: Mon, 01 Jan 2001 00:00:00 GMT')).toBe(412)
    expect(await status('If-Unmodified-Since: demain')).toBe(200)
    expect(await status('If-None-Match: *')).toBe(304)
  })

  it('is told without its bytes (HEAD), with the length that it has in that coding', async () => {
    const whole = await read('/', 'br')
    const { status, headers, body } = await ask(served.url, '/', {
      method: 'HEAD',
      headers: ['Accept-Encoding: br'],
    })
    expect([status, body.length]).toEqual([200, 0])
    expect([...headers].filter(([name]) => name !== 'date')).toEqual(
      [...whole.headers].filter(([name]) => name !== 'date'),
    )
  })
})

describe('a part of a file', () => {
  it('is one of the file itself, whatever its reader takes', async () => {
    const part = await get('/donnees/marches.csv', 'Accept-Encoding: br, gzip', 'Range: bytes=0-1')
    expect([part.status, part.body.toString()]).toEqual([206, 'id'])
    expect([part.headers.has('content-encoding'), part.headers.get('vary')]).toEqual([
      false,
      'Accept-Encoding',
    ])
    expect(part.headers.get('content-range')).toBe(`bytes 0-1/${TABLE.length}`)
  })

  it('never goes on with a download that was begun compressed (If-Range)', async () => {
    const { headers } = await read('/donnees/marches.csv', 'br')
    const whole = await get(
      '/donnees/marches.csv',
      'Accept-Encoding: br',
      'Range: bytes=5-',
      `If-Range: ${headers.get('etag')}`,
    )
    expect([whole.status, whole.body.toString()]).toEqual([200, TABLE])
  })
})

describe('what compressing would not help', () => {
  it.each([
    '/image.png',
    '/donnees/tout.zip',
    '/recherche/index-0123456789/cards/m1.pf_cards',
    '/petit.txt',
    '/donnees/vide.csv',
  ])('goes as it is: %s', async (target) => {
    const { sent, headers } = await read(target, 'br, gzip')
    expect([sent, headers.has('vary')]).toEqual(['none', false])
  })

  it('is not a text without an ending', async () => {
    expect((await read('/donnees/SHA256SUMS', 'br')).sent).toBe('br')
  })
})

describe('a reader’s own copy', () => {
  it.each([
    ['/_astro/page.abc.css', 'public, max-age=31536000, immutable'],
    ['/recherche/index-0123456789/pagefind.js', 'public, max-age=31536000, immutable'],
    ['/recherche/index-0123456789/cards/m1.pf_cards', 'public, max-age=31536000, immutable'],
    ['/', 'no-cache'],
    ['/recherche/', 'no-cache'],
    ['/donnees/marches.csv', 'no-cache'],
    ['/image.png', 'no-cache'],
    ['/_astro/absent.abc.css', 'no-cache'],
    ['/recherche', 'no-cache'],
  ])('of %s is kept as long as its name says: %s', async (target, rule) => {
    for (const accepted of ['br', 'identity'])
      expect((await get(target, `Accept-Encoding: ${accepted}`)).headers.get('cache-control')).toBe(rule)
  })
})

describe('many readers at once', () => {
  it('of a page that nobody has asked for yet all get it whole', async () => {
    writeFileSync(join(root, 'tous.html'), PAGE)
    const answers = await Promise.all(Array.from({ length: 200 }, () => read('/tous.html', 'br')))
    expect(new Set(answers.map(({ sent, text }) => `${sent} ${text === PAGE}`))).toEqual(new Set(['br true']))
  })
})
