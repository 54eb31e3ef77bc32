import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importFile } from '../../scripts/importing/import-file.ts'
import { findInputs } from '../../scripts/site/inputs.ts'
import { readTerritory } from '../../scripts/site/territory.ts'
import { missingLines } from '../../src/text/data/import.ts'
import { collect } from '../formats/read-fixture.ts'
import { rowOf, workbookOf, workbookParts } from '../formats/workbook-of.ts'

const SIAE = new URL('../../../shared/data/siae/siae-2021-extrait-59-62-69.csv', import.meta.url).pathname
const hasReal = existsSync(SIAE)
if (!hasReal) console.info(`skipped: the import of a real list needs ${SIAE}`)

let home: string
let folder: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'alo-import-'))
  folder = join(home, 'nord')
  await mkdir(folder)
  const territory = { name: 'Département du Nord', buyerSirens: ['225900018'], scope: 'none' }
  await writeFile(join(folder, 'territory.json'), JSON.stringify(territory))
})
afterEach(() => rm(home, { recursive: true, force: true }))

async function given(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(home, name), content)
  return join(home, name)
}

/** Lines with ordinary spaces. */
const plain = (lines: readonly string[]) => lines.join('\n').replace(/[\u00a0\u202f]/g, ' ')

async function imported(path: string): Promise<string> {
  return plain(await importFile(path, { territory: await readTerritory(folder), folder }))
}

const source = (id: string, name: string) => readFileSync(join(folder, 'sources', id, name), 'utf8')
const inputs = async () => findInputs(await readTerritory(folder), folder, undefined)

const CONTRACTS = [
  'Référence;Intitulé;Notifié le;Montant HT;Titulaire;Remarque',
  '2024-1;Entretien des parcs;2024-03-04;1250;Alpha;vu',
].join('\n')

describe('npm run import', () => {
  it('puts a table with headers of its own among the sources, with the mapping that reads it', async () => {
    const told = await imported(await given('Marchés 2024.csv', CONTRACTS))
    expect(told).toContain('« Intitulé » → objet')
    expect(told).toContain('1 colonne sans champ : « Remarque »')
    expect(told).toContain('225900018')
    expect(told).toContain('1 lue = 1 retenue + 0 fusionnée + 0 écartée')
    expect(JSON.parse(source('marches-2024', 'mapping.json'))).toMatchObject({
      table: 'marches',
      always: { acheteur_id: '225900018' },
    })
    expect(JSON.parse(source('marches-2024', 'source.json'))).toMatchObject({
      publisher: 'À préciser',
      demonstration: false,
    })
    const [input] = await inputs()
    if (input === undefined || !('format' in input.file)) throw new Error('no contracts')
    expect(await collect(input.file.rows())).toHaveLength(1)
  })

  it('reads a workbook below its title', async () => {
    const lines = [['Structures'], ['Siret', 'Enseigne', 'Kind'], ['31990000700018', 'Les Tilleuls', 'ACI']]
    const told = await imported(
      await given('siae.xlsx', workbookOf(lines.map((cells, index) => rowOf(index + 1, cells)).join(''))),
    )
    expect(told).toContain('table « structures »')
    expect(told).toContain('1 retenue')
  })

  it('reads the members of a central purchasing body under headers and words of a clerk', async () => {
    const lines = [
      'Code adhérent;Adhérent;Type d’adhérent;Code INSEE;Date d’adhésion',
      'c1;Commune A;Mairie;59350;01/02/2020',
      'c2;CCAS A;Centre communal d’action sociale;59350;',
    ]
    const told = await imported(await given('adherents.csv', lines.join('\n')))
    expect(told).toContain('table « centrale-adherents »')
    expect(told).toContain('2 lues = 2 retenues')
    const [input] = await inputs()
    if (input === undefined || !('table' in input.file)) throw new Error('no records')
    const rows = await collect(input.file.records('adherents'))
    expect(rows.map(({ result }) => 'record' in result && result.record)).toMatchObject([
      { id: 'c1', name: 'Commune A', kind: 'commune', commune: '59350', since: '2020-02-01' },
      { id: 'c2', name: 'CCAS A', kind: 'ccas', commune: '59350', since: undefined },
    ])
  })

  it('reads the sheet that a source.json beside the file names, and keeps its name', async () => {
    const sheet = (name: string, siret: string) => ({
      name,
      rows: rowOf(1, ['Siret', 'Enseigne', 'Kind']) + rowOf(2, [siret, name, 'ACI']),
    })
    const bytes = zipSync(workbookParts([sheet('Notice', 'aucun'), sheet('Liste', '31990000700018')]))
    const description = { title: 'SIAE', publisher: 'P', licence: 'L', demonstration: false, sheet: 'Liste' }
    await given('source.json', JSON.stringify(description))
    expect(await imported(await given('siae.xlsx', bytes))).toContain('1 lue = 1 retenue')
    expect(JSON.parse(source('siae', 'source.json'))).toMatchObject({ sheet: 'Liste' })
  })

  it('takes a known file as it is', async () => {
    const path = await given(
      's.csv',
      'siret,type,nom,commune,metiers\n31990000700018,EA,Tilleuls,59350,aucune\n',
    )
    expect(await imported(path)).toContain('Format reconnu')
    expect(readdirSync(join(folder, 'sources', 's')).toSorted()).toEqual(['s.csv', 'source.json'])
  })

  it('only looks where no territory is given', async () => {
    const lines = await importFile(await given('m.csv', CONTRACTS))
    expect(lines.at(-1)).toContain('--territory')
    expect(existsSync(join(folder, 'sources'))).toBe(false)
  })

  it('replaces nothing: it says what stands there, and what to do', async () => {
    const path = await given('m.csv', CONTRACTS)
    await imported(path)
    await writeFile(path, CONTRACTS.replace('1250', '9'))
    await expect(imported(path)).rejects.toThrow(/existe déjà et n’est pas remplacé : retirez ce dossier/)
    expect(source('m', 'm.csv')).toContain('1250')
    expect(readdirSync(join(folder, 'sources'))).toEqual(['m'])
  })

  it.each([
    [
      'a field that no column gives',
      'Siret;Enseigne\n31990000700018;Tilleuls\n',
      /il manque «\u00a0type\u00a0»/,
    ],
    ['a table that looks like nothing', 'Couleur;Poids\nvert;3\n', /unknown-format/],
    ['an empty file', '', /empty-file/],
    [
      'contracts of another buyer',
      `Siret acheteur;${CONTRACTS.replace('2024-1', '20009320100016;2024-1')}`,
      /buyer-absent/,
    ],
  ])('leaves nothing behind of %s', async (_name, content, reason) => {
    await expect(imported(await given('m.csv', content))).rejects.toThrow(reason)
    expect(existsSync(join(folder, 'sources')) ? readdirSync(join(folder, 'sources')) : []).toEqual([])
  })

  it('reads the tables that a territory keeps in its folder, whatever its sources are', async () => {
    const kept = join(folder, 'resultats-mesures.csv')
    await writeFile(kept, 'indicateur,periode,valeur,unite,source\nRepas bio,2025,0.4,part,Rapport\n')
    const contracts = await given('marches.csv', CONTRACTS)
    await imported(contracts)
    const found = await inputs()
    expect(found.map(({ source: { id } }) => id)).toEqual(['marches', 'resultats-mesures'])
    expect(found[1]!.source).toMatchObject({
      title: 'Résultats mesurés',
      publisher: (await readTerritory(folder)).name,
      demonstration: false,
    })
    const from = await findInputs(await readTerritory(folder), folder, join(folder, 'sources'), true)
    expect(from.map(({ source: { id } }) => id)).toEqual(['marches', 'resultats-mesures'])
  })

  it('says what other files would unlock', () => {
    const lines = missingLines(new Set(['contracts', 'structures']))
    expect(lines).toHaveLength(8)
    expect(plain(lines)).toMatch(/SIRENE.* : la part locale/)
  })

  it.skipIf(!hasReal)(
    'tells the 394 rows of a real list of structures, kinds and communes included',
    async () => {
      const told = await imported(SIAE)
      expect(told).toContain('394 lues = 388 retenues + 6 fusionnées + 0 écartée')
      const [input] = await inputs()
      if (input === undefined || !('table' in input.file)) throw new Error('no records')
      const rows = await collect(input.file.records('siae'))
      expect(rows).toHaveLength(394)
      const flagged = rows.filter(({ flags }) => flags.some(({ flag }) => flag.column === 'commune'))
      expect(flagged).toHaveLength(13)
    },
  )
})
