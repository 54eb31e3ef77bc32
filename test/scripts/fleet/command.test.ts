import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plain } from '../../text/plain.ts'
import { FINISTERE, PARIS, fleetFolder, nationalRow } from './fake-portals.ts'

const COMMAND = join(import.meta.dirname, '../../../scripts/fleet.ts')
const made = fleetFolder()
const out = join(made.folder, 'flotte')

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' })
  return { status, stdout: plain(stdout), stderr: plain(stderr) }
}

const read = (...path: readonly string[]) => plain(readFileSync(join(out, ...path), 'utf8'))

describe('npm run fleet', () => {
  const undated = nationalRow(FINISTERE, 1).replace('2024-03-05', '')
  const from = made.national([nationalRow(PARIS, 1), nationalRow(PARIS, 2, 80_000), undated])
  const fleet = ['--from', from, '--list', `${FINISTERE},${PARIS}`, '--out', out]

  it('says who would be built before anything is', () => {
    const { status, stdout } = run(...fleet, '--shard', '1/2', '--plan')
    expect([status, stdout]).toEqual([
      0,
      'Part 1 sur 2 : 1 portail sur 2, 50 % du travail.\n217500016 Commune de Paris : 2 lignes ; 130 000 € signés en 2024\n',
    ])
    expect(existsSync(join(out, 'site'))).toBe(false)
  })

  it('builds real portals; the one that cannot be is told with its reason, and the list is of the others', () => {
    const { status, stderr } = run(...fleet, '--site', 'https://achats.example')
    expect(status).toBe(1)
    expect(stderr).toContain('1 portail construit, 0 inchangé, 1 échec')
    expect(stderr).toMatch(/- 222900011 Département du Finistère : Aucune date plausible .*222900011\.log\)/)
    expect(read('site', PARIS, 'index.html')).toContain(`https://achats.example/${PARIS}/`)
    const sums = spawnSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: join(out, 'site', PARIS) })
    expect([sums.error, sums.status]).toEqual([undefined, 0])
    expect(read('site/index.html')).toContain('<li>Département du Finistère</li>')
    expect(read('journaux', `${FINISTERE}.log`)).toMatch(/^npm run build -- /)
    expect(read('resultats/portails.csv')).toMatch(
      /^222900011,Département du Finistère,.*,echec,"Aucune date/m,
    )
  })

  it('writes the pages anew from what all parts have left', () => {
    expect(run('--pages', '--out', out).status).toBe(0)
    expect(read('site/portails.json')).toContain(PARIS)
  })

  it.each([
    [['--date', '2026-13-01'], 'n’est pas une date du calendrier'],
    [['--site', 'achats.example'], '--site attend une adresse complète'],
    [['--jobs', '0'], '--jobs attend un nombre de constructions'],
    [['--pages', '--out', join(made.folder, 'rien')], 'plan.json » est absent'],
    [['--out', join(made.folder, 'neuf')], 'option « --list » : absent'],
    [['--from', '/nulle/part.csv', '--list', PARIS, '--out', join(made.folder, 'neuf')], 'est introuvable'],
  ])('%j is refused in a sentence', (args, said) => {
    const { status, stderr } = run(...args)
    expect([status, stderr]).toEqual([1, expect.stringContaining(said)])
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})
