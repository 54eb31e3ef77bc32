import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bringSchemas } from '../../scripts/bring-schemas.ts'
import { OFFICIAL_SCHEMAS, schemasSkipped, sha256 } from '../official-schemas/schemas.ts'

const TEXT = '{"type":"object"}'
const asked: string[] = []
const server = createServer((request, response) => {
  asked.push(request.url!)
  if (request.url === '/cut.json') {
    response.writeHead(200, { 'content-length': String(TEXT.length) })
    response.write(TEXT.slice(0, 5), () => response.destroy())
  } else if (request.url === '/absent.json') response.writeHead(404).end('nothing here')
  else response.end(request.url === '/other.json' ? `${TEXT} ` : TEXT)
})
let folder: string

const pinOf = (name: string) => ({
  file: `standard/${name}`,
  address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}`,
  sha256: sha256(Buffer.from(TEXT)),
  licence: 'CC0-1.0',
})
const bring = (...names: readonly string[]) => bringSchemas(names.map(pinOf), folder)
const target = (name: string) => join(folder, 'standard', name)

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => server.close())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alo-schemas-'))
  asked.length = 0
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('bringSchemas', () => {
  it('writes each file as it was pinned, and asks for none twice', async () => {
    expect(await bring('a.json', 'b.json')).toBe(2)
    expect(readFileSync(target('a.json'), 'utf8')).toBe(TEXT)
    expect(await bring('a.json', 'b.json')).toBe(0)
    expect(asked).toEqual(['/a.json', '/b.json'])
  })

  it('brings a file again that is no longer what was pinned', async () => {
    await bring('a.json')
    writeFileSync(target('a.json'), 'spoilt')
    expect(await bring('a.json')).toBe(1)
    expect(readFileSync(target('a.json'), 'utf8')).toBe(TEXT)
  })

  it.each([
    ['other.json', /donne un autre fichier \(SHA-256 [0-9a-f]{64}, attendu [0-9a-f]{64}\)/],
    ['absent.json', /absent\.json répond 404/],
    ['cut.json', /ne répond pas, ou pas jusqu’au bout/],
  ])('refuses %s in a sentence, and keeps nothing of it', async (name, sentence) => {
    await expect(bring(name)).rejects.toThrow(sentence)
    expect(existsSync(target(name))).toBe(false)
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('the official schemas', () => {
  it('are pinned by their sum at an address of one commit, with their licence', () => {
    const wrong = OFFICIAL_SCHEMAS.filter(
      (pin) =>
        !/^https:\/\/raw\.githubusercontent\.com\/[\w-]+\/[\w-]+\/[0-9a-f]{40}\//.test(pin.address) ||
        !/^[0-9a-f]{64}$/.test(pin.sha256) ||
        pin.licence === '',
    )
    expect(wrong).toEqual([])
  })

  it('are named in the last lines of the tests where they are absent', () => {
    expect(schemasSkipped([])).toBeUndefined()
    expect(schemasSkipped([pinOf('a.json'), pinOf('b.json')])).toMatch(
      /against standard \(npm run schemas\)$/,
    )
  })
})
