import Papa from 'papaparse'

/** The text of a file, and how many rows it has. */
export interface FileText {
  readonly text: string
  readonly rows: number
}

/** A table in the portal's own form: UTF-8, commas, one header. */
export function tableText(
  columns: readonly { readonly name: string }[],
  rows: readonly Readonly<Record<string, string>>[],
): FileText {
  const text = Papa.unparse([...rows], { columns: columns.map(({ name }) => name), newline: '\n' })
  return { text: `${text}\n`, rows: rows.length }
}
