import { describe, expect, it } from 'vitest'
import { dictionaryRows, keySentences, unitedColumns } from '../../../src/outputs/listing/datasets.ts'
import { MOST_WORKBOOK_ROWS } from '../../../src/outputs/files/forms.ts'
import { dictionaryOf } from '../../../src/outputs/listing/dictionary.ts'
import { downloadOf, infoByPath, filesOf } from '../../../src/outputs/listing/files.ts'
import { yearFileRows } from '../../../src/outputs/listing/year-rows.ts'
import { recordDatasets } from '../../../src/outputs/datasets/records.ts'
import { yearFiles } from '../../../src/outputs/datasets/years.ts'
import { contract, indicator, portal } from '../portal-fixture.ts'

const whole = portal({
  contracts: [contract(), contract({ id: 'b', year: 2021 })],
  indicators: [indicator()],
})
const [contracts, awards] = recordDatasets(whole)
const written = {
  path: 'donnees/marches.csv',
  title: '',
  description: '',
  mediaType: 'text/csv',
  bytes: 1_250_000,
  sha256: 'a'.repeat(64),
}

describe('the files of a table', () => {
  it('are told with the size and sum that they were written with', () => {
    const [csv, lines] = filesOf(contracts!, infoByPath([written]))
    expect(csv).toEqual({
      path: '/donnees/marches.csv',
      name: 'marches.csv',
      form: 'CSV',
      size: '1,3\u00a0Mo',
      sha256: 'a'.repeat(64),
    })
    expect(lines).toMatchObject({ name: 'marches.jsonl', size: undefined, sha256: undefined })
  })

  it('are a row a year, the latest first, those of unknown date last', () => {
    const rows = yearFileRows(yearFiles(whole), infoByPath([]))
    expect(rows.map(({ cells }) => cells[0])).toEqual(['2021', 'date inconnue'])
    expect(rows[1]!.cells[1]).toMatchObject({ href: '/donnees/marches-inconnue.csv', detail: '1\u00a0ligne' })
    expect(rows[1]!.cells.slice(1)).toMatchObject([{ csvSchema: 'marches' }, { csvSchema: 'attributions' }])
  })

  it('have no workbook where there are too many rows for one, and say so', () => {
    const forms = (rowCount: number) => {
      const { files, aboveRows } = downloadOf({ ...contracts!, rowCount }, infoByPath([]))
      return [files.some(({ path }) => path.endsWith('.xlsx')), aboveRows]
    }
    expect(forms(MOST_WORKBOOK_ROWS)).toEqual([true, undefined])
    expect(forms(MOST_WORKBOOK_ROWS + 1)).toEqual([false, MOST_WORKBOOK_ROWS])
    const merges = recordDatasets(whole).find(({ base }) => base === 'donnees/fusions')!
    const long = { ...merges, rowCount: MOST_WORKBOOK_ROWS + 1 }
    expect(downloadOf(long, infoByPath([])).aboveRows).toBeUndefined()
  })
})

describe('the dictionary', () => {
  const formOf = (name: string) =>
    dictionaryRows(contracts!.columns).find(({ cells }) => cells[0] === name)!.cells[2]

  it('says the form of a column: its list where it is short, its unit, whether it is ever empty', () => {
    expect(formOf('genre')).toBe('marche, marche_subsequent, concession ; jamais vide')
    expect(formOf('duree_mois')).toBe('nombre ; mois')
    expect(formOf('montant_eur')).toBe('euros hors taxes')
    expect(formOf('drapeaux')).toMatch(/^liste, séparée par \| ; \d+ valeurs, dans le schéma ; jamais vide$/)
  })

  it('says by which keys tables join', () => {
    expect(keySentences(awards!)).toBe('Clé : contrat_id, rang. contrat_id mène à id de marches.csv.')
  })

  it('has every table once, indicators together, what differs between them left out', () => {
    const parts = dictionaryOf(whole)
    const names = parts.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual(expect.arrayContaining(['marches', 'fusions', 'indicateurs', 'indicateurs-lignes']))
    const column = {
      name: 'v',
      title: '',
      description: '',
      type: 'number',
      unit: 'EUR',
      required: true,
    } as const
    const table = (unit: string) => ({ ...contracts!, columns: [{ ...column, unit }] })
    expect(unitedColumns([table('EUR'), table('mois')])).toEqual([
      { ...column, unit: undefined, values: undefined },
    ])
  })
})
