import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { centsFromDecimal } from '../../../src/domain/money.ts'
import { SITES } from './sites.ts'
import type { SiteName } from './sites.ts'

export type CsvRow = Readonly<Record<string, string>>

export interface CsvFile {
  readonly header: readonly string[]
  readonly rows: readonly CsvRow[]
  readonly text: string
}

/** A downloaded CSV file, read as strictly as RFC 4180 asks. @throws where a line has another number of cells. */
export function readCsv(site: SiteName, path: string): CsvFile {
  const text = readFileSync(join(SITES[site].folder, 'donnees', path), 'utf8')
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: ',',
    newline: '\r\n',
    skipEmptyLines: false,
  })
  if (errors[0]) throw new Error(`${path}: ${errors[0].message} (row ${errors[0].row})`)
  const [header = [], ...lines] = data
  // A file ends with a line end, after which Papa Parse sees one empty line.
  if (lines.pop()?.join('') !== '') throw new Error(`${path} does not end with a line end`)
  const uneven = lines.findIndex((cells) => cells.length !== header.length)
  if (uneven >= 0) throw new Error(`${path}: row ${uneven + 1} has not ${header.length} cells`)
  const rows = lines.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index]!])))
  return { header, rows, text }
}

/** Sum of a column of euros, in cents, over the rows that `counts`. */
export function sumCents(rows: readonly CsvRow[], column: string, counts: (row: CsvRow) => boolean): bigint {
  return rows
    .filter((row) => counts(row) && row[column] !== '')
    .reduce((sum, row) => sum + centsFromDecimal(row[column]!), 0n)
}
