import { beforeAll, describe, expect, it } from 'vitest'
import { buildRecords } from '../../../src/rules/own-tables.ts'
import type { BuiltRecords } from '../../../src/rules/own-tables.ts'
import { checkRecordsJson, checkRecordsReport } from '../../../src/outputs/check/records.ts'
import { recognise } from '../../tables/read-records.ts'

const FILE = `siret;denomination;commune;categorie;ess;diffusion
00062283700011;Alpha (fictif);59350;PME;non;O
00062283700011;Alpha (fictif);59350;ETI;non;O
"1,23E+13";Bravo (fictif);59350;PME;non;O
00010434900048;Charlie (fictif);Lille;P.M.E.;oui;O
`

let checked: BuiltRecords

beforeAll(async () => {
  checked = await buildRecords([{ source: 'etablissements.csv', file: await recognise(FILE) }])
})

describe('the report on a file of the portal’s own tables', () => {
  it('names the table, counts rows to the last, and tells each remedy', () => {
    const report = checkRecordsReport(checked)
    expect(report).toContain(
      'Table reconnue : Établissements des titulaires (etablissements), encodage utf-8',
    )
    expect(report).toContain('Lignes lues : 4\n  = retenues 2 + fusionnées 1 + écartées 1')
    expect(report).toMatch(/ligne 3 : siret : attendu .* au format Texte .*, reçu « 1,23E\+13 »/)
    expect(report).toContain('ligne 1 : avec la ligne 2')
    expect(report).toContain('ligne 4, commune : « Lille » : attendu le code INSEE')
    expect(report).toContain('(peut-être PME)')
    expect(report).toMatch(/2 lignes seraient publiées\.\n$/)
  })

  it('says the same to programs', () => {
    const report = JSON.parse(checkRecordsJson(checked)) as Record<string, unknown>
    expect(report).toMatchObject({
      table: 'etablissements',
      lues: 4,
      retenues: 2,
      fusionnees: 1,
      ecartees: 1,
      ecartees_par_motif: [{ code: 'illisible', nombre: 1, exemples: [{ ligne: 3 }] }],
      drapeaux: [
        {
          code: 'valeur_illisible',
          nombre: 2,
          exemples: [{ ligne: 4, colonne: 'commune', valeur: 'Lille' }, { colonne: 'categorie' }],
        },
      ],
    })
  })

  it('says so where nothing can be kept', async () => {
    const file = await recognise('siret,denomination,commune,categorie\nx,A,59350,PME\n')
    const report = checkRecordsReport(await buildRecords([{ source: 'x', file }]))
    expect(report).toMatch(/Aucune ligne ne peut être retenue\.\n$/)
  })
})
