import { readdirSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'

const DATA = new URL('../../data/', import.meta.url)

/** Columns that name a row, by file: a table that is not listed here has no key, and fails. */
const KEYS: Record<string, readonly string[]> = {
  'abonnements.csv': ['id'],
  'actions-spaser.csv': ['numero'],
  'concertation.csv': ['theme', 'proposition'],
  'engagements.csv': ['numero'],
  'jalons.csv': ['date', 'nom'],
  'besoins.csv': ['id'],
  'resultats-mesures.csv': ['indicateur', 'periode'],
  'articles-marches-reserves.csv': ['article'],
  'divisions-cpv.csv': ['division'],
  'grille-communes.csv': ['code_insee'],
  'emprises.csv': ['id'],
  'metiers.csv': ['metier'],
  'faits.csv': ['sujet', 'territoire', 'periode'],
  'objectifs.csv': ['id'],
  'partenaires.csv': ['id'],
  'services-reserves-ess.csv': ['cpv_debut'],
  'rgaa.csv': ['critere'],
  'seuils.csv': ['id'],
  'synonymes-colonnes.csv': ['table', 'champ'],
  'synonymes-valeurs.csv': ['table', 'champ', 'code'],
  'textes.csv': ['id'],
}

const DAYS = ['echeance', 'valide_du', 'valide_au', 'releve_le']
/** Some documents give their year only. */
const DATES = ['date', 'source_date']

function read(path: string) {
  const text = readFileSync(new URL(path, DATA), 'utf8')
  return { text, ...Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }) }
}

/** The nation's tables and those of the embedded authorities; corrections have a schema of their own. */
const AUTHORITIES = readdirSync(new URL('territories', DATA)).map((slug) => `territories/${slug}`)
const TABLES = ['reference', ...AUTHORITIES].flatMap((folder) =>
  readdirSync(new URL(folder, DATA))
    .filter((name) => name.endsWith('.csv') && name !== 'corrections.csv')
    .map((name) => `${folder}/${name}`),
)
const nameOf = (path: string) => path.split('/').at(-1)!

it('keeps only tables whose key is declared here', () => {
  expect(TABLES.length).toBeGreaterThan(7)
  expect(TABLES.filter((path) => !(nameOf(path) in KEYS))).toEqual([])
})

describe.each(TABLES)('data/%s', (path) => {
  const { text, data, errors, meta } = read(path)

  it('parses: commas, no BOM, every row as long as the header', () => {
    expect(errors).toEqual([])
    expect(meta.delimiter).toBe(',')
    expect(text.startsWith('\uFEFF')).toBe(false)
    expect(data.length).toBeGreaterThan(0)
  })

  it('has a source in every row', () => {
    expect(data.filter((row) => !row['source']?.trim())).toEqual([])
  })

  it('names each row once', () => {
    const keys = data.map((row) => KEYS[nameOf(path)]!.map((column) => row[column]).join(' | '))
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  it('has ISO dates only', () => {
    const bad = data.flatMap((row) => [
      ...DAYS.filter((column) => row[column] && !/^\d{4}-\d{2}-\d{2}$/.test(row[column])),
      ...DATES.filter((column) => row[column] && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(row[column])),
    ])
    expect(bad).toEqual([])
  })

  it('says of every law taken from notes when that was, and that it was not checked', () => {
    const lawful = data.filter((row) => 'releve_le' in row)
    expect(lawful.filter((row) => !row['releve_le'] || !row['verification'])).toEqual([])
  })
})

describe('the tables that code reads', () => {
  it('divisions-cpv.csv names the 45 divisions, each in the category of rule 15', () => {
    const { data } = read('reference/divisions-cpv.csv')
    expect(data).toHaveLength(45)
    for (const { division, categorie } of data) {
      const number = Number(division)
      const expected = number === 45 ? 'travaux' : number >= 50 ? 'services' : 'fournitures'
      expect(categorie, division).toBe(expected)
    }
  })

  it('seuils.csv has every period in order', () => {
    const backwards = read('reference/seuils.csv').data.filter(
      ({ valide_du: from, valide_au: to }) => from && to && from > to,
    )
    expect(backwards).toEqual([])
  })

  it('actions-spaser.csv has the 28 actions: 6 of method, 5, 9 and 8 of the pillars', () => {
    const { data } = read('territories/mel/actions-spaser.csv')
    const sizes = Map.groupBy(data, ({ groupe }) => groupe!.slice(0, 8))
    expect(data).toHaveLength(28)
    expect(['Pilier 1', 'Pilier 2', 'Pilier 3'].map((pillar) => sizes.get(pillar)!.length)).toEqual([5, 9, 8])
  })
})
