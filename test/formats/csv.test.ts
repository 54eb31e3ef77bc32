import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { readRecords, UnclosedQuoteError } from '../../src/formats/containers/csv.ts'
import { sniffDialect } from '../../src/formats/containers/dialect.ts'
import { recogniseFile } from '../../src/tables/read.ts'
import { collect, fileOf, inChunks } from './read-fixture.ts'

const records = (text: string, size: number, separator = ';') =>
  collect(readRecords(inChunks(text, size), separator, '\n'))

describe('readRecords', () => {
  it('keeps line breaks, separators and quotes inside quoted cells, wherever a chunk ends', async () => {
    const text = 'a;b\r\n"x;1\r\ny""z""";w\r\n'
    for (let size = 1; size <= text.length; size++) {
      expect(await records(text, size)).toEqual([
        ['a', 'b'],
        ['x;1\r\ny"z"', 'w'],
      ])
    }
  })

  it('reads a last record without line ending', async () => {
    expect(await records('a;b\n1;2', 2)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it('reads LF and CRLF in one file', async () => {
    expect(await records('a;b\r\n1;2\n3;4\r\n', 3)).toHaveLength(3)
  })

  it('stops at a quote that is never closed, with its record', async () => {
    await expect(records('a;b\n1;2\n"3;4\n5;6\n', 4)).rejects.toEqual(new UnclosedQuoteError(3))
  })
})

describe('sniffDialect', () => {
  it('counts separators outside quotes', async () => {
    expect((await sniffDialect(inChunks('"a,b,c,d";e\n', 3))).separator).toBe(';')
  })

  it('sees a line that ends on CR alone', async () => {
    expect((await sniffDialect(inChunks('a,b\r1,2\r', 2))).newline).toBe('\r')
    expect((await sniffDialect(inChunks('a,b\r\n1,2\r\n', 4))).newline).toBe('\n')
  })
})

describe('any CSV', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'é', '’', ' ', '"', ';', ',', '\t', '|', '\n', '\r\n', '='),
    maxLength: 6,
  })
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`

  it('gives the cells it was written from, for any separator, line ending and chunking', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(',', ';', '|', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 20 }),
        async (rows, separator, ending, size) => {
          const text = rows.map((row) => row.map(quote).join(separator) + ending).join('')
          expect(await collect(readRecords(inChunks(text, size), separator, '\n'))).toEqual(rows)
        },
      ),
      { seed: 20_261_122, numRuns: 300 },
    )
  })

  it('gives the same rows in any separator, encoding, line ending and chunking', async () => {
    const columns = [
      'ID',
      'Acheteur',
      "Technique d'achat",
      'Type de Contrat',
      'Objet du marché',
      'Code CPV',
    ].concat(['Procédure', 'Durée du marché', 'Date de notification', 'Montant du marché', 'Titulaires'])
    const toCp1252 = (text: string) =>
      Uint8Array.from([...text].map((c) => (c === '’' ? 0x92 : c.charCodeAt(0))))
    const write = (titles: readonly string[], separator: string, ending: string) =>
      [
        columns,
        ...titles.map((title, index) => columns.map((c) => (c === 'Objet du marché' ? title : `${index}`))),
      ]
        .map((row) => row.map(quote).join(separator) + ending)
        .join('')
    const summary = async (bytes: Uint8Array, size: number) => {
      const rows = await collect((await recogniseFile(fileOf(bytes, size))).rows())
      return rows.map(({ row, amount, result }) => [row, amount, 'draft' in result && result.draft.title])
    }
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(',', ';', '|', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', '\uFEFF', 'cp1252'),
        fc.integer({ min: 1, max: 200 }),
        async (titles, separator, ending, encoding, size) => {
          const reference = await summary(new TextEncoder().encode(write(titles, ';', '\n')), 65_536)
          const text = write(titles, separator, ending)
          const bytes = encoding === 'cp1252' ? toCp1252(text) : new TextEncoder().encode(encoding + text)
          expect(await summary(bytes, size)).toEqual(reference)
        },
      ),
      { seed: 20_261_122, numRuns: 100 },
    )
  })
})
