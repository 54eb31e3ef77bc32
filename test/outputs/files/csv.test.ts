import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import Papa from 'papaparse'
import type { WrittenColumn } from '../../../src/tables/column.ts'
import { cellText } from '../../../src/tables/cell-text.ts'
import { csvLines } from '../../../src/outputs/files/csv.ts'

interface Row {
  readonly objet: string
  readonly montant: bigint
}

const columns: readonly WrittenColumn<Row>[] = [
  { name: 'objet', title: '', description: '', type: 'text', value: (row) => row.objet },
  { name: 'montant_eur', title: '', description: '', type: 'amount', value: (row) => row.montant },
]

const csv = (rows: readonly Row[]) => [...csvLines(columns, rows)].join('')

describe('csvLines', () => {
  it('writes the header alone where there is no row', () => {
    expect(csv([])).toBe('objet,montant_eur\r\n')
  })

  it('quotes commas, quotes and line breaks as RFC 4180 says, and ends lines with CRLF', () => {
    expect(csv([{ objet: 'Lot 1, dit "gros œuvre"\nsuite', montant: 150n }])).toBe(
      'objet,montant_eur\r\n"Lot 1, dit ""gros œuvre""\nsuite",1.50\r\n',
    )
  })

  it('gives back any text it was given, formulas with their apostrophe', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 })
    const hostile = fc
      .array(fc.constantFrom(';', ',', '"', '\n', '\r', '\t', '=', '-', ' ', 'é', '|'))
      .map((signs) => signs.join(''))
    fc.assert(
      fc.property(fc.array(fc.oneof(text, hostile)), (objets) => {
        const rows = objets.map((objet) => ({ objet, montant: 100n }))
        const { data, errors } = Papa.parse<Record<string, string>>(csv(rows), {
          header: true,
          delimiter: ',',
          newline: '\r\n',
          skipEmptyLines: true,
        })
        expect(errors).toEqual([])
        expect(data.map(({ objet }) => objet)).toEqual(
          objets.map((objet) =>
            /^(?:\s*[=+\-@＝＋－＠]|[\u0000-\u001f\u007f])/.test(objet) ? `'${objet}` : objet,
          ),
        )
      }),
    )
  })

  it('writes what Papa Parse writes, which quotes cells that begin or end with a space too', () => {
    const signs = fc.constantFrom('a', ',', '"', '\r', '\n', ';', '’', '\u00a0', '\u2028')
    fc.assert(
      fc.property(fc.array(fc.array(signs).map((each) => each.join(''))), (objets) => {
        const rows = objets.map((objet) => ({ objet, montant: 100n }))
        const header = columns.map(({ name }) => name)
        const cells = rows.map(({ objet }) => [cellText(objet, 'text'), '1'])
        expect(csv(rows)).toBe(`${Papa.unparse([header, ...cells], { newline: '\r\n' })}\r\n`)
      }),
    )
  })

  it('hands on the header, then whole lines, however many', () => {
    const rows = Array.from({ length: 1001 }, (_, index) => ({ objet: `Lot ${index}`, montant: 100n }))
    const pieces = [...csvLines(columns, rows)]
    expect(pieces.map((piece) => piece.split('\r\n').length - 1)).toEqual([1, 500, 500, 1])
  })
})
