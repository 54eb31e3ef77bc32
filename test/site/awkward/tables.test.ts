import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { withoutFormula } from '../../../src/text/language/formula.ts'
import { hasOcdsSchemas, ocdsValidator } from '../../outputs/standards/ocds-schema.ts'
import { tableProblems } from '../../outputs/table-reader.ts'
import type { Schema } from '../../outputs/table-reader.ts'
import { readCsv } from '../built/csv.ts'
import { describeSite } from '../built/describe-site.ts'
import { SITES } from '../built/sites.ts'
import { INCOMPLETE, UIDS } from './decp-file.ts'
import { ROWS } from './files.ts'
import { WRONG_SHAPES, shapeTitle } from './shapes.ts'
import { SAME_NAME, SAME_NAME_SIRETS, TITLE_NAMES, keptTitle } from './texts.ts'

const { folder } = SITES.awkward
const built = (path: string) => join(folder, path)
const text = (path: string) => readFileSync(built(path), 'utf8')
const json = (path: string) => JSON.parse(text(path))

const TITLES = TITLE_NAMES.map(keptTitle)
/** Titles in the order of the rows of a source. */
const inOrder = <R extends { readonly source: string; readonly ligne_source: string | number }>(
  rows: readonly R[],
  source: string,
) =>
  rows
    .filter((row) => row.source === source)
    .toSorted((one, other) => Number(one.ligne_source) - Number(other.ligne_source))

interface Row {
  readonly source: string
  readonly ligne_source: number
  readonly objet: string | null
}

/** One row says nothing: it is set aside. */
const KEPT = ROWS.mel + ROWS.decp + ROWS.crowded - 1

describeSite('awkward', () => {
  const contracts = () => readCsv('awkward', 'marches.csv').rows
  const titled = (title: string) => contracts().filter((row) => row['objet'] === title)

  it('writes each title in CSV as it was, formulas with their apostrophe', () => {
    const rows = contracts() as never as (Row & { readonly objet: string })[]
    expect(inOrder(rows, 'contrats-mel').map(({ objet }) => objet)).toEqual(TITLES.map(withoutFormula))
    const decp = inOrder(rows, 'contrats-decp').map(({ objet }) => objet)
    expect(decp.slice(-1 - TITLES.length, -1)).toEqual(TITLES.map(withoutFormula))
    expect(decp.at(-1)).toBe('Demi-caractère \ufffd et octet nul')
  })

  it('holds each table to its schema, and guards every cell that a spreadsheet would run', () => {
    const { resources } = json('donnees/datapackage.json') as {
      resources: { name: string; path: string; schema?: string; format: string }[]
    }
    const tables = resources.filter(({ path }) => path.endsWith('.csv'))
    expect(tables.length).toBeGreaterThan(50)
    const rowsOf = (name: string) => readCsv('awkward', tables.find((each) => each.name === name)!.path).rows
    const problems = tables.flatMap(({ path, schema }) => {
      const table = readCsv('awkward', path)
      const run = table.rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=+@\t\r]/.test(cell))
      const wrong =
        schema === undefined ? [] : tableProblems(json(`donnees/${schema}`) as Schema, table, rowsOf)
      return [...wrong, ...run].map((problem) => `${path}: ${problem.slice(0, 200)}`)
    })
    expect(problems).toEqual([])
  })

  it('writes each title in JSON lines, Parquet and the API exactly, each document by its schema', async () => {
    const lines = text('donnees/marches.jsonl').trimEnd().split('\n')
    const api = globSync('api/v1/marches/*.json', { cwd: folder }).flatMap(
      (path) => json(path).donnees as Row[],
    )
    for (const rows of [lines.map((line) => JSON.parse(line) as Row), api])
      expect(inOrder(rows, 'contrats-mel').map(({ objet }) => objet)).toEqual(TITLES)

    const instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    const reader = await connection.runAndReadAll(
      `select objet from read_parquet('${built('donnees/marches.parquet')}') where source = 'contrats-mel' order by ligne_source`,
    )
    expect(reader.getRowObjectsJson().map(({ objet }) => objet)).toEqual(TITLES)
    connection.closeSync()
    instance.closeSync()

    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
    addFormats.default(ajv)
    ajv.addSchema(json('api/v1/schema.json'))
    const documents = globSync('api/v1/**/*.json', { cwd: folder }).filter((path) => !path.includes('schema'))
    const wrong = documents.filter((path) => !ajv.validate(json(path).schema, json(path)))
    expect(wrong).toEqual([])
  })

  it.skipIf(!hasOcdsSchemas)(
    'writes an OCDS package that is valid (skipped without `npm run schemas`)',
    () => {
      const validate = ocdsValidator()
      const releases = json('donnees/ocds/releases.json') as {
        releases: { awards?: { title?: string }[] }[]
      }
      validate(releases)
      expect(validate.errors ?? []).toEqual([])
      const titles = new Set(releases.releases.map((release) => release.awards?.[0]?.title))
      expect(TITLES.filter((title) => !titles.has(title))).toEqual([])
    },
  )

  it('packs the same bytes', () => {
    const packed = unzipSync(readFileSync(built('donnees/achats-responsables.zip')))
    const file = packed['achats-responsables/marches.csv']!
    expect(Buffer.from(file).equals(readFileSync(built('donnees/marches.csv')))).toBe(true)
  })

  it('counts every row: one set aside, since it says nothing, and all others kept', () => {
    const { sources, contrats } = json('donnees/reconciliation.json')
    const [crowded, decp, mel] = sources.toSorted((a: Row, b: Row) => (a.source < b.source ? -1 : 1))
    expect(mel).toMatchObject({ lues: ROWS.mel, retenues: ROWS.mel, fusionnees: 0, ecartees: 0 })
    expect(decp).toMatchObject({ lues: ROWS.decp, retenues: ROWS.decp - 1, fusionnees: 0, ecartees: 1 })
    expect(crowded).toMatchObject({ lues: ROWS.crowded, retenues: ROWS.crowded, ecartees: 0 })
    expect(contrats).toBe(KEPT)
    expect(contracts()).toHaveLength(contrats)
    expect(readCsv('awkward', 'anomalies.csv').rows.filter(({ type }) => type === 'ecartee')).toHaveLength(1)
  })

  it('keeps what is missing unknown: never zero, never left out', () => {
    expect(titled(INCOMPLETE.id)[0]!['id']).toMatch(/^[0-9a-f]{12}$/)
    const known = { annee: '2025', montant_eur: '575000', montant_statut: 'indique', nombre_titulaires: '1' }
    const undated = { date_notification: '', annee: '' }
    const unpriced = { montant_eur: '', montant_statut: 'non_indique', compte_dans_montant_retenu: 'non' }
    const unheld = { titulaires_siret: '', nombre_titulaires: '0' }
    for (const [title, fields] of [
      [INCOMPLETE.id, { ...known, identifiant_publie: '' }],
      [INCOMPLETE.date, { ...known, ...undated }],
      [INCOMPLETE.amount, { ...known, ...unpriced }],
      [INCOMPLETE.supplier, { ...known, ...unheld }],
      [INCOMPLETE.all, { ...undated, ...unpriced, ...unheld }],
    ] as const)
      expect(titled(title)).toMatchObject([fields])
    expect(contracts().filter(({ objet }) => objet === '')).toHaveLength(1)
    const undatedRows = readCsv('awkward', 'marches-inconnue.csv').rows.map(({ objet }) => objet)
    expect(undatedRows.toSorted()).toEqual([INCOMPLETE.date, INCOMPLETE.all].toSorted())
    const years = readCsv('awkward', 'indicateurs/nombre-de-marches.csv').rows
    expect(years.reduce((sum, { valeur }) => sum + Number(valeur), 0)).toBe(KEPT)
  })

  it('keeps a contract whose fields are of no such shape, and flags each of them', () => {
    const anomalies = readCsv('awkward', 'anomalies.csv').rows
    const columns = (id: string | undefined) =>
      new Set(anomalies.filter(({ contrat_id }) => contrat_id === id).map(({ colonne }) => colonne))
    for (const [name, fields] of Object.entries(WRONG_SHAPES)) {
      const [contract] = titled(shapeTitle(name))
      const { nature, procedure, techniques: _, ...unreadable } = fields as Readonly<Record<string, unknown>>
      expect([...columns(contract?.['id'])]).toEqual(expect.arrayContaining(Object.keys(unreadable)))
      if (nature !== undefined) expect(contract).toMatchObject({ nature, procedure, technique: 'toString' })
    }
    const lots = anomalies.filter(({ colonne }) =>
      ['nombre_lots', 'personnes', 'heures_realisees'].includes(colonne!),
    )
    expect(lots.map(({ colonne }) => colonne).toSorted()).toEqual([
      'heures_realisees',
      'nombre_lots',
      'nombre_lots',
      'personnes',
    ])
  })

  it('gives each contract an address of its own, whatever its published key', () => {
    const ids = contracts().map(({ id }) => id!)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !/^[a-z0-9-]{1,110}$/.test(id))).toEqual([])
    const keyed = UIDS.map((_, index) => titled(`Clé publiée ${index}`)[0]!['id']!)
    expect(keyed).toEqual(expect.arrayContaining(['abc-1', 'abc-1-2', 'constructor']))
    expect(new Set(keyed).size).toBe(UIDS.length)
  })

  it('takes two firms of one name for two, and a third without a number for neither', () => {
    const sirens = SAME_NAME_SIRETS.map((siret) => siret.slice(0, 9))
    const named = readCsv('awkward', 'attributions.csv').rows.filter(
      (row) => row['denomination'] === SAME_NAME,
    )
    expect([...new Set(named.map((row) => row['titulaire_siren']))].toSorted()).toEqual(['', ...sirens])
    const firms = (json('api/v1/fournisseurs.json').donnees as { cle: string }[]).map(({ cle }) => cle)
    expect(firms).toEqual(expect.arrayContaining(sirens))
    const group = named.filter(({ objet }) => objet === 'Groupement de deux homonymes')
    expect(group.length === 0 || new Set(group.map((row) => row['titulaire_siren'])).size === 2).toBe(true)
  })
})
