import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { loadPortal } from '../../../scripts/portal/load-portal.ts'
import { derive } from '../../../scripts/site/derive.ts'
import { disagreementTable } from '../../../src/views/contract/disagreements.ts'
import { plain } from '../../text/plain.ts'

const silent = { stage() {}, tick() {}, note() {}, done() {}, abort() {} }
const SIRET = '22590001800016'

const NATIONAL = [
  'uid,id,acheteur_id,objet,codeCPV,montant,dateNotification,titulaire_id,titulaire_typeIdentifiant',
  `${SIRET}2024-7,2024-7,${SIRET},Entretien des parcs,77310000,120000,2024-03-04,31990000700018,SIRET`,
]
const OWN = [
  'Numéro national;Référence;Acheteur;Intitulé;Montant HT;Signé le;Fournisseur',
  `${SIRET}2024-7;2024-7;${SIRET};Entretien des parcs;125 000,50;04/03/2024;31990000700018`,
]
const MAPPING = {
  table: 'marches',
  columns: {
    Référence: 'id',
    Acheteur: 'acheteur_id',
    Intitulé: 'objet',
    'Montant HT': 'montant_eur',
    'Signé le': { field: 'date_notification', date: 'JJ/MM/AAAA' },
    Fournisseur: 'titulaire_id',
  },
}

/** The portal of a territory with the national set and a table of its own, read through that mapping. */
async function portalOf(columns: object) {
  const home = mkdtempSync(join(tmpdir(), 'alo-two-'))
  onTestFinished(() => rmSync(home, { recursive: true }))
  const folder = join(home, 'nord')
  const put = (path: string, content: string) => writeFileSync(join(folder, path), content)
  for (const source of ['national', 'propre']) mkdirSync(join(folder, 'sources', source), { recursive: true })
  put(
    'territory.json',
    JSON.stringify({ name: 'Département du Nord', buyerSirens: ['225900018'], scope: 'none' }),
  )
  const described = (title: string, published: string) =>
    JSON.stringify({ title, publisher: 'P', licence: 'L', published, demonstration: false })
  put('sources/national/decp.csv', NATIONAL.join('\n'))
  put('sources/national/source.json', described('Données nationales', '2024-06-01'))
  put('sources/propre/marches.csv', OWN.join('\n'))
  put('sources/propre/source.json', described('Marchés du département', '2024-07-01'))
  put('sources/propre/mapping.json', JSON.stringify({ ...MAPPING, columns }))
  await derive({ territory: folder, folder: join(home, 'derived'), progress: silent })
  return loadPortal(join(home, 'derived'))
}

describe('two sources that disagree on one contract', () => {
  it('are one contract, whose page shows what each of them says', async () => {
    const portal = await portalOf({ ...MAPPING.columns, 'Numéro national': 'uid' })
    expect(portal.contracts).toHaveLength(1)
    const [contract] = portal.contracts
    const { columns, rows } = disagreementTable(contract!, portal)!
    expect(
      columns
        .map(({ label }) => plain(label))
        .slice(1)
        .toSorted(),
    ).toEqual(['Données nationales, ligne 1', 'Marchés du département, ligne 1'])
    expect(rows).toHaveLength(1)
    const shown = plain(JSON.stringify(rows[0]))
    expect(shown).toContain('120 000')
    expect(shown).toContain('125 000,50')
    expect(contract!.flags).toContainEqual(
      expect.objectContaining({ code: 'sources-disagree', column: 'montant_initial_eur' }),
    )
    const { files, totals } = portal.reconciliation
    expect(files.map(({ read, kept, merged }) => [read.rows, kept.rows + merged.rows])).toEqual([
      [1, 1],
      [1, 1],
    ])
    expect([120_000_00n, 125_000_50n]).toContain(totals.retained)
  })

  it('without a number in common are one by buyer, id and year, where they share a title, a day or a supplier (rule 2)', async () => {
    const portal = await portalOf(MAPPING.columns)
    expect(portal.contracts).toHaveLength(1)
    const shown = plain(JSON.stringify(disagreementTable(portal.contracts[0]!, portal)!.rows))
    expect(shown).toContain('125 000,50')
  })
})
