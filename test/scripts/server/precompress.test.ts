import { spawnSync } from 'node:child_process'
import { hash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { longTexts, precompress } from '../../../scripts/serving/precompress.ts'
import { temporaryFolder, writeSite } from './site-folder.ts'

const above = temporaryFolder()
const TEXT = `<!doctype html>${'<p>Un marché de travaux'.repeat(100)}`
/** Bytes that nothing makes shorter, the same each time. */
const NOISE = Buffer.concat(
  Array.from({ length: 100 }, (_, index) => hash('sha512', String(index), 'buffer')),
)
const FILES: Readonly<Record<string, string>> = {
  'index.html': TEXT,
  'donnees/marches.csv': TEXT,
  'donnees/SHA256SUMS': TEXT,
  'court.html': 'c'.repeat(1024),
  'image.png': TEXT,
}

function newSite(): string {
  const folder = mkdtempSync(join(above, 'site-'))
  writeSite(folder, FILES)
  writeFileSync(join(folder, 'bruit.txt'), NOISE)
  return folder
}

const run = async (folder: string) => precompress(await longTexts(folder))
const twinsOf = (folder: string) =>
  (readdirSync(folder, { recursive: true }) as string[]).filter((path) => /\.(?:br|gz|part)$/.test(path))

const TWINS = ['donnees/SHA256SUMS', 'donnees/marches.csv', 'index.html'].flatMap((path) => [
  `${path}.br`,
  `${path}.gz`,
])

describe('compressing a site beforehand', () => {
  it('writes both twins of each text that is long enough and gets shorter, and nothing else', async () => {
    const folder = newSite()
    const { written, kept, packed } = await run(folder)
    expect(twinsOf(folder).toSorted()).toEqual(TWINS)
    expect([written, kept]).toEqual([TWINS.length, 0])
    for (const path of TWINS) {
      const bytes = readFileSync(join(folder, path))
      const text = path.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes)
      expect(text.toString()).toBe(TEXT)
    }
    const sizes = (ending: string) =>
      TWINS.filter((path) => path.endsWith(ending)).reduce(
        (sum, path) => sum + statSync(join(folder, path)).size,
        NOISE.length,
      )
    expect(packed).toEqual({ br: sizes('.br'), gzip: sizes('.gz') })
  })

  it('gives the same bytes for the same site', async () => {
    const [one, other] = [newSite(), newSite()]
    await run(one)
    utimesSync(join(other, 'index.html'), 1, 1)
    await run(other)
    for (const path of TWINS)
      expect(readFileSync(join(one, path)).equals(readFileSync(join(other, path)))).toBe(true)
  })

  it('leaves what is as new as its file, and writes again what is older', async () => {
    const folder = newSite()
    await run(folder)
    const before = statSync(join(folder, 'index.html.br'))
    expect(await run(folder)).toMatchObject({ written: 0, kept: TWINS.length })
    expect(statSync(join(folder, 'index.html.br')).ino).toBe(before.ino)

    writeFileSync(join(folder, 'index.html'), TEXT.toUpperCase())
    const later = Date.now() / 1000 + 10
    utimesSync(join(folder, 'index.html'), later, later)
    expect(await run(folder)).toMatchObject({ written: 2, kept: TWINS.length - 2 })
    expect(gunzipSync(readFileSync(join(folder, 'index.html.gz'))).toString()).toBe(TEXT.toUpperCase())
  })

  it('takes away what an older file left where the new one gets no shorter', async () => {
    const folder = newSite()
    await run(folder)
    writeFileSync(join(folder, 'index.html'), NOISE)
    const later = Date.now() / 1000 + 10
    utimesSync(join(folder, 'index.html'), later, later)
    await run(folder)
    expect(twinsOf(folder).toSorted()).toEqual(TWINS.filter((path) => !path.startsWith('index.html')))
  })

  it('leaves nothing unfinished that a host would send', async () => {
    const folder = newSite()
    writeFileSync(join(folder, 'index.html.br.part'), 'half')
    await run(folder)
    expect(twinsOf(folder).toSorted()).toEqual(TWINS)
  })
})

describe('npm run compress', () => {
  const compress = (...options: readonly string[]) => {
    const script = join(import.meta.dirname, '../../../scripts/compress.ts')
    const { status, stderr } = spawnSync(process.execPath, [script, ...options], { encoding: 'utf8' })
    return { status, stderr }
  }

  it('says what it wrote', () => {
    const { status, stderr } = compress('--out', newSite())
    expect(status).toBe(0)
    expect(stderr).toMatch(
      /Textes : 4 \(0,0 Mo\) ; en brotli 0,0 Mo, .* Fichiers écrits : 6 ; déjà à jour : 0/,
    )
  })

  it.each([
    [['--out', join(above, 'nulle-part')], /^Aucun portail dans .*nulle-part : lancez d’abord/],
    [['--niveau', '3'], /^Option inconnue : « --niveau »/],
  ])('refuses %s in a sentence', (options, sentence) => {
    const { status, stderr } = compress(...options)
    expect(status).toBe(1)
    expect(stderr).toMatch(sentence)
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})
