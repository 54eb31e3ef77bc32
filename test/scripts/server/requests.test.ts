import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveFolder } from '../../../scripts/server.ts'
import type { ServedFolder } from '../../../scripts/server.ts'
import { ask } from './raw.ts'
import { FILES, TEN, temporaryFolder, writeSite } from './site-folder.ts'

const folder = temporaryFolder()
const root = join(folder, 'dist')
let served: ServedFolder
let below: ServedFolder

beforeAll(async () => {
  writeSite(root)
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  mkdirSync(join(folder, 'distant'))
  writeFileSync(join(folder, 'distant/index.html'), 'secret')
  symlinkSync(join(folder, 'secret.txt'), join(root, 'dehors.txt'))
  symlinkSync(join(folder, 'distant'), join(root, 'dehors'))
  symlinkSync(join(root, 'donnees/dix.csv'), join(root, 'dedans.csv'))
  symlinkSync('boucle', join(root, 'boucle'))
  served = await serveFolder({ folder: root, port: 0, host: '127.0.0.1' })
  below = await serveFolder({ folder: root, port: 0, host: '127.0.0.1', base: '/portail/' })
})
afterAll(async () => {
  await served.close()
  await below.close()
})

describe('a request that no link of the site makes', () => {
  it.each([
    ['a name of 256 characters', `/${'a'.repeat(256)}`, 404],
    ['a path of 8,000 characters', `/${'a/'.repeat(4000)}`, 404],
    ['an address too long for any header', `/${'a'.repeat(20_000)}`, 431],
    ['an asterisk and a bracket', '*[', 400],
    ['an asterisk', '*', 400],
    ['no slash', 'marches/', 400],
    ['another protocol', 'ftp://localhost/', 400],
    ['a host that cannot be', 'http://[/', 400],
    ['a percent sign alone', '/%', 400],
    ['a percent sign without a number', '/%zz', 400],
    ['bytes that are no UTF-8', '/%c3%28', 400],
    ['an overlong slash', '/%c0%afetc/passwd', 400],
    ['a NUL', '/donnees/dix.csv%00.html', 400],
    ['dot segments to nowhere', '/../../../../etc/passwd', 404],
    ['encoded dot segments', '/%2e%2e/%2e%2e/secret.txt', 404],
    ['dot segments behind an encoded slash', '/marches%2f..%2f..%2fsecret.txt', 404],
    ['an encoded slash for a slash', '/donnees%2Fdix.csv', 404],
    ['dot segments behind a backslash', '/..\\secret.txt', 404],
    ['an encoded backslash', '/..%5csecret.txt', 404],
    ['a slash after a file', '/donnees/dix.csv/', 404],
    ['two slashes', '/donnees//dix.csv', 404],
    ['a folder without a page', '/donnees', 404],
    ['a link out of the folder', '/dehors.txt', 404],
    ['a linked folder outside', '/dehors/', 404],
    ['a linked folder outside, without its slash', '/dehors', 404],
    ['a link to itself', '/boucle', 404],
  ])('answers %s', async (_what, target, status) => {
    const answer = await ask(served.url, target)
    expect(answer.status).toBe(status)
    expect(answer.body.toString()).not.toContain('secret')
    expect((await ask(served.url, '/')).status).toBe(200)
  })

  it.each(['//evil.example', '//evil.example/', '///evil.example', '/\\evil.example', '/%5cevil.example'])(
    'never leads to another host: %s',
    async (target) => {
      const answer = await ask(served.url, target)
      expect(answer.status).toBe(404)
      expect(answer.headers.has('location')).toBe(false)
    },
  )

  it('refuses other methods, and says which it takes', async () => {
    for (const method of ['POST', 'DELETE', 'OPTIONS']) {
      const answer = await ask(served.url, '*', { method })
      expect(answer.status).toBe(405)
      expect(answer.headers.get('allow')).toBe('GET, HEAD')
    }
  })
})

describe('a request of the site', () => {
  it('gets a page at its final slash, a file at its name, and a file that a link inside the folder names', async () => {
    expect((await ask(served.url, '/')).body.toString()).toBe(FILES['index.html'])
    expect((await ask(served.url, '/marches/')).body.toString()).toBe(FILES['marches/index.html'])
    expect((await ask(served.url, '/donnees/dix.csv')).body.toString()).toBe(TEN)
    expect((await ask(served.url, '/dedans.csv')).body.toString()).toBe(TEN)
  })

  it('may name the host in its target, and hold dot segments', async () => {
    expect((await ask(served.url, 'http://localhost/marches/')).status).toBe(200)
    expect((await ask(served.url, '/marches/../donnees/./dix.csv')).body.toString()).toBe(TEN)
  })

  it('is led to the final slash with what it asked, under the base too', async () => {
    const here = await ask(served.url, '/marches?annee=2022&a=//b')
    expect([here.status, here.headers.get('location')]).toEqual([301, '/marches/?annee=2022&a=//b'])
    const there = await ask(below.url, '/portail/marches?annee=2022')
    expect([there.status, there.headers.get('location')]).toEqual([301, '/portail/marches/?annee=2022'])
  })

  it('finds nothing outside the base', async () => {
    expect((await ask(below.url, '/marches/')).status).toBe(404)
    expect((await ask(below.url, '/portail/marches/')).status).toBe(200)
  })

  it('gets the page for unknown addresses where there is none', async () => {
    const { status, body, headers } = await ask(served.url, '/inconnu/')
    expect([status, body.toString()]).toEqual([404, FILES['404.html']])
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
  })

  it('carries the security headers on every answer, and leaves open data to pages of other sites', async () => {
    for (const target of ['/', '/donnees/dix.csv', '/marches', '/inconnu/', '/%zz']) {
      const { headers } = await ask(served.url, target)
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('access-control-allow-origin')).toBe(
        target.startsWith('/donnees/') ? '*' : undefined,
      )
    }
  })
})
