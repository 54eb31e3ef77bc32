import Papa from 'papaparse'

/** A table in the portal's own form: UTF-8, commas, one header. */
export function csvText<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string>>[],
): { readonly text: string; readonly rows: number } {
  const text = Papa.unparse([...rows], { columns: [...columns], newline: '\n' })
  return { text: `${text}\n`, rows: rows.length }
}
