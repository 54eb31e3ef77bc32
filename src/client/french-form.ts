import { save } from './selection-download.ts'

/** What is used of a Table Schema. */
export interface FieldList {
  readonly fields: readonly { readonly name: string; readonly type: string }[]
}

export interface FrenchForm {
  readonly text: string
  /** Columns of text that look like numbers: a spreadsheet that is not told drops their zeros and last digits. */
  readonly codes: readonly string[]
}

const BYTE_ORDER_MARK = '\uFEFF'
/** Begins with a zero, or has more digits than a spreadsheet shows of a number. */
const CODE = /^(?:0\d+|\d{12,})$/

/**
 * A CSV of the site as a French spreadsheet opens it by a double click: mark, semicolon, decimal comma in the columns
 * that its schema says are numbers. All other cells stay to the letter, the apostrophe before a formula included.
 */
export async function frenchForm(csv: string, { fields }: FieldList): Promise<FrenchForm> {
  const { default: Papa } = await import('papaparse')
  const { data } = Papa.parse<string[]>(csv, { delimiter: ',', newline: '\r\n', skipEmptyLines: true })
  const [header = [], ...rows] = data
  const types = new Map(fields.map(({ name, type }) => [name, type]))
  const isNumber = header.map((name) => types.get(name) === 'number')
  const lines = rows.map((row) => row.map((cell, at) => (isNumber[at] ? cell.replace('.', ',') : cell)))
  const codes = header.filter(
    (name, at) => types.get(name) === 'string' && rows.some((row) => CODE.test(row[at]!)),
  )
  const text = Papa.unparse([header, ...lines], { delimiter: ';', newline: '\r\n' })
  return { text: `${BYTE_ORDER_MARK}${text}\r\n`, codes }
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status} ${address}`)
  return response
}

/** Hands the French form of the CSV at an address to the reader. @throws where a file cannot be had. */
export async function saveFrenchForm(csv: string, schema: string): Promise<{ name: string } & FrenchForm> {
  const [rows, fields] = await Promise.all([fetched(csv), fetched(schema)])
  const form = await frenchForm(await rows.text(), (await fields.json()) as FieldList)
  const name = csv.replace(/^.*\//, '').replace(/\.csv$/, '-excel.csv')
  save(form.text, 'text/csv;charset=utf-8', name)
  return { name, ...form }
}
