import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { frenchForm } from '../../src/client/french-form.ts'
import type { FieldList } from '../../src/client/french-form.ts'
import { allDatasets } from '../../src/outputs/datasets/datasets.ts'
import { datasetSchema } from '../../src/outputs/schemas/dataset-schema-files.ts'
import { contract, indicator, portal } from '../outputs/portal-fixture.ts'

const SCHEMA: FieldList = {
  fields: [
    { name: 'id', type: 'string' },
    { name: 'objet', type: 'string' },
    { name: 'rang', type: 'integer' },
    { name: 'montant_eur', type: 'number' },
    { name: 'date', type: 'date' },
  ],
}
const of = (...lines: string[]) =>
  frenchForm(['id,objet,rang,montant_eur,date', ...lines, ''].join('\r\n'), SCHEMA)
const cellsOf = async (line: string) => (await of(line)).text.split('\r\n')[1]

describe('the form of a CSV for a French spreadsheet', () => {
  it('begins with a byte order mark, separates by semicolons and ends lines with CRLF', async () => {
    expect((await of('a,Travaux,1,150.50,2024-03-01')).text).toBe(
      '\uFEFFid;objet;rang;montant_eur;date\r\na;Travaux;1;150,50;2024-03-01\r\n',
    )
    expect((await of()).text).toBe('\uFEFFid;objet;rang;montant_eur;date\r\n')
  })

  it('writes decimal commas in columns of numbers alone, and leaves what is unknown empty', async () => {
    expect(await cellsOf('2023.01,3.50,2,-1.5,')).toBe('2023.01;3.50;2;-1,5;')
  })

  it('quotes a text with a semicolon, a quote or several lines, and no longer one with a comma', async () => {
    expect((await of('a,"Lot 1, dit ""gros œuvre""; suite\nfin",1,2,')).text.split('\r\n')[1]).toBe(
      'a;"Lot 1, dit ""gros œuvre""; suite\nfin";1;2;',
    )
    expect(await cellsOf('a,"Linge, rideaux",1,2,')).toBe('a;Linge, rideaux;1;2;')
  })

  it.each(["'=1+1", "'+33", "'-SOMME(A1)", "'@x"])('keeps the apostrophe of %s', async (text) => {
    expect(await cellsOf(`a,${text},-1,-2.5,`)).toBe(`a;${text};-1;-2,5;`)
  })

  it('keeps every digit of a code, and names the columns that a spreadsheet would spoil', async () => {
    const codes = await of('00058653700318,03000000,1,2,', 'b,x,1,2,')
    expect(codes.text).toContain('\r\n00058653700318;03000000;1;2;\r\n')
    expect(codes.codes).toEqual(['id', 'objet'])
    expect((await of('a-1,45000000,0,012345678901234,')).codes).toEqual([])
  })

  it('has the cells of each table that is published, numbers with their comma, by its schema', async () => {
    const whole = portal({
      contracts: [
        contract({ title: '=1+1; « 2,5 »\r\nfin', amount: 37_500_050n, amountStatus: 'stated' }),
        contract({ id: 'b', title: '2.5', year: 2022, notifiedOn: '2022-04-13' }),
      ],
      indicators: [indicator()],
    })
    const read = (text: string, delimiter: string) =>
      Papa.parse<string[]>(text, { delimiter, newline: '\r\n', skipEmptyLines: true }).data
    for (const dataset of allDatasets(whole)) {
      const csv = [...dataset.csv()].join('')
      const { text } = await frenchForm(csv, datasetSchema(dataset) as FieldList)
      const numbers = dataset.columns.map(({ type }) => ['number', 'amount', 'share'].includes(type))
      const expected = read(csv, ',').map((row) =>
        row.map((cell, at) => (numbers[at] && /^-?\d+\.\d+$/.test(cell) ? cell.replace('.', ',') : cell)),
      )
      expect(read(text.slice(1), ';'), dataset.base).toEqual(expected)
    }
  })
})
