import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, expect, it } from 'vitest'
import { rowOf, workbookParts } from '../formats/workbook-of.ts'

const folder = mkdtempSync(join(tmpdir(), 'check-'))
afterAll(() => rmSync(folder, { recursive: true }))

function check(...args: string[]) {
  const file = join(folder, 'decp.json')
  const marche = {
    id: 'A',
    acheteur: { id: '24590041000011' },
    objet: 'Voirie',
    dateNotification: '2023-03-01',
  }
  writeFileSync(file, JSON.stringify({ marches: [marche] }))
  return run(file, ...args)
}

function run(...args: string[]) {
  const script = join(import.meta.dirname, '../../scripts/check.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
  return { status, first: stdout.split('\n')[0], stdout, stderr }
}

it('check --territory says first that it keeps the contracts of that territory', () => {
  expect(check('--territory', 'mel')).toMatchObject({
    status: 0,
    first: expect.stringMatching(
      /^Contrats gardés : ceux de la Métropole européenne de Lille \(SIREN 245900410\b/,
    ),
  })
})

it('check without a territory keeps the contracts of every buyer, and refuses one that does not exist', () => {
  expect(check().first).toMatch(/^Contrats gardés : ceux de tous les acheteurs/)
  expect(check('--territory', 'nulle-part')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('nulle-part'),
  })
})

it('check reads the sheet that the source.json beside a workbook names', () => {
  const beside = mkdtempSync(join(folder, 'sheet-'))
  const header = rowOf(1, ['siret', 'type', 'nom', 'commune', 'metiers'])
  const listed = header + rowOf(2, ['31990000700018', 'EA', 'Tilleuls', '59350', 'aucune'])
  const parts = workbookParts([
    { name: 'Notice', rows: rowOf(1, ['À lire']) },
    { name: 'Liste', rows: listed },
  ])
  writeFileSync(join(beside, 'ea.xlsx'), zipSync(parts))
  const description = { title: 'EA', publisher: 'P', licence: 'L', demonstration: false, sheet: 'Liste' }
  writeFileSync(join(beside, 'source.json'), JSON.stringify(description))
  expect(run(join(beside, 'ea.xlsx'))).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/1 ligne/),
  })
})
