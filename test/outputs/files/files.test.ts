import { describe, expect, it } from 'vitest'
import { binaryFiles, publishedFiles } from '../../../src/outputs/files/files.ts'
import { contract, indicator, portal } from '../portal-fixture.ts'
import { rowsOf, textOf } from '../read.ts'

const whole = portal({ contracts: [contract()], indicators: [indicator()] })

describe('publishedFiles', () => {
  it('names every file that src/outputs/README.md promises, each table with its notice', () => {
    const tables = [
      'marches',
      'attributions',
      'sous-traitance',
      'insertion',
      'achats-a-venir',
      'achats-a-venir-editions',
      'consultations',
      'echeances',
      'metiers',
      'anomalies',
      'fusions',
      'corrections',
      'marches-inconnue',
      'attributions-inconnue',
      'indicateurs/montants-notifies',
      'indicateurs/montants-notifies-lignes',
      'revisions',
      'revisions-chiffres',
    ]
    const jsonLines = ['marches', 'attributions', 'achats-a-venir', 'consultations']
    const expected = tables.flatMap((name) => [
      `donnees/${name}.csv`,
      ...(jsonLines.includes(name) ? [`donnees/${name}.jsonl`] : []),
      `donnees/${name}.txt`,
    ])
    // These names are those of the tables that the portal proposes to read.
    const PROPOSED: Record<string, string> = {
      insertion: 'insertion-publiee',
      corrections: 'corrections-publiees',
    }
    const schemas = tables.filter((name) => !name.endsWith('-inconnue')).map((name) => PROPOSED[name] ?? name)
    const others = /^(api|donnees\/ocds)\//
    const paths = publishedFiles(whole).map(({ path }) => path)
    expect(paths.filter((path) => !others.test(path))).toEqual([
      ...expected,
      'donnees/reconciliation.json',
      ...[
        'etablissements',
        'structures',
        'insertion',
        'programmation',
        'corrections',
        'centrale-marches',
        'centrale-adherents',
        'resultats-mesures',
        'besoins',
      ].flatMap((name) => [`donnees/schemas/${name}.json`, `donnees/schemas/${name}-exemple.csv`]),
      ...schemas.map((name) => `donnees/schemas/${name}.json`),
      'flux/achats-a-venir.xml',
      ...['ea-esat', 'siae', 'ess', 'detention'].map((kind) => `flux/reserves/${kind}.xml`),
      'flux/marches.xml',
      'flux/modifications.xml',
      'flux/revisions.xml',
      'flux/objectifs.xml',
      'calendrier/achats-a-venir.ics',
      ...['ea-esat', 'siae', 'ess', 'detention'].map((kind) => `calendrier/reserves/${kind}.ics`),
    ])
  })

  it('writes contracts and awards as Parquet too, and the tables that main pages lead to as workbooks', () => {
    expect(binaryFiles(whole).map(({ path }) => path)).toEqual([
      'donnees/marches.parquet',
      'donnees/marches.xlsx',
      'donnees/attributions.parquet',
      'donnees/attributions.xlsx',
      'donnees/sous-traitance.xlsx',
      'donnees/insertion.xlsx',
      'donnees/achats-a-venir.xlsx',
      'donnees/consultations.xlsx',
      'donnees/echeances.xlsx',
    ])
  })

  it('writes each contract in the files of one year, those of unknown date apart', () => {
    const years = portal({
      contracts: [
        contract({ id: 'a', notifiedOn: '2021-03-01', year: 2021 }),
        contract({ id: 'b' }),
        contract({ id: 'c', notifiedOn: '2023-03-01', year: 2023 }),
        contract({ id: 'd', notifiedOn: '2021-12-31', year: 2021 }),
      ],
    })
    const idsOf = (name: string) => rowsOf(years, `donnees/marches-${name}.csv`).map(({ id }) => id)
    expect(['2023', '2021', 'inconnue'].map(idsOf)).toEqual([['c'], ['a', 'd'], ['b']])
  })

  it('counts the rows of each table', () => {
    const rows = Object.fromEntries(publishedFiles(whole).map(({ path, rows }) => [path, rows]))
    expect(rows['donnees/marches.csv']).toBe(1)
    expect(rows['donnees/fusions.csv']).toBe(0)
  })

  it('writes a demonstration column and an ASCII header in every table, without comment line', () => {
    const tables = publishedFiles(whole).filter(
      ({ path }) => path.endsWith('.csv') && !path.startsWith('donnees/schemas/'),
    )
    for (const file of tables) {
      const [header = ''] = [...file.lines()]
      expect(header, file.path).toMatch(/^[a-z0-9_,]+,demonstration\r\n$/)
    }
  })

  it('writes no file of an indicator that is absent (rule 6)', () => {
    const without = portal({ indicators: [indicator({ absent: 'source-absent' })] })
    const paths = publishedFiles(without).map(({ path }) => path)
    expect(paths.filter((path) => path.startsWith('donnees/indicateurs/'))).toEqual([])
  })

  it('writes the same bytes each time', () => {
    const bytes = () => publishedFiles(whole).map((file) => [...file.lines()].join(''))
    expect(bytes()).toEqual(bytes())
  })
})

describe('the notice beside a CSV', () => {
  it('gives citation, licence, source with its date, caveats and columns', () => {
    const notice = textOf(whole, 'donnees/marches.txt')
    expect(notice).toContain('données arrêtées au 8 septembre 2023')
    expect(notice).toContain('Licence Ouverte 2.0')
    expect(notice).toContain('MEL, « Données essentielles », mis à jour le 8 septembre 2023')
    expect(notice).toContain('Ce n’est pas une dépense')
    expect(notice).toContain('- montant_eur : ')
    expect(notice).not.toContain('démonstration, qui ne décrivent')
  })

  it('begins with a warning where the data are invented', () => {
    expect(textOf({ ...whole, demonstration: true }, 'donnees/marches.txt')).toContain(
      'Données de démonstration : lignes inventées',
    )
  })

  it('cites the address it is given', () => {
    const files = publishedFiles(whole, { siteRoot: 'https://achats.example/portail/' })
    const notice = files.find(({ path }) => path === 'donnees/fusions.txt')!
    expect([...notice.lines()].join('')).toContain('https://achats.example/portail/donnees/fusions.csv')
  })
})
