import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder, writeSite } from './server/site-folder.ts'

const SERVE = join(import.meta.dirname, '../../scripts/serve.ts')
const folder = temporaryFolder()
const site = join(folder, 'dist')
writeSite(site)
writeFileSync(join(folder, 'fichier'), '')

function refusal(...options: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SERVE, ...options], {
    encoding: 'utf8',
    timeout: 20_000,
  })
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).not.toMatch(/^\s+at /m)
  return stderr.trimEnd()
}

describe('npm run serve', () => {
  it.each(['portail', '/portail', 'portail/', '/porta il/', '//', 'https://exemple.example/'])(
    'refuses a base that is no path between two slashes: %s',
    (base) => {
      expect(refusal('--out', site, '--base', base)).toBe(
        `--base attend un chemin entre deux barres, par exemple /portail/, reçu « ${base} ».`,
      )
    },
  )

  it.each([
    ['nothing', 'nulle-part'],
    ['a folder without a site', '.'],
    ['a file', 'fichier'],
  ])('refuses %s in place of a site', (_what, path) => {
    const out = join(folder, path)
    expect(refusal('--out', out)).toBe(`Aucun portail dans ${out} : lancez d’abord « npm run build ».`)
  })

  it('says that a port is taken, and which may be free', async () => {
    const other = createServer().listen(0, 'localhost')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const child = spawn(process.execPath, [SERVE, '--out', site, '--port', String(port)])
    let told = ''
    child.stderr.on('data', (piece: Buffer) => (told += piece.toString()))
    const [status] = (await once(child, 'close')) as [number]
    other.close()
    expect(status).toBe(1)
    expect(told.trimEnd()).toBe(
      `Le port ${port} est déjà pris : arrêtez l’autre programme ou choisissez-en un autre, par exemple --port ${port + 1}.`,
    )
  })
})
