import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cutAfter, gives, host, inTurn, loopback, says } from './host.ts'
import type { Answer } from './host.ts'
import { FIRMS, THREE_FIRMS, territory } from './source.ts'
import { fetched, URL_OF_FIRMS } from './fetched.ts'

const MODIFIED = 'Tue, 03 Nov 2026 08:00:00 GMT'

describe('a host that answers well', () => {
  it('gives a new edition: bytes, hash, rows and dates are noted, the edition before is kept', async () => {
    const { source, lines } = await fetched(gives(THREE_FIRMS, { etag: '"3"', 'last-modified': MODIFIED }))
    expect(source.read('firmes.csv')).toBe(THREE_FIRMS)
    expect(source.read('.previous/firmes.csv')).toBe(FIRMS)
    expect(source.json('source.json')).toMatchObject({
      ...{ published: '2026-11-03', accessed: '2026-11-28', rows: 3, file: 'firmes.csv' },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      fetch: { url: URL_OF_FIRMS },
    })
    expect(source.json('.fetch.json')).toMatchObject({
      ...{ asked: '2026-11-28', succeeded: '2026-11-28', etag: '"3"', lastModified: MODIFIED },
      columns: { siret: 'nombre', denomination: 'texte', commune: 'nombre', ess: 'booléen' },
    })
    expect(lines).toEqual(['« Firmes » : nouvelle édition de 3 lignes (2 lignes dans la précédente).'])
    expect(source.files().filter((name) => name.includes('incoming'))).toEqual([])
  })

  it('is asked whether anything changed, and 304 changes nothing', async () => {
    const data = await host({
      '/firmes.csv': inTurn(gives(FIRMS, { etag: '"2"', 'last-modified': MODIFIED }), says(304)),
    })
    const source = territory({ url: URL_OF_FIRMS })
    const web = loopback({ 'data.example': data })
    await source.fetch(web)
    const before = source.read('source.json')
    expect((await source.fetch(web)).lines).toEqual(['« Firmes » : inchangé.'])
    expect(data.requests[1]!.headers).toMatchObject({ 'if-none-match': '"2"', 'if-modified-since': MODIFIED })
    expect(source.read('source.json')).toBe(before)
  })

  it('is not asked conditionally for a copy that is gone', async () => {
    const data = await host({ '/firmes.csv': gives(FIRMS, { etag: '"2"' }) })
    const source = territory({ url: URL_OF_FIRMS })
    const web = loopback({ 'data.example': data })
    await source.fetch(web)
    rmSync(join(source.folder, 'firmes.csv'))
    await source.fetch(web)
    expect(data.requests[1]!.headers).not.toHaveProperty('if-none-match')
    expect(source.read('firmes.csv')).toBe(FIRMS)
  })

  it('that gives the same bytes again has given no new edition', async () => {
    const data = await host({ '/firmes.csv': gives(FIRMS) })
    const source = territory({ url: URL_OF_FIRMS })
    const web = loopback({ 'data.example': data })
    await source.fetch(web)
    expect((await source.fetch(web)).outcome).toEqual({ kind: 'unchanged' })
    expect(existsSync(join(source.folder, '.previous'))).toBe(false)
  })

  it('may lead to another address of an allowed host', async () => {
    const data = await host({
      '/firmes.csv': says(302, { location: 'https://files.example/abc/firmes.csv' }),
    })
    const files = await host({ '/abc/firmes.csv': gives(THREE_FIRMS) })
    const source = territory({ url: URL_OF_FIRMS })
    await source.fetch(loopback({ 'data.example': data, 'files.example': files }))
    expect(source.read('firmes.csv')).toBe(THREE_FIRMS)
  })
})

describe('a host that has a bad moment', () => {
  it('and hangs up halfway is asked for the rest, of the same edition', async () => {
    const whole = THREE_FIRMS
    const rest: Answer = (response, request) => {
      const from = Number(/bytes=(\d+)-/.exec(request.headers.range!)![1])
      const body = whole.slice(from)
      const range = `bytes ${from}-${whole.length - 1}/${whole.length}`
      response.writeHead(206, { 'content-range': range, 'content-length': body.length }).end(body)
    }
    const { source, requests } = await fetched(inTurn(cutAfter(whole, 40, { etag: '"3"' }), rest))
    expect(requests[1]!.headers).toMatchObject({ range: 'bytes=40-', 'if-range': '"3"' })
    expect(source.read('firmes.csv')).toBe(whole)
  })

  it('and has another edition by then gives it from its beginning', async () => {
    const { source } = await fetched(
      inTurn(cutAfter(FIRMS, 40, { etag: '"2"' }), gives(THREE_FIRMS, { etag: '"3"' })),
    )
    expect(source.read('firmes.csv')).toBe(THREE_FIRMS)
  })

  it.each([
    ['a weak tag', { etag: 'W/"3"' }],
    ['nothing', {}],
  ])('and tells its editions apart by %s is asked from the beginning', async (_what, headers) => {
    const { source, requests } = await fetched(
      inTurn(cutAfter(THREE_FIRMS, 40, headers as Record<string, string>), gives(THREE_FIRMS)),
    )
    expect(requests[1]!.headers).not.toHaveProperty('range')
    expect(source.read('firmes.csv')).toBe(THREE_FIRMS)
  })

  it('and no such range is asked from the beginning', async () => {
    const { source, requests } = await fetched(
      inTurn(cutAfter(THREE_FIRMS, 40, { etag: '"3"' }), says(416), gives(THREE_FIRMS)),
    )
    expect(requests.map(({ headers }) => headers.range)).toEqual([undefined, 'bytes=40-', undefined])
    expect(source.read('firmes.csv')).toBe(THREE_FIRMS)
  })

  it('is asked again after waits that double', async () => {
    const { source, web } = await fetched(inTurn(says(500), says(503), says(502), gives(THREE_FIRMS)))
    expect(web.waits).toEqual([1000, 2000, 4000])
    expect(source.read('firmes.csv')).toBe(THREE_FIRMS)
  })

  it('is left alone as many seconds as it asks for', async () => {
    const { web, outcome } = await fetched(inTurn(says(429, { 'retry-after': '17' }), gives(THREE_FIRMS)))
    expect(web.waits).toEqual([17_000])
    expect(outcome.kind).toBe('replaced')
  })

  it('is left alone until the time that it names', async () => {
    const { web } = await fetched(
      inTurn(says(503, { 'retry-after': 'Sat, 28 Nov 2026 12:00:42 GMT' }), gives(THREE_FIRMS)),
    )
    expect(web.waits).toEqual([42_000])
  })
})
