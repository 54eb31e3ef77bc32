import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import type { FileInfo } from '../../../src/domain/file-info.ts'
import type { Portal } from '../../../src/domain/portal.ts'
import { bundleFile } from '../../../src/outputs/files/bundle/bundle.ts'
import { zipped } from '../../../src/outputs/files/bundle/zip.ts'
import { dataPackageFile } from '../../../src/outputs/standards/datapackage/datapackage.ts'
import { publishedFiles } from '../../../src/outputs/files/files.ts'
import type { PublishedFile } from '../../../src/outputs/files/published-file.ts'
import { contract, indicator, portal } from '../portal-fixture.ts'

const ROOT = 'https://achats.example/'
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function bytesOf({ lines }: PublishedFile): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of lines()) pieces.push(typeof piece === 'string' ? Buffer.from(piece) : piece)
  return Buffer.concat(pieces)
}

/** The bundle of a portal, its files written to memory as a build writes them to a folder. */
async function bundleOf(data: Portal): Promise<Buffer> {
  const written = new Map<string, Buffer>()
  const facts: FileInfo[] = []
  const write = async (file: PublishedFile) => {
    const bytes = await bytesOf(file)
    const { path, title, description, mediaType, rows } = file
    written.set(path, bytes)
    facts.push({ path, title, description, mediaType, rows, bytes: bytes.length, sha256: sha256(bytes) })
  }
  for (const file of publishedFiles(data, { siteRoot: ROOT })) await write(file)
  const read = (path: string) => Promise.resolve(written.get(path)!)
  const described = { portal: data, facts, siteRoot: ROOT, read }
  await write(dataPackageFile(described))
  return bytesOf(bundleFile(described))
}

const DATA = portal({
  contracts: [contract({ title: 'Crèche « Les Lutins » – œuvre', year: 2022, notifiedOn: '2022-03-04' })],
  indicators: [indicator()],
})
const bundle = await bundleOf(DATA)
const folder = mkdtempSync(join(tmpdir(), 'alo-bundle-'))
const path = join(folder, 'achats-responsables.zip')
writeFileSync(path, bundle)
afterAll(() => rmSync(folder, { recursive: true }))
const inside = unzipSync(bundle)
const textOf = (name: string) =>
  new TextDecoder('utf-8', { fatal: true }).decode(inside[`achats-responsables/${name}`])
const hasPython = spawnSync('python3', ['--version']).status === 0

describe('the bundle', () => {
  it('holds the data once each, the dictionary, the licence, how to read it, and the sums, in one folder', () => {
    const names = Object.keys(inside)
    expect(names.every((name) => name.startsWith('achats-responsables/'))).toBe(true)
    const short = names.map((name) => name.slice('achats-responsables/'.length))
    expect(short.slice(0, 4)).toEqual(['README.txt', 'LICENCE.txt', 'datapackage.json', 'SHA256SUMS'])
    expect(short).toContain('marches.csv')
    expect(short).toContain('indicateurs/montants-notifies-lignes.csv')
    expect(short).toContain('schemas/marches.json')
    expect(short.filter((name) => /xlsx|parquet|jsonl|-\d{4}\.csv/.test(name))).toEqual([])
  })

  it('has a right sum of everything else', () => {
    const sums = textOf('SHA256SUMS')
      .trim()
      .split('\n')
      .map((line) => line.split('  ') as [string, string])
    const others = Object.keys(inside).filter((name) => !name.endsWith('/SHA256SUMS'))
    expect(sums.map(([, name]) => `achats-responsables/${name}`).toSorted()).toEqual(others.toSorted())
    for (const [sum, name] of sums) expect(sha256(inside[`achats-responsables/${name}`]!)).toBe(sum)
  })

  it('has a dictionary of the files that it holds, and of no other', () => {
    const { resources } = JSON.parse(textOf('datapackage.json')) as {
      resources: { path: string; schema: string }[]
    }
    const csv = Object.keys(inside).filter((name) => name.endsWith('.csv'))
    expect(resources.map((each) => `achats-responsables/${each.path}`).toSorted()).toEqual(csv.toSorted())
    for (const { schema } of resources) expect(inside[`achats-responsables/${schema}`]).toBeDefined()
  })

  it('says in French how to cite it, under which licence, and what to beware of', () => {
    const readme = textOf('README.txt')
    expect(readme).toContain(
      'Achats à livre ouvert : la commande publique de la Métropole européenne de Lille',
    )
    expect(readme).toContain('https://achats.example/donnees/achats-responsables.zip')
    expect(readme).toContain('Ce n’est pas une dépense')
    expect(readme).toContain('Une cellule vide veut dire « inconnu »')
    expect(readme).not.toMatch(/[\u00a0\u202f]|undefined|démonstration/i)
    expect(textOf('LICENCE.txt')).toMatch(/^LICENCE OUVERTE 2\.0/)
    expect(textOf('marches.csv')).toContain('Crèche « Les Lutins » – œuvre')
  })

  it('says at once that its rows are invented, where they are', async () => {
    const demonstration = unzipSync(await bundleOf({ ...DATA, demonstration: true }))
    const readme = new TextDecoder().decode(demonstration['achats-responsables/README.txt'])
    expect(readme.split('\n')[2]).toMatch(/^Données de démonstration/)
  })

  it('is the same bytes each time, in any time zone', async () => {
    const zone = process.env['TZ']
    process.env['TZ'] = 'Pacific/Kiritimati'
    try {
      expect(sha256(await bundleOf(DATA))).toBe(sha256(bundle))
    } finally {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    }
  })

  it.skipIf(!hasPython)('opens in Python, whole (skipped without python3)', () => {
    const code =
      'import sys, zipfile, json; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; ' +
      'print(json.dumps([[i.filename, i.file_size, i.date_time] for i in z.infolist()]))'
    const listed = JSON.parse(execFileSync('python3', ['-c', code, path], { encoding: 'utf8' })) as [
      string,
      number,
      number[],
    ][]
    expect(listed.map(([name]) => name)).toEqual(Object.keys(inside))
    for (const [name, size, date] of listed) {
      expect(size).toBe(inside[name]!.length)
      expect(date.slice(0, 3)).toEqual([2023, 9, 8])
    }
  })
})

describe('zipped', () => {
  it('stops where a file cannot be read', async () => {
    const broken = [{ path: 'a.csv', content: () => Promise.reject(new Error('no such file: a.csv')) }]
    await expect(Array.fromAsync(zipped(broken, '2023-09-08'))).rejects.toThrow('a.csv')
  })
})
