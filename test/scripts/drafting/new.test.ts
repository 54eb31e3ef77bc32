import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { givenFile } from '../../../scripts/drafting/file-to-draft-from.ts'
import { readRecipes } from '../../../scripts/drafting/recipes.ts'
import { createProgress } from '../../../scripts/progress.ts'
import { TERRITORIES } from '../../../scripts/site/territory.ts'
import { plain } from '../../text/plain.ts'

const COMMAND = join(import.meta.dirname, '../../../scripts/new.ts')
const CONTRACT = {
  id: '2024-1',
  acheteur: { id: '22290001100018' },
  nature: 'Marché',
  objet: 'Réfection de la route départementale 785',
  codeCPV: '45233140',
  procedure: 'Procédure adaptée',
  lieuExecution: { code: '29', typeCode: 'Code département' },
  dureeMois: 6,
  dateNotification: '2024-05-14',
  datePublicationDonnees: '2024-06-01',
  montant: 120000,
  considerationsSociales: { considerationSociale: ['Clause sociale'] },
  considerationsEnvironnementales: {
    considerationEnvironnementale: ['Pas de considération environnementale'],
  },
  offresRecues: 3,
  titulaires: [{ titulaire: { id: '35600000000048', typeIdentifiant: 'SIRET' } }],
}

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' })
  return { status, stdout: plain(stdout), stderr: plain(stderr) }
}

function published(): string {
  const folder = mkdtempSync(join(tmpdir(), 'alo-new-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'decp.json')
  writeFileSync(path, JSON.stringify({ marches: { marche: [CONTRACT], 'contrat-concession': [] } }))
  return path
}

it('a SIREN and a file make a territory that a portal is built of, and its first report', () => {
  const slug = `essai-${process.pid}`
  const folder = join(TERRITORIES, slug)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const { status, stdout, stderr } = run('222900011', '--from', published(), '--slug', slug)
  expect([status, stderr]).toEqual([0, expect.stringContaining('6 sources')])
  expect(stdout).toContain('Département du Finistère (SIREN 222900011) : 1 contrat, au 1er juin 2024')
  expect(stdout).toMatch(/2024 +1 +120 000,00 €/)
  expect(stdout).toMatch(/Volet social +1 sur 1\b/)
  expect(stdout).toMatch(/le fichier des établissements \(.*\)\n +npm run fetch -- --territory essai-/)
  expect(stdout).toMatch(/la programmation des achats \(.*\)\n +demandez-la à l’acheteur/)
  expect(JSON.parse(readFileSync(join(folder, 'territory.json'), 'utf8'))).toMatchObject({
    scope: { kind: 'department', code: '29' },
  })
  expect(existsSync(join(folder, 'sources/marches/decp.json'))).toBe(true)
  expect(existsSync(join(folder, 'sources/decp/source.json'))).toBe(true)
  expect(run('222900011', '--from', published(), '--slug', slug).stderr).toContain('existe déjà')
})

it('what is no SIREN is refused, and nothing is written', () => {
  const { status, stderr } = run('123456789', '--from', published(), '--slug', 'essai-refuse')
  expect([status, stderr]).toEqual([1, expect.stringContaining('n’est pas un SIREN')])
  expect(existsSync(join(TERRITORIES, 'essai-refuse'))).toBe(false)
})

it('a table of another kind is refused', async () => {
  const path = `${published()}.csv`
  writeFileSync(
    path,
    'siret,denomination,commune,categorie,ess,diffusion\n00000001800010,Voirie,59350,PME,non,O\n',
  )
  await expect(givenFile(path, await readRecipes(), createProgress())).rejects.toThrow(
    'pas un fichier de marchés',
  )
})
