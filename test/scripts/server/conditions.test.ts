import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveFolder } from '../../../scripts/server.ts'
import type { ServedFolder } from '../../../scripts/server.ts'
import { ask } from './raw.ts'
import { TEN, temporaryFolder, writeSite } from './site-folder.ts'

const FILE = '/donnees/dix.csv'
const root = temporaryFolder()
let served: ServedFolder
let tag: string
let date: string

beforeAll(async () => {
  writeSite(root)
  served = await serveFolder({ folder: root, port: 0, host: '127.0.0.1' })
  const { headers } = await ask(served.url, FILE)
  tag = headers.get('etag')!
  date = headers.get('last-modified')!
})
afterAll(() => served.close())

const partOf = async (...headers: readonly string[]) => {
  const answer = await ask(served.url, FILE, { headers })
  return [answer.status, answer.headers.get('content-range'), answer.body.toString()]
}
const WHOLE = [200, undefined, TEN]

describe('a part of a file (RFC 9110, § 14)', () => {
  it.each([
    ['the first byte', 'bytes=0-0', 'bytes 0-0/10', '0'],
    ['a middle', 'bytes=2-4', 'bytes 2-4/10', '234'],
    ['all from a byte on', 'bytes=7-', 'bytes 7-9/10', '789'],
    ['an end beyond the file', 'bytes=8-99', 'bytes 8-9/10', '89'],
    ['the last bytes', 'bytes=-3', 'bytes 7-9/10', '789'],
    ['more last bytes than there are', 'bytes=-100', 'bytes 0-9/10', TEN],
  ])('is %s', async (_what, range, told, body) => {
    expect(await partOf(`Range: ${range}`)).toEqual([206, told, body])
  })

  it.each(['bytes=5-2', 'bytes=10-', 'bytes=99-100', 'bytes=-0'])(
    'is refused with the size of the file where it cannot be: %s',
    async (range) => {
      const [status, told, body] = await partOf(`Range: ${range}`)
      expect([status, told]).toEqual([416, 'bytes */10'])
      expect(body).not.toContain('0123')
    },
  )

  it('is the whole file where several are asked, or another unit', async () => {
    expect(await partOf('Range: bytes=0-1,4-5')).toEqual(WHOLE)
    expect(await partOf('Range: lignes=0-1')).toEqual(WHOLE)
  })

  it('of an empty file is none', async () => {
    for (const range of ['bytes=0-0', 'bytes=-5']) {
      const { status, headers } = await ask(served.url, '/donnees/vide.csv', { headers: [`Range: ${range}`] })
      expect([status, headers.get('content-range')]).toEqual([416, 'bytes */0'])
    }
    expect((await ask(served.url, '/donnees/vide.csv')).headers.get('content-length')).toBe('0')
  })

  it('comes only of the file that the reader began with (If-Range)', async () => {
    const first = [206, 'bytes 0-0/10', '0']
    expect(await partOf('Range: bytes=0-0', `If-Range: ${tag}`)).toEqual(first)
    expect(await partOf('Range: bytes=0-0', `If-Range: ${date}`)).toEqual(first)
    expect(await partOf('Range: bytes=0-0', 'If-Range: "another"')).toEqual(WHOLE)
    expect(await partOf('Range: bytes=0-0', `If-Range: W/${tag}`)).toEqual(WHOLE)
    expect(await partOf('Range: bytes=0-0', 'If-Range: Mon, 01 Jan 2001 00:00:00 GMT')).toEqual(WHOLE)
  })

  it('is a matter of GET alone', async () => {
    const { status, headers } = await ask(served.url, FILE, { method: 'HEAD', headers: ['Range: bytes=0-0'] })
    expect([status, headers.get('content-length')]).toEqual([200, '10'])
  })
})

describe('a file that the reader may know (RFC 9110, § 13)', () => {
  const statusFor = async (header: string) => (await ask(served.url, FILE, { headers: [header] })).status

  it('is not sent again where one of its tags is named, or nothing is newer', async () => {
    expect(await statusFor(`If-None-Match: ${tag}`)).toBe(304)
    expect(await statusFor(`If-None-Match: "another", W/${tag}`)).toBe(304)
    expect(await statusFor('If-None-Match: *')).toBe(304)
    expect(await statusFor(`If-Modified-Since: ${date}`)).toBe(304)
    expect((await ask(served.url, FILE, { headers: [`If-None-Match: ${tag}`] })).headers.get('etag')).toBe(
      tag,
    )
  })

  it('is sent where it is another', async () => {
    expect(await statusFor('If-None-Match: "another"')).toBe(200)
    expect(await statusFor('If-Modified-Since: Mon, 01 Jan 2001 00:00:00 GMT')).toBe(200)
  })

  it('is refused where the reader wants another', async () => {
    expect(await statusFor('If-Match: "another"')).toBe(412)
    expect(await statusFor(`If-Match: ${tag}`)).toBe(200)
  })

  it('is told without its bytes (HEAD)', async () => {
    const { status, headers, body } = await ask(served.url, FILE, { method: 'HEAD' })
    expect([status, headers.get('content-length'), body.length]).toEqual([200, '10', 0])
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    expect(headers.get('cache-control')).toBe('no-cache')
  })
})
