import { describe, expect, it } from 'vitest'
import { dictionaryRows } from '../../../src/outputs/listing/datasets.ts'
import { recordFileRows } from '../../../src/views/quality/record-files.ts'
import { SCHEMAS, keyPhrase, schemaLinks, schemaRows } from '../../../src/outputs/listing/schemas.ts'
import { publishedFiles } from '../../../src/outputs/files/files.ts'
import { recordDatasets } from '../../../src/outputs/datasets/records.ts'
import { portal } from '../portal-fixture.ts'

describe('the other tables on the pages', () => {
  it('counts what became of the rows of each file', () => {
    const [row] = recordFileRows([
      {
        source: 'i',
        file: 'insertion.csv',
        kind: 'inclusion',
        encoding: 'utf-8',
        sha256: '0',
        read: 1009,
        kept: 1000,
        merged: 6,
        setAside: 3,
      },
    ])
    expect(row!.cells).toEqual([
      { text: 'Heures d’insertion', detail: 'insertion.csv' },
      '1\u202f009',
      '6',
      '3',
      '1\u202f000',
    ])
  })

  it('links only files that are published', () => {
    const paths = publishedFiles(portal()).map(({ path }) => `/${path}`)
    const links = SCHEMAS.flatMap(schemaLinks)
    expect(links.length).toBe(2 * SCHEMAS.length)
    for (const { path } of links) expect(paths).toContain(path)
  })

  it('describes each column with its form and an example', () => {
    for (const table of SCHEMAS) {
      for (const { cells } of schemaRows(table)) {
        expect(cells).toHaveLength(4)
        expect(cells[2]).toMatch(/\S/)
        expect(cells[3]).toMatch(/\S/)
      }
    }
    expect(SCHEMAS.map(keyPhrase)).toEqual([
      'de même siret',
      'de mêmes siret et type',
      'de mêmes annee, marche_id, metier, type_structure et modalite',
      'de même id',
      'de mêmes id, champ, de, a, motif, source et le',
      'de mêmes marche_id et theme',
      'de même id',
      'de mêmes indicateur et periode',
      'de même id',
    ])
  })
})

describe('the dictionary of a file', () => {
  it('tells every column', () => {
    const dataset = recordDatasets(portal()).find(({ base }) => base === 'donnees/achats-a-venir')!
    const told = dictionaryRows(dataset.columns).map(({ cells }) => cells[0])
    expect(told).toEqual(dataset.columns.map(({ name }) => name))
    expect(told).toContain('intitule')
  })
})
