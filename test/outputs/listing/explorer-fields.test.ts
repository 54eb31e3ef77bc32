import { describe, expect, it } from 'vitest'
import { ContractTable } from '../../../src/client/explorer/contract-table.ts'
import { statedCents, sumsOfRows } from '../../../src/client/explorer/sums.ts'
import { readView, writeView } from '../../../src/client/explorer/view.ts'
import { explorerFields } from '../../../src/outputs/listing/explorer-fields.ts'
import { startingQuestions } from '../../../src/views/explorer/questions.ts'
import { recordDatasets } from '../../../src/outputs/datasets/records.ts'
import Papa from 'papaparse'
import { contract, portal } from '../portal-fixture.ts'

const contracts = [
  contract({ id: 'a', year: 2024, notifiedOn: '2024-02-03', amount: 123_45n, amountStatus: 'stated' }),
  contract({ id: 'b', year: 2025, notifiedOn: '2025-02-03', amount: 1_00n, amountStatus: 'notStated' }),
  contract({ id: 'c', kind: 'callOff', amount: 9_00n, amountStatus: 'stated' }),
  contract({
    id: 'd',
    socialConsiderations: ['reservedParticipation'],
    amount: 10n ** 19n,
    amountStatus: 'implausible',
  }),
]
const given = portal({ contracts })
const dataset = recordDatasets(given).find(({ base }) => base === 'donnees/marches')!
const fields = explorerFields(given, dataset)
const [header, ...rows] = Papa.parse<string[]>([...dataset.csv()].join('').trimEnd()).data

describe('explorerFields', () => {
  it('has every column of the file in its order, with the titles of the dictionary', () => {
    const columns = fields.filter(({ part }) => part === undefined)
    expect(columns.map(({ name, title, type }) => [name, title, type])).toEqual(
      dataset.columns.map(({ name, title, type }) => [name, title, type]),
    )
  })

  it('has parts of columns that exist, each under a name of its own', () => {
    const names = fields.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { column } of fields) expect(header).toContain(column)
  })

  it('has words for each code of a closed list, where codes are no words', () => {
    for (const { name, values = [] } of dataset.columns) {
      const { labels } = fields.find((field) => field.name === name)!
      if (values.some((value) => value.includes('_')))
        expect(Object.keys(labels ?? {})).toEqual(expect.arrayContaining([...values]))
    }
  })
})

describe('sums of the published file', () => {
  const table = new ContractTable(header!, rows, fields)
  it('count what the file says counts', () => {
    const stated = statedCents(table, 'montant_eur')
    const counted = rows.map((_, row) => table.cells('genre')[row] === 'marche' && stated(row) !== undefined)
    expect(counted.map((yes) => (yes ? 'oui' : 'non'))).toEqual(table.cells('compte_dans_montant_retenu'))
    expect(sumsOfRows([0, 1, 2, 3], 'montant_eur', table)).toMatchObject({
      sum: 123_45n + 10n ** 19n,
      unstated: 1,
    })
  })
})

describe('startingQuestions', () => {
  it('ask what the explorer understands', () => {
    const questions = startingQuestions(given, new Set(['2025']))
    expect(questions.length).toBeGreaterThan(4)
    for (const { path } of questions) {
      const search = new URL(path, 'https://x.example').search
      expect(writeView(readView(search, fields), fields).length).toBe(search.length)
    }
    expect(questions[0]!.text).toContain('2024')
  })

  it('ask nothing of a year, or of reserved contracts, where there are none', () => {
    const texts = startingQuestions(portal({ contracts: [] }), new Set()).map(({ text }) => text)
    expect(texts.join(' ')).not.toMatch(/réservés|undefined|\d{4}/)
  })
})
