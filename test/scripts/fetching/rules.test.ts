import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { contentOf, expectedContent } from '../../../scripts/fetching/first-bytes.ts'
import { pace } from '../../../scripts/fetching/pace.ts'
import { redirection } from '../../../scripts/fetching/redirects.ts'
import { problemOfStatus } from '../../../scripts/fetching/statuses.ts'
import { backOffMs, parseHttpDate, retryAfterMs } from '../../../scripts/fetching/waits.ts'
import { httpsOn } from '../../../scripts/fetching/web.ts'
import { NOON, loopback } from './host.ts'

describe('the wait before an attempt', () => {
  it.each([
    [1, 1, 1000],
    [2, 1, 2000],
    [3, 0, 2000],
    [1, 0.5, 750],
    [20, 1, 60_000],
  ])('number %i is, with a chance of %d, %i ms', (attempt, random, ms) => {
    expect(backOffMs(attempt, random)).toBe(ms)
  })

  it.each([
    ['17', 17_000],
    [' 0 ', 0],
    ['Sat, 28 Nov 2026 12:01:00 GMT', 60_000],
    ['Sat, 28 Nov 2026 11:00:00 GMT', 0],
    ['-3', undefined],
    ['demain', undefined],
    ['2026-11-28', undefined],
    ['Sat, 99 Nov 2026 12:01:00 GMT', undefined],
    [null, undefined],
  ])('asked for as %j is %j ms', (header, ms) => {
    expect(retryAfterMs(header, NOON)).toBe(ms)
  })

  it('takes a date of HTTP only as it is written', () => {
    expect(parseHttpDate('Sat, 28 Nov 2026 12:00:00 GMT')).toBe(NOON)
    expect(parseHttpDate(undefined)).toBeUndefined()
  })
})

describe('an address', () => {
  const isAllowed = httpsOn(['data.example'])

  it.each([
    ['https://data.example/a?b', true],
    ['https://DATA.example/', true],
    ['http://data.example/', false],
    ['https://data.example:8443/', false],
    ['https://www.data.example/', false],
    ['https://data.example.ailleurs.example/', false],
    ['https://data.example@ailleurs.example/', false],
    ['https://moi:secret@data.example/', false],
    ['file:///etc/passwd', false],
    ['https://127.0.0.1/', false],
  ])('%s is allowed: %s', (address, allowed) => {
    expect(isAllowed(new URL(address))).toBe(allowed)
  })

  it.each([
    [302, '/b', 'https://data.example/b'],
    [307, '//ailleurs.example/', 'https://ailleurs.example/'],
    [301, null, null],
    [308, 'https://', null],
    [200, '/b', undefined],
    [304, null, undefined],
  ])('is led on by %i and %j to %j', (status, location, to) => {
    const led = redirection(status, location, new URL('https://data.example/a'))
    expect(led instanceof URL ? led.href : led).toBe(to)
  })
})

it.each([
  [200, undefined],
  [304, undefined],
  [410, 'gone'],
  [403, 'refused'],
  [416, 'cut'],
  [429, 'too-many-requests'],
  [503, 'server-error'],
  [204, 'unexpected-answer'],
])('status %i is %j', (status, problem) => {
  expect(problemOfStatus(status)).toBe(problem)
})

describe('first bytes', () => {
  it.each([
    ['\uFEFFsiret;nom\n', 'text'],
    ['  \n{"a": 1}', 'json'],
    ['<?xml version="1.0"?><marches/>', 'xml'],
    ['<!-- cache --><HTML><body>', 'html'],
    ['<!DOCTYPE html>', 'html'],
    ['PAR1....', 'parquet'],
    ['PK\u0003\u0004....', 'zip'],
    ['\uFEFF \r\n', 'empty'],
    ['', 'empty'],
  ])('%j are %s', (text, content) => {
    expect(contentOf(Buffer.from(text))).toBe(content)
  })

  it('of an archive are those of GZIP, whatever it holds', () => {
    expect(contentOf(gzipSync('a'))).toBe('gzip')
  })

  it.each([
    ['decp.CSV', 'text'],
    ['decp.csv.gz', 'gzip'],
    ['communes.geojson', 'json'],
    ['decp.inconnu', undefined],
  ])('wanted of %s are %s', (name, content) => {
    expect(expectedContent(name)).toBe(content)
  })
})

it('turns come five a second, the first at once', async () => {
  const web = loopback({})
  const turn = pace(5, web)
  for (let count = 0; count < 4; count++) await turn()
  expect(web.waits).toEqual([200, 200, 200])
})
